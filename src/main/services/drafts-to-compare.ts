import type { Draft } from '@shared/model/article';
import type { TextRange } from '@shared/model/fields';
import type { RecordsView } from '@shared/transactions/record-set';
import type { DraftsAsValues } from '../anchoring/compare-drafts';

/** Two drafts of an article with all that their comparison looks at. */
export function draftsToCompare(records: RecordsView, articleId: string, old: Draft, fresh: Draft): DraftsAsValues {
  const claims = [...records.all('claim')];
  const sourceIds = new Set(claims.flatMap((claim) => claim.sourceIds));
  return {
    old, fresh, claims,
    language: records.get('article', articleId)!.language,
    sources: new Map([...records.all('source')].filter(({ id }) => sourceIds.has(id)).map((source) => [source.id, source])),
    oldParagraphs: paragraphsOf(records, old.id),
    freshParagraphs: paragraphsOf(records, fresh.id),
  };
}

function paragraphsOf(records: RecordsView, draftId: string): TextRange[] {
  const blocks = [...records.all('block')].filter((block) => block.draftId === draftId);
  return blocks.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
