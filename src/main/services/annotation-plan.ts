import type { TextChange } from '@shared/model/article';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { TagSet } from '@shared/model/tag-set';
import { TAG_SET_ID } from '@shared/model/tags';
import { claimOf, commentsFromFile } from '@shared/formats/annotations/claims-from-file';
import type { TagChoice, TagRow } from '@shared/formats/annotations/map-tags';
import { mapTags, tagSetAfter, tagTable } from '@shared/formats/annotations/map-tags';
import type { Repair } from '@shared/formats/annotations/place-annotations';
import type { Fault } from '@shared/formats/annotations/raw-annotation';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { alreadyTaken, leaveOut, type Fate } from '@shared/formats/annotations/sort-annotations';
import { unwrap } from '@shared/result';
import type { OffsetUnit } from '@shared/text/offsets';
import type { Diff } from '@shared/transactions/diff';
import { planAnnotations } from '@shared/transactions/plan-annotations';
import type { RecordsView } from '@shared/transactions/record-set';
import type { AnnotatedText } from '../reading/read-annotations';
import type { Change } from './articles-service';

/** Characters of the words by which a report shows an item. */
const WORDS_SHOWN = 160;

/** What became, or would become, of one item of a file. */
export interface AnnotationItem {
  readonly ref: string;
  readonly tags: readonly string[];
  /** Its words in the article, or those that the file quotes; empty where there are none. */
  readonly words: string;
  readonly outcome: Fate['outcome'];
  readonly how?: Repair;
  readonly unit?: OffsetUnit;
  readonly why?: Fault;
  /** The claim that it has become, or was taken in as before. */
  readonly claimId?: string;
}

/** What is told of one text of a file, beside the article it went to. */
export interface AnnotationsTold {
  readonly outcome: 'added' | 'known';
  readonly document: string;
  readonly format: AnnotationFormatId;
  readonly offsetUnit: OffsetUnit;
  readonly isUnitAssumed: boolean;
  readonly items: readonly AnnotationItem[];
  /** Comments that the article gets. */
  readonly comments: number;
  readonly leftOut: AnnotatedText['leftOut'];
  readonly tagTable: readonly TagRow[];
  readonly changes: readonly TextChange[];
}

/** One text of the file, planned: what it would change, and what is told of it. */
export interface AnnotationStep {
  readonly articleId: string;
  readonly diff: Diff;
  readonly label: string;
  readonly told: AnnotationsTold;
}

export interface AnnotationsToPlan {
  readonly records: RecordsView;
  readonly articleId: string;
  readonly document: AnnotatedText;
  readonly format: AnnotationFormatId;
  readonly fileName: string;
  readonly tags: readonly TagChoice[];
  readonly change: Change;
  readonly newId: NewId;
}

/** Plans what a text's annotations would change in an article. An item that was taken in before is not taken again. Fails with `too-large`. */
export function planDocument({ records, articleId, document: { placement, ...document }, format, fileName, tags, change: { at, by }, newId }: AnnotationsToPlan): AnnotationStep {
  const tagSet: TagSet = records.get('tag-set', TAG_SET_ID) ?? { type: 'tag-set', id: TAG_SET_ID, tags: [] };
  const table = tagTable(placement.annotations.flatMap(({ annotation }) => annotation.tags), tagSet, tags);
  const fates = leaveOut(placement.annotations, table);
  const idsOf = mapTags(table);
  const known = alreadyTaken(records.all('claim'), records.get('article', articleId)!.currentDraftId);
  const already = new Map<string, string>();
  const items = fates.map((fate) => {
    if (fate.outcome !== 'placed' && fate.outcome !== 'repaired' && fate.outcome !== 'doubtful') return { fate, claim: undefined };
    const claim = claimOf(fileName, fate.annotation, fate.ranges, idsOf, fate.outcome === 'doubtful' ? fate : undefined);
    const claimId = known(claim);
    if (claimId === undefined) return { fate, claim: { ...claim, id: newId('clm') } };
    already.set(claim.ref, claimId);
    return { fate: { annotation: fate.annotation, outcome: 'already' as const, ranges: fate.ranges, claimId }, claim: undefined };
  });
  const claims = items.flatMap(({ claim }) => claim ?? []);
  const used = new Set(items.flatMap(({ fate, claim }) => (claim ? fate.annotation.tags : [])));
  const many = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  const { diff, label } = unwrap(planAnnotations(records, {
    label: `Took ${many} from ${fileName}`.slice(0, MAX_LABEL_CHARACTERS), claims, comments: commentsFromFile(document.comments), already,
    // A file that brings nothing changes nothing, also not the tag set.
    ...(claims.length > 0 && { tagSet: unwrap(tagSetAfter(tagSet, table.filter(({ from, to }) => to === null || used.has(from)))) }),
  }, { articleId, at, by, newId }));
  const comments = diff.added.filter(({ type }) => type === 'comment').length;
  const { unit, isUnitAssumed, changes, text } = placement;
  return {
    articleId, diff, label,
    told: {
      outcome: 'added', document: document.name, format, offsetUnit: unit, isUnitAssumed, changes, leftOut: document.leftOut, comments,
      tagTable: table, items: items.map(({ fate, claim }) => itemOf(fate, text, claim?.id)),
    },
  };
}

function itemOf(fate: Fate, text: string, ownId: string | undefined): AnnotationItem {
  const { annotation: { ref, tags, parts }, outcome } = fate;
  const words = outcome === 'not-placed' ? parts.map(({ quote }) => quote?.exact ?? '') : fate.ranges.map(({ start, end }) => text.slice(start, Math.min(end, start + WORDS_SHOWN)));
  const claimId = outcome === 'already' ? fate.claimId : ownId;
  return {
    ref, tags, outcome,
    words: words.filter(Boolean).join(' … ').replace(/\s+/gu, ' ').trim().slice(0, WORDS_SHOWN).replace(/[\uD800-\uDBFF]$/, ''),
    ...(outcome === 'repaired' && { how: fate.how, ...(fate.unit && { unit: fate.unit }) }),
    ...(outcome === 'not-placed' && { why: fate.why }),
    ...(claimId !== undefined && { claimId }),
  };
}
