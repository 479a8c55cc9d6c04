import type { Article, Block, Draft } from '@shared/model/article';
import type { Claim, Comment } from '@shared/model/claim';
import type { Decision } from '@shared/model/review-schema';
import { placedTarget, quoteOf } from '@shared/model/claim-target';
import type { AnyRecord } from '@shared/model/records';
import type { Source } from '@shared/model/source';
import type { TagSet } from '@shared/model/tag-set';
import { tagsInOrder } from '@shared/model/tags';
import type { Diff } from '@shared/transactions/diff';
import { changesOf } from '@shared/transactions/diff';
import { shorten } from '@shared/transactions/planning';
import { formatMoment, t } from '../i18n';
import { ruleName } from './gate';

/** A field of a record as it was and as it is; empty where it was not or is not. */
export interface FieldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Sentences: what changes in them is shown word by word. */
  readonly isProse: boolean;
}

/** What became of one record between two moments. */
export interface RecordChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly what: 'article' | 'draft' | 'block' | 'claim' | 'comment' | 'rejection' | 'adjudication' | 'sign-off' | 'decision' | 'stage' | 'sending' | 'merge';
  readonly id: string;
  /** The words by which it is known: the claim's quote, the paragraph's beginning. */
  readonly title: string;
  /** The claim that it is, or stands on. */
  readonly claimId: string | undefined;
  readonly fields: readonly FieldChange[];
  /** Where in the text it stands, UTF-16 code units; what stands nowhere comes first. */
  readonly place: number;
}

/** What is needed to put records into t.recovery.compare.fields. */
export interface Wording {
  readonly tagSet: TagSet;
  readonly source: (id: string) => Source | undefined;
  readonly draft: (id: string) => Draft | undefined;
  readonly claim: (id: string) => Claim | undefined;
}

/** A field of a record in words: its label, what it says, and whether these are sentences. */
export type Described = readonly (readonly [label: string, value: string, isProse?: boolean])[];

/** The changes of a diff in words, in the order of the text. Records that all articles share are left out. */
export function changesInWords(diff: Diff, wording: Wording): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const [before, after] of changesOf(diff)) {
    const record = (after ?? before)!;
    if (record.type === 'source' || record.type === 'tag-set' || record.type === 'house-rules') continue;
    const kind = !before ? 'added' : !after ? 'removed' : 'changed';
    const fields = changedFields(before && recordInWords(before, wording), after && recordInWords(after, wording));
    const other = { label: t.recovery.compare.fields.other, before: '', after: t.recovery.compare.fields.otherChanged, isProse: false };
    changes.push({
      kind, what: record.type, id: record.id, title: titleOf(record, wording), claimId: claimIdOf(record),
      fields: kind === 'changed' && fields.length === 0 ? [other] : fields, place: placeOf(record, wording),
    });
  }
  const isAnswer = ({ what }: RecordChange): number => Number(what === 'comment' || what === 'decision');
  return changes.sort((a, b) => a.place - b.place || isAnswer(a) - isAnswer(b));
}

/** The fields that differ between two versions of a record. */
export function changedFields(before: Described = [], after: Described = []): FieldChange[] {
  const fields = new Map<string, FieldChange>();
  for (const [label, value, isProse = false] of before) fields.set(label, { label, before: value, after: '', isProse });
  for (const [label, value, isProse = false] of after) fields.set(label, { label, before: fields.get(label)?.before ?? '', after: value, isProse });
  return [...fields.values()].filter((field) => field.before !== field.after);
}

/** A record in words, field by field; nothing of those that all articles share. */
export function recordInWords(record: AnyRecord, wording: Wording): Described {
  switch (record.type) {
    case 'claim':
      return describeClaim(record, wording);
    case 'comment':
      return describeComment(record);
    case 'block':
      return describeBlock(record);
    case 'article':
      return describeArticle(record);
    case 'rejection':
    case 'adjudication':
    case 'stage':
    case 'sending':
    case 'merge':
      return [[t.recovery.history.by, record.by]];
    case 'sign-off':
      return [[t.gate.editor, record.editor], [t.gate.reason, record.override?.reason ?? '', true]];
    case 'decision':
      return describeDecision(record);
    case 'draft':
      return [[t.recovery.compare.fields.text, t.drafts.name(record.label)]];
    default:
      return []; // what all articles share is no part of one
  }
}

