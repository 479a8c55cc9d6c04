import type { Block, Draft } from '../model/article';
import type { Claim, QuotedRange, Target } from '../model/claim';
import { mappedWords } from '@shared/model/claim-target';
import type { TextRange } from '../model/fields';
import type { ReviewRecord } from '../model/review-schema';
import type { Source } from '../model/source';
import type { DraftEdit, PlacedWords } from '../report/draft-edits';
import type { OffsetMap } from '../text/offsets';
import { createOffsetMap } from '../text/offsets';
import type { ArticleRecords } from './article-records';
import type { ArticleExport, ExportedChange, ExportedClaim, ExportedDraft, ExportedPlace } from './claimdesk-article-schema';
import { EXPORT_FORMAT, EXPORT_SCHEMA_ID, EXPORT_VERSION, shapes } from './claimdesk-article-schema';

export interface ArticleExportOptions {
  readonly exportedAt: string;
  /** Version of the program that writes. */
  readonly version: string;
  /** Without: positions, quotes and the text's hash only. */
  readonly includeText: boolean;
  /** The history, newest first, when it was asked for. */
  readonly history?: readonly ExportedChange[] | undefined;
  /** What the edit from an earlier draft to the current one did to the claims, where there is one. */
  readonly draftEdits?: EditsSince | undefined;
}

/** What came to the claims between a draft and the current one. */
export interface EditsSince {
  /** The earlier draft. */
  readonly since: Draft;
  readonly edits: readonly DraftEdit[];
}

/** Of every kind of record. */
const forms = {
  article: formOf(shapes.article), draft: formOf(shapes.draft), block: formOf(shapes.block), claim: formOf(shapes.claim), comment: formOf(shapes.comment), source: formOf(shapes.source),
  rejection: formOf(shapes.rejection), adjudication: formOf(shapes.adjudication), signOff: formOf(shapes.signOff),
  decisions: formOf(shapes.decisions), stages: formOf(shapes.stages), sendings: formOf(shapes.sendings), merges: formOf(shapes.merges),
};

/** An export whose lists are made record by record, as they are asked for: once. */
type LazyExport = { [K in keyof ArticleExport]: ArticleExport[K] extends readonly (infer T)[] | undefined ? Iterable<T> : ArticleExport[K] };

/**
 * An article in the export format. Every position is given in UTF-16 code units and in code points. The names of
 * anonymous sources are left out even if a record should hold one.
 */
function lazyExport(records: ArticleRecords, options: ArticleExportOptions): LazyExport {
  const { article, drafts, blocks, claims, comments, rejections, adjudications, signOffs, review, sources, tags } = records;
  const maps = new Map(drafts.map((draft) => [draft.id, createOffsetMap(draft.text, 'code-point')]));
  const mapOf = (draftId: string): OffsetMap => maps.get(draftId) ?? noOffsets;
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    schema: EXPORT_SCHEMA_ID,
    exportedAt: options.exportedAt,
    generator: { name: 'Claimdesk', version: options.version },
    offsetUnit: 'utf-16',
    article: inOrder(article, forms.article),
    drafts: mapped(drafts, (draft) => exportDraft(draft, blocks.get(draft.id) ?? [], mapOf(draft.id), options.includeText)),
    tags,
    sources: mapped(sources, exportSource),
    claims: mapped(claims, (claim) => exportClaim(claim, mapOf, article.currentDraftId)),
    comments: mapped(comments, (comment) => inOrder(comment, forms.comment)),
    ...(rejections.length > 0 && { rejections: mapped(rejections, (rejection) => inOrder(rejection, forms.rejection)) }),
    ...(adjudications.length > 0 && { adjudications: mapped(adjudications, (adjudication) => inOrder(adjudication, forms.adjudication)) }),
    ...(signOffs.length > 0 && { signOffs: mapped(signOffs, (signOff) => inOrder(signOff, forms.signOff)) }),
    ...(review.length > 0 && { review: exportReview(review) }),
    ...(options.history && { history: options.history }),
    ...(options.draftEdits && options.includeText && { draftEdits: exportEdits(options.draftEdits, article.currentDraftId, mapOf) }),
  };
}

/**
 * An article as the JSON text of an export, in pieces that are made as they are asked for: a member a line, a record of a list a line, so
 * that comparing two exports by line shows the changed records.
 */
export function* articleExportJson(records: ArticleRecords, options: ArticleExportOptions): Generator<string> {
  let separator = '{\n';
  for (const [key, member] of Object.entries(lazyExport(records, options))) {
    yield `${separator}  ${JSON.stringify(key)}: `;
    separator = ',\n';
    if (isList(member)) yield* listJson(member);
    else yield JSON.stringify(member);
  }
  yield '\n}\n';
}

