import type { Article, Block, Draft } from '../model/article';
import type { Claim } from '../model/claim';
import { targetIn } from '../model/claim-target';
import { sentencesIn } from '../text/sentences';
import type { Annotation, MarkedText } from './marked-article';

/** The claims of an article that have a place in a draft, as what one person marked there. */
export function annotationOf(name: string, claims: Iterable<Claim>, draftId: string): Annotation {
  return {
    name,
    claims: [...claims].flatMap((claim) => {
      const ranges = targetIn(claim, draftId)?.ranges ?? [];
      return ranges.length === 0 ? [] : [{ id: claim.id, ranges: ranges.map(({ start, end }) => ({ start, end })), tags: claim.tags }];
    }),
  };
}

/** Who an article was annotated by: whom it was copied for, else who made most of its claims. Undefined: nobody made any. */
export function annotatorOf({ copyOf }: Pick<Article, 'copyOf'>, claims: Iterable<Claim>): string | undefined {
  if (copyOf) return copyOf.for;
  const made = new Map<string, number>();
  for (const { createdBy } of claims) made.set(createdBy, (made.get(createdBy) ?? 0) + 1);
  return [...made].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/**
 * A draft as the text that people were given: all of its sentences, those of headlines and captions too.
 * @param blocks of the draft
 */
export function markedTextOf({ text }: Pick<Draft, 'text'>, blocks: readonly Pick<Block, 'start' | 'end'>[], language: string): MarkedText {
  const ordered = [...blocks].sort((a, b) => a.start - b.start);
  return { length: text.length, sentences: ordered.flatMap(({ start, end }) => sentencesIn(text, start, end, language)) };
}
