import { makeLexicon, type Lexicon } from '@shared/suggest/lexicon';
import { suggest } from '@shared/suggest/suggest';
import type { SuggestAnswer, SuggestRequest } from './suggester';

/** Looks texts through in a thread of its own. The lexicon is kept for the next text. */
let made: { readonly house: string; readonly lexicon: Lexicon } | undefined;

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  postMessage(answer(data));
});

function answer({ number, text, blocks, language, house }: SuggestRequest): SuggestAnswer {
  try {
    return { number, suggestions: suggest(text, blocks, { language, lexicon: lexiconWith(house) }) };
  } catch (error) {
    return { number, mistake: error instanceof Error ? error.message : String(error) };
  }
}

function lexiconWith(house: SuggestRequest['house']): Lexicon {
  const key = JSON.stringify(house);
  if (made?.house !== key) made = { house: key, lexicon: makeLexicon(house ?? undefined) };
  return made.lexicon;
}
