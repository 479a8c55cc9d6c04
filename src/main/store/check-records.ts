import { createHash } from 'node:crypto';
import type { Block, Draft } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import type { Scope } from '@shared/model/scopes';
import { articleOfScope } from '@shared/model/scopes';
import type { RecordsView } from '@shared/transactions/record-set';
import { recordsOf } from './live-records';
import type { RecordSet } from '@shared/transactions/record-set';
import { recordFault } from './snapshot';

/** Something that is not as it should be; the message names ids and places, never words of an article. */
export interface RecordProblem {
  readonly code: 'bad-record' | 'bad-range' | 'bad-quote' | 'bad-hash' | 'unknown-reference';
  readonly message: string;
}

/**
 * Holds the records of one scope to the model, to their texts, and to each other.
 * Offsets are UTF-16 code units.
 */
export function* recordProblems(scope: Scope, records: RecordSet, sources: RecordsView): Generator<RecordProblem> {
  for (const record of recordsOf(records)) {
    const fault = recordFault(record, scope);
    if (fault !== undefined) yield { code: 'bad-record', message: fault };
  }
  const articleId = articleOfScope(scope);
  if (articleId === undefined || records.count('article') + records.count('draft') === 0) return;

  const article = records.get('article', articleId);
  if (!article) yield unknown(scope, 'its article', articleId);
  else if (!records.get('draft', article.currentDraftId)) yield unknown(`article ${articleId}`, 'draft', article.currentDraftId);
  for (const draft of records.all('draft')) {
    const hash = createHash('sha256').update(draft.text, 'utf8').digest('hex');
    if (hash !== draft.sha256) yield { code: 'bad-hash', message: `draft ${draft.id}: the text does not have the hash it came with` };
  }
  for (const block of records.all('block')) yield* blockProblems(block, records);
  for (const claim of records.all('claim')) yield* claimProblems(claim, records, sources);
  for (const { id, claimId, parentId } of records.all('comment')) {
    if (claimId !== undefined && !records.get('claim', claimId)) yield unknown(`comment ${id}`, 'claim', claimId);
    if (parentId !== undefined && !records.get('comment', parentId)) yield unknown(`comment ${id}`, 'comment', parentId);
  }
}

function* blockProblems(block: Block, records: RecordsView): Generator<RecordProblem> {
  const draft = records.get('draft', block.draftId);
  if (!draft) yield unknown(`block ${block.id}`, 'draft', block.draftId);
  else if (!liesIn(block, draft)) yield badRange(`block ${block.id}`, block, draft);
}

function* claimProblems(claim: Claim, records: RecordsView, sources: RecordsView): Generator<RecordProblem> {
  for (const { draftId, ranges, candidates = [], attribution } of claim.targets) {
    const draft = records.get('draft', draftId);
    if (!draft) {
      yield unknown(`claim ${claim.id}`, 'draft', draftId);
      continue;
    }
    for (const range of [...candidates.flat(), attribution?.cue, attribution?.sourceText]) {
      if (range && !liesIn(range, draft)) yield badRange(`claim ${claim.id}`, range, draft);
    }
    for (const range of ranges) {
      if (!liesIn(range, draft)) yield badRange(`claim ${claim.id}`, range, draft);
      else if (draft.text.slice(range.start, range.end) !== range.exact) {
        yield { code: 'bad-quote', message: `claim ${claim.id}: the words kept are not those at ${range.start} to ${range.end} of draft ${draftId}` };
      }
    }
  }
  const disputants = claim.disputes.flatMap(({ by }) => by ?? []);
  for (const sourceId of [...claim.sourceIds, ...disputants]) {
    if (!sources.get('source', sourceId)) yield unknown(`claim ${claim.id}`, 'source', sourceId);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const liesIn = ({ start, end }: Range, { text }: Draft): boolean => 0 <= start && start <= end && end <= text.length;

function badRange(who: string, { start, end }: Range, draft: Draft): RecordProblem {
  return {
    code: 'bad-range',
    message: `${who}: ${start} to ${end} does not lie in draft ${draft.id}, which has ${draft.text.length} code units`,
  };
}

function unknown(who: string, what: string, id: string): RecordProblem {
  return { code: 'unknown-reference', message: `${who} names ${what} ${id}, which is not there` };
}
