import { plan } from '../../transactions/plan';
import type { RecordSet } from '../../transactions/record-set';
import { ARTICLE_ID, AT, countingContext, libraryOf } from '../../transactions/testing/arbitrary-library';
import { unwrap } from '../../result';
import { gatherArticle, type ArticleRecords } from '../article-records';
import type { ExportOptions, ExportWriter } from '../export-format';

/** What must never go out: it stands in the records of the sample. */
export const SECRETS = ['Deep Throat', 'his own motive', 'Known to Ed', 'a private note', 'the mole at the ministry'] as const;

export const STORY = `Ferry door failed 🚢

By Ada Moe

The bow door failed on Monday, the operator said.

“We saw <it> & knew,” an official said, “long before.” The harbour master denies it.

=SUM(A1) is no formula, and 5 % of *all* doors fail.
`;

export const sampleOptions: ExportOptions = { exportedAt: AT, version: '1.2.3', includeText: true, language: 'en' };

const at = (words: string): { start: number; end: number } => ({ start: STORY.indexOf(words), end: STORY.indexOf(words) + words.length });

/** An article with one of everything: sources on all terms, a split quotation, overlapping claims, comments, secrets. */
export function sampleArticle(): ArticleRecords {
  const records = libraryOf(STORY);
  const commands = [
    { do: 'source.create', source: { id: 'src_1', label: 'the operator', kind: 'institution', identity: 'named', name: 'Varden Lines', role: 'operator', groundRules: 'on-record', notes: 'a private note' } },
    { do: 'source.create', source: { id: 'src_2', label: 'an official', identity: 'anonymous', groundRules: 'background', role: 'clerk of dock 4', motive: 'his own motive', approvals: [{ by: 'Known to Ed', at: AT }], identityKnownTo: { editor: 'Known to Ed', at: AT } } },
    { do: 'source.create', source: { id: 'src_3', label: 'the mole at the ministry', identity: 'unnamed', groundRules: 'off-record' } },
    { do: 'claim.create', claim: { id: 'clm_1', ranges: [at('The bow door failed on Monday')], tags: ['sourced', 'number'], sourceIds: ['src_1'], note: '-1+1 is what the log says', evidence: [{ id: 'evd_1', type: 'document', title: 'Log | book', locator: 'p. 4', url: 'https://example.org/log', stance: 'supports', primary: true, addedBy: 'Ada' }] } },
    { do: 'claim.create', claim: { id: 'clm_2', ranges: [at('We saw <it> & knew'), at('long before')], tags: ['anonymous-official', 'quote'], sourceIds: ['src_2', 'src_3'], disputes: [{ id: 'dsp_1', by: 'src_1', kind: 'denial', text: 'Not so.', where: 'in-article', handling: 'in-text' }] } },
    { do: 'claim.create', claim: { id: 'clm_3', ranges: [at('knew,” an official said')], tags: ['disputed'] } },
    { do: 'claim.create', claim: { id: 'clm_4', ranges: [at('=SUM(A1) is no formula')], tags: [] } },
    { do: 'comment.create', text: '@Bo: sure?', claimId: 'clm_1' },
  ];
  for (const command of commands) run(records, command);
  const secret = records.get('source', 'src_2')!;
  records.apply({ added: [], removed: [], updated: [{ before: secret, after: { ...secret, name: 'Deep Throat' } }] });
  return gatherArticle(records, ARTICLE_ID)!;
}

function run(records: RecordSet, command: object): void {
  records.apply(unwrap(plan(records, command as Parameters<typeof plan>[1], countingContext(records.count('comment')))).diff);
}

/** The text that a format makes of an article. */
export function textOf(write: ExportWriter, records: ArticleRecords, options: Partial<ExportOptions> = {}): string {
  return [...(write(records, { ...sampleOptions, ...options }).pieces as Iterable<string>)].join('');
}
