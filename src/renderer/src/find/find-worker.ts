import { findPattern } from '@shared/text/find';
import type { FindAnswer, FindRequest } from './pattern-search';

/** Matches regular expressions in a thread of their own, which can be ended when one of them does not come to its end. */
let text = '';

addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.text !== undefined) text = data.text;
  postMessage(answer(data));
});

function answer({ pattern, options }: FindRequest): FindAnswer {
  try {
    return { hits: findPattern(text, pattern, options) };
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}
