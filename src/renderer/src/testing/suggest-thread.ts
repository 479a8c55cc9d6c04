import { suggest } from '@shared/suggest/suggest';
import { makeLexicon } from '@shared/suggest/lexicon';
import type { SuggestAnswer, SuggestRequest, SuggestThread } from '../suggest/suggester';

/** The thread of suggestions in the test's own: what it is asked it answers when it is told to, or at once. */
export class SuggestThreadHere implements SuggestThread {
  static readonly all: SuggestThreadHere[] = [];
  static isSlow = false;
  onmessage: SuggestThread['onmessage'] = null;
  onerror: SuggestThread['onerror'] = null;
  isEnded = false;
  readonly asked: SuggestRequest[] = [];

  constructor() {
    SuggestThreadHere.all.push(this);
  }

  postMessage(request: SuggestRequest): void {
    this.asked.push(structuredClone(request));
    if (!SuggestThreadHere.isSlow) this.answer();
  }

  /** Answers what it was asked last. */
  answer(): void {
    const { number, text, blocks, language, house } = this.asked.at(-1)!;
    const data: SuggestAnswer = { number, suggestions: suggest(text, blocks, { language, lexicon: makeLexicon(house ?? undefined) }) };
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }

  terminate(): void {
    this.isEnded = true;
  }
}
