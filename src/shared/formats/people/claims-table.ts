import type { Dispute, Evidence } from '../../model/claim';
import type { OffsetMap } from '../../text/offsets';
import { createOffsetMap } from '../../text/offsets';
import { decisionLines } from './decision-lines';
import type { ExportWords } from './export-words';
import { sourceLine, type OutgoingSource } from './outgoing-source';
import type { ToldArticle, ToldClaim } from './told-article';

export type ColumnName = keyof ExportWords['columns'];

/** All that a claim can be told by, in the order of a table. */
export const allColumns: readonly ColumnName[] = [
  'number', 'quote', 'tags', 'sources', 'identity', 'attribution', 'importance', 'severity', 'status', 'reason', 'evidence', 'disputes', 'response',
  'note', 'suggestion', 'comments', 'decisions', 'assignee', 'createdBy', 'createdAt', 'modifiedBy', 'modifiedAt', 'start', 'end', 'startCodePoint',
  'endCodePoint', 'id',
];

/** What a reader of the fact-check table wants to see. */
export const sheetColumns = ['number', 'quote', 'tags', 'sources', 'evidence', 'disputes', 'status', 'note'] as const satisfies readonly ColumnName[];

/** What stands between several values of one cell. */
const BETWEEN = '; ';

/**
 * What a claim has in each column; an empty string: nothing.
 * @returns cells by column, made as they are asked for
 */
export function claimCells(told: ToldArticle, words: ExportWords): (claim: ToldClaim, column: ColumnName) => string | number {
  let map: OffsetMap | undefined;
  const toCodePoints = (offset: number): number => (map ??= createOffsetMap(told.draft.text, 'code-point')).toUnit(offset) ?? offset;
  const cells: Record<ColumnName, (told: ToldClaim) => string | number> = {
    number: ({ number }) => number,
    id: ({ claim }) => claim.id,
    quote: ({ quote }) => quote,
    tags: ({ tags }) => tags.map(({ label }) => label).join(BETWEEN),
    sources: ({ sources }) => sources.map(sourceLine).join(BETWEEN),
    identity: ({ sources }) => [...new Set(sources.map(({ identity }) => words.identities[identity]))].join(BETWEEN),
    attribution: ({ claim }) => words.attributions[claim.attribution.type],
    importance: ({ claim }) => words.importances[claim.importance],
    severity: ({ claim }) => (claim.severity ? words.severities[claim.severity] : ''),
    status: ({ claim }) => words.statuses[claim.status],
    reason: ({ claim: { statusReason } }) => (statusReason ? [statusReason.approver, statusReason.reason].filter(Boolean).join(': ') : ''),
    evidence: ({ claim }) => claim.evidence.map((item) => evidenceLine(item, words)).join(BETWEEN),
    disputes: ({ claim }) => claim.disputes.map((item) => disputeLine(item, told.sourceOf, words)).join(BETWEEN),
    response: ({ claim: { response } }) =>
      response.state === 'not-needed' ? '' : [words.responses[response.state], response.text].filter(Boolean).join(': '),
    note: ({ claim }) => claim.note,
    suggestion: ({ claim: { suggestion } }) => (suggestion ? [words.quoted(suggestion.replacement), suggestion.reason].filter(Boolean).join(' – ') : ''),
    comments: ({ comments }) => comments.map(({ by, text, resolved }) => `${by}: ${text}${resolved ? ` (${words.resolved})` : ''}`).join(BETWEEN),
    decisions: ({ decisions }) => decisionLines(decisions, words).join(BETWEEN),
    assignee: ({ claim }) => claim.assignee ?? '',
    createdBy: ({ claim }) => claim.createdBy,
    createdAt: ({ claim }) => claim.createdAt,
    modifiedBy: ({ claim }) => claim.modifiedBy,
    modifiedAt: ({ claim }) => claim.modifiedAt,
    start: ({ ranges }) => ranges[0]?.start ?? '',
    end: ({ ranges }) => ranges.at(-1)?.end ?? '',
    startCodePoint: ({ ranges: [first] }) => (first ? toCodePoints(first.start) : ''),
    endCodePoint: ({ ranges }) => (ranges.length > 0 ? toCodePoints(ranges.at(-1)!.end) : ''),
  };
  return (claim, column) => cells[column](claim);
}

function evidenceLine({ type, title, locator, url, stance }: Evidence, words: ExportWords): string {
  const where = [title, locator, url].filter(Boolean).join(', ');
  return `${words.evidenceTypes[type]}: ${where} (${words.stances[stance]})`;
}

function disputeLine({ by, kind, text, handling }: Dispute, sourceOf: (id: string) => OutgoingSource | undefined, words: ExportWords): string {
  const source = by === undefined ? undefined : sourceOf(by);
  const head = [words.disputeKinds[kind], source && sourceLine(source)].filter(Boolean).join(', ');
  return `${head}${text ? `: ${text}` : ''} (${words.handlings[handling]})`;
}
