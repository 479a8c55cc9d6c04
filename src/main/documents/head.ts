import type { BlockKind } from '@shared/model/vocabulary';
import { guessBlocks } from '@shared/text/blocks';
import { oneLine } from './markup';
import type { ReadBlock } from './read-document';

/** What stands above a story, as it is printed. */
export interface Head {
  readonly headline?: string | undefined;
  readonly dek?: string | undefined;
  readonly byline?: string | undefined;
  readonly dateline?: string | undefined;
}

/** Blocks from the top in which a line of the head may stand a second time. */
const REPEATED_WITHIN = 6;

/** The story under its head. What the story itself repeats of the head near its top is left out. */
export function underHead(head: Head, story: readonly ReadBlock[]): ReadBlock[] {
  const lines = (['headline', 'dek', 'byline', 'dateline'] satisfies BlockKind[]).flatMap((kind): ReadBlock[] => {
    const text = head[kind];
    return text === undefined ? [] : [{ kind, text }];
  });
  const repeated = new Set(lines.map(({ text }) => bare(text)));
  const rest = story.filter(({ text, kind }, at) => !(at < REPEATED_WITHIN && kind !== 'paragraph' && repeated.has(bare(text))));
  // A headline of the story's own under the headline that it goes by is a heading in it.
  return [...lines, ...rest.map((block): ReadBlock => (block.kind === 'headline' && head.headline !== undefined ? { ...block, kind: 'subhead' } : block))];
}

/** The blocks of a body that came as plain text. */
export function blocksOfPlainText(text: string): ReadBlock[] {
  const even = text.replace(/\r\n?/g, '\n');
  const blocks = guessBlocks(even).blocks.map(({ start, end, kind }): ReadBlock => ({ kind, text: even.slice(start, end) }));
  // A dash alone begins speech in German and Norwegian papers; list items come in company.
  const isAlone = (at: number): boolean => blocks[at - 1]?.kind !== 'list-item' && blocks[at + 1]?.kind !== 'list-item';
  return blocks.map((block, at) => (block.kind === 'list-item' && /^[–—]/u.test(block.text) && isAlone(at) ? { ...block, kind: 'paragraph' } : block));
}

function bare(text: string): string {
  return oneLine(text).toLowerCase().replace(/^by /, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