function* listJson(list: Iterable<unknown>): Generator<string> {
  let isEmpty = true;
  for (const record of list) {
    yield `${isEmpty ? '[' : ','}\n    ${JSON.stringify(record)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : '\n  ]';
}

function isList(member: unknown): member is Iterable<unknown> {
  return typeof member === 'object' && member !== null && Symbol.iterator in member;
}

function* mapped<T, R>(list: readonly T[], map: (item: T) => R): Generator<R> {
  for (const item of list) yield map(item);
}

function exportDraft(draft: Draft, blocks: readonly Block[], map: OffsetMap, includeText: boolean): ExportedDraft {
  const { text, ...record } = draft;
  const exported = {
    ...record,
    ...(includeText && { text }),
    characters: text.length,
    codePoints: map.length ?? text.length,
    blocks: blocks.map((block) => inOrder({ ...block, ...placeOf(block, map) }, forms.block)),
  };
  return inOrder(exported, forms.draft);
}

function exportSource(source: Source): ArticleExport['sources'][number] {
  const record = inOrder(source, forms.source);
  if (record.identity === 'anonymous') delete record.name;
  return record;
}

function exportReview(records: ArticleRecords['review']): NonNullable<ArticleExport['review']> {
  const of = <T extends ReviewRecord['type']>(type: T): Extract<ReviewRecord, { type: T }>[] => records.filter((record) => record.type === type) as Extract<ReviewRecord, { type: T }>[];
  return {
    decisions: of('decision').map((record) => inOrder(record, forms.decisions)),
    stages: of('stage').map((record) => inOrder(record, forms.stages)),
    sendings: of('sending').map((record) => inOrder(record, forms.sendings)),
    merges: of('merge').map((record) => inOrder(record, forms.merges)),
  };
}

function exportClaim(claim: Claim, mapOf: (draftId: string) => OffsetMap, currentDraftId: string): ExportedClaim {
  const { targets, attribution, evidence } = claim;
  const { cue, sourceText, ...kind } = attribution;
  const current = mapOf(currentDraftId);
  return Object.assign(inOrder(claim, forms.claim), {
    targets: targets.map((target) => exportTarget(target, mapOf(target.draftId))),
    attribution: { ...kind, ...mappedWords({ cue, sourceText }, (range) => placeOf(range, current)) },
    // The copy of a file is the library's own; it does not go out with the article.
    evidence: evidence.map(({ fileKept: _, ...item }) => item),
  });
}

function exportTarget({ draftId, ranges, state, score, candidates, attribution }: Target, map: OffsetMap): ExportedClaim['targets'][number] {
  return {
    draftId,
    ranges: ranges.map((range) => exportRange(range, map)),
    state,
    score,
    ...(candidates && { candidates: candidates.map((candidate) => candidate.map((range) => placeOf(range, map))) }),
    ...(attribution && { attribution: mappedWords(attribution, (range) => placeOf(range, map)) }),
  };
}

function exportRange({ start, end, exact, prefix, suffix }: QuotedRange, map: OffsetMap): ExportedClaim['targets'][number]['ranges'][number] {
  const { startCodePoint, endCodePoint } = placeOf({ start, end }, map);
  return { start, end, exact, prefix, suffix, startCodePoint, endCodePoint };
}

function exportEdits({ since, edits }: EditsSince, currentDraftId: string, mapOf: (draftId: string) => OffsetMap): NonNullable<ArticleExport['draftEdits']> {
  const worded = (place: PlacedWords, draftId: string): ExportedPlace & { words: string } => ({ ...placeOf(place, mapOf(draftId)), words: place.words });
  return {
    fromDraftId: since.id,
    toDraftId: currentDraftId,
    edits: edits.map(({ kind, claimIds, from, to }) => (
      { kind, claimIds: [...claimIds], ...(from && { from: worded(from, since.id) }), ...(to && { to: worded(to, currentDraftId) }) }
    )),
  };
}

/** The fields of a kind of record in the format, in its order, none of them filled. */
type Form<K extends string> = Readonly<Record<K, null>>;

/**
 * The fields of a record that the format has, in the order in which the format has them: whatever way a record has come
 * about, equal records give equal lines. What the record lacks is undefined, which JSON leaves out.
 */
function inOrder<T extends object, K extends string>(record: T, form: Form<K>): Pick<T, K & keyof T> {
  const ordered: Record<string, unknown> = { ...form };
  for (const key in form) ordered[key] = (record as Record<string, unknown>)[key];
  return ordered as Pick<T, K & keyof T>;
}

/** A form is read from JSON, and copied: V8 keeps such an object compact, and writes it in half the time of one that grew key by key. */
function formOf<K extends string>(shape: Readonly<Record<K, unknown>>): Form<K> {
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.keys(shape).map((key) => [key, null])))) as Form<K>;
}

function placeOf({ start, end }: TextRange, map: OffsetMap): ExportedPlace {
  const startCodePoint = map.toUnit(start);
  const endCodePoint = map.toUnit(end);
  if (startCodePoint === null || endCodePoint === null) {
    throw new Error(`The range ${start} to ${end} does not lie in its draft on whole characters.`);
  }
  return { start, end, startCodePoint, endCodePoint };
}

/** For a draft that is not there: no place in it can be said. */
const noOffsets: OffsetMap = { unit: 'code-point', length: null, toUnit: () => null, fromUnit: () => null };
