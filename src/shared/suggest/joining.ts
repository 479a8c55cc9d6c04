/** Quotations that go on in the next sentence or paragraph after their attribution, and those whose attribution is a sentence of its own. */

import type { TextRange } from '../text/ranges';
import type { Attribution } from './frames/frame';
import type { Sentence } from './sentence';

/** A paragraph's sentences with what was found in each. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly attributions: readonly Attribution[];
}

/** An attribution with the parts that were joined to it. */
export interface Joined {
  readonly attribution: Attribution;
  readonly content: readonly TextRange[];
}

/** @param paragraphs the sentences of each paragraph, in order; each is asked for once, when the one before is done with */
export function joinQuotations(paragraphs: Iterable<readonly ReadSentence[]>): Joined[] {
  const joined: { attribution: Attribution; content: TextRange[] }[] = [];
  let lastBefore = -1;
  for (const sentences of paragraphs) {
    let last = lastBefore;
    const first = sentences[0]?.sentence.tokens[0];
    if (last >= 0 && first?.tag !== 'quotation') last = -1;
    lastBefore = -1;
    let waiting: TextRange[] = [];
    for (const { sentence, attributions } of sentences) {
      if (attributions.length > 0) {
        for (const attribution of attributions) joined.push({ attribution, content: [...attribution.content] });
        const quoted = attributions.findLastIndex(({ isQuoted }) => isQuoted);
        last = joined.length - attributions.length + (quoted < 0 ? attributions.length - 1 : quoted);
        const opened = attributions[0]!;
        if (waiting.length > 0 && opened.isQuoted) joined[joined.length - attributions.length]!.content.unshift(...waiting);
        waiting = [];
      } else if (sentence.tokens[0]?.tag === 'quotation') {
        const range = quotedPart(sentence);
        if (last >= 0) joined[last]!.content.push(range);
        else waiting.push(range);
      } else {
        last = -1;
        waiting = [];
      }
      lastBefore = last;
    }
  }
  return joined;
}

/** A sentence that begins with a quotation: all of it, without a stop behind the closing mark. */
function quotedPart({ tokens, start, end }: Sentence): TextRange {
  const last = tokens.at(-1)!;
  return { start, end: last.tag === 'stop' ? tokens.at(-2)?.end ?? end : end };
}