function describeClaim(claim: Claim, { tagSet, source }: Wording): Described {
  const { inspector, importances, statuses } = t;
  const nameOf = (id: string): string => source(id)?.label ?? t.recovery.compare.goneSource;
  const ranges = placedTarget(claim)?.ranges ?? [];
  const { cue, type } = claim.attribution;
  return [
    [t.recovery.compare.fields.words, quoteOf(claim)],
    [t.recovery.compare.fields.place, ranges.map(({ start, end }) => `${t.number(start)}–${t.number(end)}`).join(', ')],
    [t.library.tags, tagsInOrder(tagSet, claim.tags).map(({ label }) => label).join(', ')],
    [t.library.sources, claim.sourceIds.map(nameOf).join(', ')],
    [t.claim.importance, importances[claim.importance]],
    [t.claim.status, [statuses[claim.status], claim.statusReason && inspector.status.by(claim.statusReason.approver ?? '', claim.statusReason.reason)].filter(Boolean).join(': ')],
    [inspector.details.severity, claim.severity ? inspector.details.severities[claim.severity] : ''],
    [inspector.details.assignee, claim.assignee ?? ''],
    [inspector.details.attribution, inspector.details.attributions[type] + (cue ? ` (${t.number(cue.start)}–${t.number(cue.end)})` : '')],
    [inspector.details.response, [inspector.details.responses[claim.response.state], claim.response.text].filter(Boolean).join(': ')],
    [inspector.evidence.title, claim.evidence.map(({ type: kind, title, locator, url, stance }) =>
      [inspector.evidence.types[kind], title, locator, url, inspector.evidence.stances[stance]].filter(Boolean).join(', ')).join('\n')],
    [inspector.disputes.title, claim.disputes.map(({ by, kind, text, where, handling }) =>
      [by !== undefined && nameOf(by), inspector.disputes.kinds[kind], text, inspector.disputes.places[where], inspector.disputes.handlings[handling]].filter(Boolean).join(', ')).join('\n')],
    [t.claim.note, claim.note, true],
    [inspector.suggestion.title, claim.suggestion?.replacement ?? '', true],
    [`${inspector.suggestion.title}: ${inspector.suggestion.reason}`, claim.suggestion?.reason ?? '', true],
  ];
}

function describeComment({ text, resolved, by }: Comment): Described {
  return [[t.recovery.compare.fields.comment, text, true], [t.recovery.compare.fields.resolved, resolved ? t.recovery.compare.fields.yes : ''], [t.recovery.history.by, by]];
}

function describeDecision({ verdict, text, proposal, by, answer }: Decision): Described {
  const { fields } = t.recovery.compare;
  return [
    [fields.verdict, t.review.verdicts[verdict]], [fields.reason, text, true],
    [fields.proposal, [proposal?.tags?.join(', '), proposal?.place?.ranges.map(({ exact }) => exact).join(' … '), proposal?.source, proposal?.wording].filter(Boolean).join('; '), true],
    [fields.answer, answer ? [t.review.answers[answer.kind], answer.text, answer.by].filter(Boolean).join(', ') : ''], [t.recovery.history.by, by],
  ];
}

function describeBlock({ kind, start, end, read }: Block): Described {
  return [
    [t.text.change, t.kinds[kind]],
    [t.recovery.compare.fields.place, `${t.number(start)}–${t.number(end)}`],
    [t.recovery.compare.fields.read, read ? `${read.by}, ${formatMoment(read.at)}` : ''],
  ];
}

function describeArticle(article: Article): Described {
  const { details } = t;
  return [
    [details.headline, article.headline, true],
    [details.byline, article.byline ?? ''],
    [details.dateline, article.dateline ?? ''],
    [details.publication, article.publication ?? ''],
    [details.url, article.url ?? ''],
    [details.language, article.language],
    [t.gate.waived, article.checks.map(({ rule, reason, by }) => `${ruleName(rule)}: ${reason} (${by})`).join('\n')],
    [t.recovery.compare.fields.trash, article.trashedAt ? formatMoment(article.trashedAt) : ''],
  ];
}

/** Characters of a title; more of a quote is not needed to know it. */
const TITLE = 160;

/** The words by which a record is known. */
export function titleOf(record: AnyRecord, wording: Wording): string {
  switch (record.type) {
    case 'claim':
      return shorten(quoteOf(record), TITLE);
    case 'comment':
    case 'decision': {
      const claim = record.claimId === undefined ? undefined : wording.claim(record.claimId);
      return shorten(claim ? quoteOf(claim) : record.text, TITLE);
    }
    case 'stage':
      return t.review.stages[record.stage];
    case 'sending':
      return record.to ?? record.by;
    case 'merge':
      return record.from;
    case 'rejection':
      return shorten(record.exact.join(' … '), TITLE);
    case 'adjudication':
      return shorten(record.exact, TITLE);
    case 'block':
      return shorten(wording.draft(record.draftId)?.text.slice(record.start, record.end) ?? '', TITLE);
    case 'article':
      return record.headline;
    case 'sign-off':
      return record.editor;
    case 'draft':
      return t.drafts.name(record.label);
    default:
      return record.id;
  }
}

function claimIdOf(record: AnyRecord): string | undefined {
  return record.type === 'claim' ? record.id : record.type === 'comment' || record.type === 'decision' ? record.claimId : undefined;
}

function placeOf(record: AnyRecord, wording: Wording): number {
  if (record.type === 'block') return record.start;
  const id = claimIdOf(record);
  const claim = record.type === 'claim' ? record : id === undefined ? undefined : wording.claim(id);
  return (claim && placedTarget(claim)?.ranges[0]?.start) ?? -1;
}
