import type { HouseLexicon } from '@shared/suggest/house-lexicon';
import type { SuggestBlock, Suggestion } from '@shared/suggest/suggestion';

/** A text to be looked through. */
export interface SuggestWish {
  readonly text: string;
  readonly blocks: readonly SuggestBlock[];
  /** BCP 47. */
  readonly language: string;
  /** What the library adds to the words. */
  readonly house: HouseLexicon | null;
}

/** What the thread is asked; the answer has the same number. */
export type SuggestRequest = SuggestWish & { readonly number: number };
export type SuggestAnswer = { readonly number: number } & ({ readonly suggestions: readonly Suggestion[] } | { readonly mistake: string });

export type SuggestOutcome = { readonly suggestions: readonly Suggestion[] } | { readonly mistake: string } | { readonly isOvertaken: true };

/** What is used of a `Worker`. */
export type SuggestThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Has texts looked through outside the page's own thread; the answer that counts is that to the last wish. */
export class Suggester {
  readonly #createThread: () => SuggestThread;
  #thread: SuggestThread | undefined;
  #number = 0;
  #settle: ((outcome: SuggestOutcome) => void) | undefined;

  constructor(createThread: () => SuggestThread) {
    this.#createThread = createThread;
  }

  /** Resolves when the text is looked through, the thread has failed, or a later wish has come, or `close`. */
  ask(wish: SuggestWish): Promise<SuggestOutcome> {
    this.#settle?.({ isOvertaken: true });
    const thread = (this.#thread ??= this.#createThread());
    const number = ++this.#number;
    return new Promise((resolve) => {
      this.#settle = (outcome) => {
        this.#settle = undefined;
        resolve(outcome);
      };
      thread.onmessage = ({ data }: MessageEvent<SuggestAnswer>) => {
        if (data.number === this.#number) this.#settle?.('suggestions' in data ? { suggestions: data.suggestions } : { mistake: data.mistake });
      };
      thread.onerror = ({ message }) => this.#end({ mistake: message });
      thread.postMessage({ ...wish, number } satisfies SuggestRequest);
    });
  }

  /** Ends the thread, and with it what it is at. */
  close(): void {
    this.#end({ isOvertaken: true });
  }

  #end(outcome: SuggestOutcome): void {
    this.#thread?.terminate();
    this.#thread = undefined;
    this.#settle?.(outcome);
  }
}
