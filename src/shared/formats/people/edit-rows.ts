import type { DraftEdit } from '../../report/draft-edits';
import type { ExportOptions } from '../export-format';
import type { ExportWords } from './export-words';
import type { ToldArticle } from './told-article';

/** What an edit did to the claims as a table: what it was, the words before and now, the numbers of the claims. */
export interface EditTable {
  readonly title: string;
  readonly heads: readonly [string, string, string, string];
  readonly rows: readonly (readonly [what: string, before: string, now: string, claims: string])[];
}

/** The table of what the last edit did; undefined where there is no draft before, or nothing was done. */
export function editTable(told: ToldArticle, { draftEdits }: Pick<ExportOptions, 'draftEdits'>, words: ExportWords): EditTable | undefined {
  if (!draftEdits || draftEdits.edits.length === 0) return undefined;
  const numbers = new Map(told.claims.map(({ claim, number }) => [claim.id, number]));
  const row = ({ kind, claimIds, from, to }: DraftEdit): EditTable['rows'][number] => [
    words.draftEdits[kind], printed(from?.words), printed(to?.words), claimIds.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b).join(', '),
  ];
  return { title: words.editsSince(draftEdits.since.label), heads: words.editColumns, rows: draftEdits.edits.map(row) };
}

const printed = (words = ''): string => words.replace(/\s+/g, ' ').trim();
