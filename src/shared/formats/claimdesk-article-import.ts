import type { Block, Draft } from '../model/article';
import { mappedWords } from '../model/claim-target';
import type { Claim } from '../model/claim';
import type { TextRange } from '../model/fields';
import type { IdPrefix, NewId } from '../model/new-id';
import type { ReviewRecord } from '../model/review-schema';
import type { Source } from '../model/source';
import type { Result } from '../result';
import { ClaimdeskError, fail, ok } from '../result';
import { isCanonical, MAX_TEXT_CHARACTERS } from '../text/canonical';
import { isOnGraphemeBoundaries } from '../text/graphemes';
import type { OffsetMap } from '../text/offsets';
import { createOffsetMap } from '../text/offsets';
import { validRange } from '../text/ranges';
import type { ArticleBundle } from '../transactions/command';
import type { ArticleExport, ExportedClaim, ExportedDraft, ExportedPlace } from './claimdesk-article-schema';
import { articleExportSchema, EXPORT_FORMAT, EXPORT_VERSION } from './claimdesk-article-schema';

/** Whether a JSON value says of itself that it is an export of an article, of whatever version. */
export function isArticleExport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === EXPORT_FORMAT;
}

/**
 * The records of an exported article, ids as they are in the file. Everything is checked: the shape, that texts fit
 * their hashes, that ranges lie in them on whole characters, hold the words they say and agree with their code points,
 * and that every id named is there. The history of the file, if it has one, is left out.
 *
 * @param value the parsed JSON
 * @param sha256 of a text in UTF-8, hexadecimal
 * @returns `newer-version`; `bad-request` for a wrong shape; `refused` for what does not fit, naming where
 */
export function readArticleExport(value: unknown, sha256: (text: string) => string): Result<ArticleBundle> {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > EXPORT_VERSION) {
    return fail('newer-version', `The file was exported by a newer Claimdesk (version ${version} of the format). Update Claimdesk to read it.`);
  }
  const parsed = articleExportSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'the whole file';
    return fail('bad-request', `This is not a whole Claimdesk export. At ${where}: ${issue?.message ?? 'wrong'}.`, { where });
  }
  try {
    return ok(new ExportReader(parsed.data, sha256).read());
  } catch (error) {
    if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
    throw error;
  }
}

interface OpenedDraft {
  readonly text: string;
  readonly map: OffsetMap;
}

class ExportReader {
  readonly #file: ArticleExport;
  readonly #sha256: (text: string) => string;
  readonly #drafts = new Map<string, OpenedDraft>();

  constructor(file: ArticleExport, sha256: (text: string) => string) {
    this.#file = file;
    this.#sha256 = sha256;
  }

  read(): ArticleBundle {
    const { article, drafts, claims, comments, rejections = [], adjudications = [], signOffs = [], review, sources } = this.#file;
    requireDistinct('drafts', drafts);
    requireDistinct('claims', claims);
    requireDistinct('comments', comments);
    requireDistinct('rejections', rejections);
    requireDistinct('adjudications', adjudications);
    requireDistinct('signOffs', signOffs);
    for (const [list, records] of Object.entries(review ?? {})) requireDistinct(`review.${list}`, records);
    requireDistinct('sources', sources);
    requireDistinct('blocks', drafts.flatMap(({ blocks }) => blocks));

    const articleId = article.id;
    const opened = drafts.map((draft, index) => this.#draft(draft, `drafts.${index}`));
    const blocks = drafts.flatMap((draft, index) => this.#blocks(draft, `drafts.${index}`));
    if (!this.#drafts.has(article.currentDraftId)) throw wrong('article.currentDraftId', `there is no draft ${article.currentDraftId}`);

    const sourceIds = new Set(sources.map(({ id }) => id));
    sources.forEach((source, index) => requireNameless(source, `sources.${index}`));
    claims.forEach((claim, index) => this.#checkClaim(claim, sourceIds, `claims.${index}`));
    const claimIds = new Set(claims.map(({ id }) => id));
    const commentIds = new Set(comments.map(({ id }) => id));
    comments.forEach(({ claimId, parentId }, index) => {
      if (claimId !== undefined && !claimIds.has(claimId)) throw wrong(`comments.${index}`, `there is no claim ${claimId}`);
      if (parentId !== undefined && !commentIds.has(parentId)) throw wrong(`comments.${index}`, `there is no comment ${parentId}`);
    });
    signOffs.forEach(({ draftId }, index) => {
      if (!this.#drafts.has(draftId)) throw wrong(`signOffs.${index}`, `there is no draft ${draftId}`);
    });
    review?.decisions.forEach(({ claimId, proposal }, index) => {
      if (!claimIds.has(claimId)) throw wrong(`review.decisions.${index}`, `there is no claim ${claimId}`);
      if (proposal?.place && !this.#drafts.has(proposal.place.draftId)) throw wrong(`review.decisions.${index}`, `there is no draft ${proposal.place.draftId}`);
    });
    return {
      article: { type: 'article', ...article },
      drafts: opened,
      blocks,
      claims: claims.map((claim) => claimRecord(claim, articleId)),
      comments: comments.map((comment) => ({ type: 'comment', articleId, ...comment })),
      sources: sources.map((source) => ({ type: 'source', ...source })),
      ...(rejections.length > 0 && { rejections: rejections.map((rejection) => ({ type: 'rejection' as const, articleId, ...rejection })) }),
      ...(adjudications.length > 0 && { adjudications: adjudications.map((adjudication) => ({ type: 'adjudication' as const, articleId, ...adjudication })) }),
      ...(signOffs.length > 0 && { signOffs: signOffs.map((signOff) => ({ type: 'sign-off' as const, articleId, ...signOff })) }),
      ...(review && { review: reviewRecords(review, articleId) }),
    };
  }

  #draft(exported: ExportedDraft, where: string): Draft {
    const { blocks: _, characters, codePoints, text, ...draft } = exported;
    if (text === undefined) {
      throw wrong(`${where}.text`, 'the text is missing. The file was exported without its text; export the article again, with the text');
    }
    if (text.length > MAX_TEXT_CHARACTERS) {
      throw new ClaimdeskError('too-long', `At ${where}.text: the text has ${text.length} characters; an article may have ${MAX_TEXT_CHARACTERS}.`);
    }
    if (!isCanonical(text)) throw wrong(`${where}.text`, 'the text is not canonical (line ends, control characters or broken characters)');
    if (this.#sha256(text) !== draft.sha256) throw wrong(`${where}.sha256`, 'the text is not the one that was exported: its hash differs');
    const map = createOffsetMap(text, 'code-point');
    if (characters !== text.length || codePoints !== map.length) throw wrong(where, 'characters or codePoints is not the length of the text');
    this.#drafts.set(draft.id, { text, map });
    return { type: 'draft', articleId: this.#file.article.id, ...draft, text };
  }

  #blocks({ id: draftId, blocks }: ExportedDraft, draftWhere: string): Block[] {
    const draft = this.#drafts.get(draftId)!;
    let end = 0;
    return blocks.map((block, index) => {
      const where = `${draftWhere}.blocks.${index}`;
      checkPlace(block, draft, where);
      if (block.start < end) throw wrong(where, 'it does not come after the block before it');
      end = block.end;
      const { startCodePoint: _, endCodePoint: __, ...record } = block;
      return { type: 'block', articleId: this.#file.article.id, draftId, ...record };
    });
  }

  #checkClaim(claim: ExportedClaim, sourceIds: ReadonlySet<string>, where: string): void {
    const draftIds = new Set<string>();
    claim.targets.forEach((target, index) => {
      const targetWhere = `${where}.targets.${index}`;
      const draft = this.#drafts.get(target.draftId);
      if (!draft) throw wrong(targetWhere, `there is no draft ${target.draftId}`);
      if (draftIds.has(target.draftId)) throw wrong(targetWhere, 'the claim has a second target in this draft');
      draftIds.add(target.draftId);
      let end = -1;
      target.ranges.forEach((range, number) => {
        const rangeWhere = `${targetWhere}.ranges.${number}`;
        checkPlace(range, draft, rangeWhere);
        if (range.start <= end) throw wrong(rangeWhere, 'the ranges are not sorted, or touch each other');
        end = range.end;
        checkWords(range, draft.text, rangeWhere);
      });
      const hasNone = target.state === 'ambiguous' || target.state === 'orphaned';
      if (hasNone && target.ranges.length > 0) throw wrong(targetWhere, `a target that is ${target.state} has no ranges`);
      if (!hasNone && target.ranges.length === 0) throw wrong(targetWhere, `a target that is ${target.state} has at least one range`);
      const { cue, sourceText } = target.attribution ?? {};
      for (const place of [...(target.candidates ?? []).flat(), cue, sourceText]) if (place) checkPlace(place, draft, targetWhere);
    });
    const current = this.#drafts.get(this.#file.article.currentDraftId)!;
    const { cue, sourceText } = claim.attribution;
    if (cue) checkPlace(cue, current, `${where}.attribution.cue`);
    if (sourceText) checkPlace(sourceText, current, `${where}.attribution.sourceText`);
    for (const id of [...claim.sourceIds, ...claim.disputes.flatMap(({ by }) => by ?? [])]) {
      if (!sourceIds.has(id)) throw wrong(where, `there is no source ${id} in the file`);
    }
  }
}

function reviewRecords({ decisions, stages, sendings, merges }: NonNullable<ArticleExport['review']>, articleId: string): ReviewRecord[] {
  return [
    ...decisions.map((record) => ({ type: 'decision' as const, articleId, ...record })),
    ...stages.map((record) => ({ type: 'stage' as const, articleId, ...record })),
    ...sendings.map((record) => ({ type: 'sending' as const, articleId, ...record })),
    ...merges.map((record) => ({ type: 'merge' as const, articleId, ...record })),
  ];
}

function claimRecord({ targets, attribution, ...record }: ExportedClaim, articleId: string): Claim {
  const { cue, sourceText, ...kind } = attribution;
  return {
    type: 'claim', articleId, ...record,
    targets: targets.map(({ ranges, candidates, attribution: kept, ...target }) => ({
      ...target,
      ranges: ranges.map(({ start, end, exact, prefix, suffix }) => ({ start, end, exact, prefix, suffix })),
      ...(candidates && { candidates: candidates.map((candidate) => candidate.map(rangeOf)) }),
      ...(kept && { attribution: mappedWords(kept, rangeOf) }),
    })),
    attribution: { ...kind, ...mappedWords({ cue, sourceText }, rangeOf) },
  };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

function checkPlace(place: ExportedPlace, { text, map }: OpenedDraft, where: string): void {
  if (!validRange(place, text.length)) throw wrong(where, `${place.start} to ${place.end} does not lie in the text, which has ${text.length} characters`);
  if (!isOnGraphemeBoundaries(text, place)) throw wrong(where, `${place.start} to ${place.end} cuts a character in two`);
  if (map.toUnit(place.start) !== place.startCodePoint || map.toUnit(place.end) !== place.endCodePoint) {
    throw wrong(where, `the code points ${place.startCodePoint} to ${place.endCodePoint} are another place than ${place.start} to ${place.end}`);
  }
}

function checkWords(range: TextRange & { exact: string; prefix: string; suffix: string }, text: string, where: string): void {
  const { start, end, exact, prefix, suffix } = range;
  if (text.slice(start, end) !== exact) throw wrong(where, `the text has other words at ${start} to ${end} than exact says`);
  const stands = start >= prefix.length && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end);
  if (!stands) throw wrong(where, `the text has other words around ${start} to ${end} than prefix and suffix say`);
}

function requireNameless({ identity, name }: Pick<Source, 'identity' | 'name'>, where: string): void {
  if (identity === 'anonymous' && name !== undefined) {
    throw wrong(where, 'it names an anonymous source; take the name out of the file first');
  }
}

function requireDistinct(list: string, records: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) throw wrong(list, `the id ${id} occurs twice`);
    seen.add(id);
  }
}

function wrong(where: string, what: string): ClaimdeskError {
  return new ClaimdeskError('refused', `The export cannot be taken in. At ${where}: ${what}.`, { where });
}

/** What of a library decides which ids of a file are free. */
export interface TakenIds {
  hasArticle(id: string): boolean;
  source(id: string): Source | undefined;
}

/**
 * The bundle with ids that are free in the library. When it has an article of this id already, the article and all that
 * belongs to it get new ids. A source of the library with the same id stands for the one in the file if both have the
 * same label and identity; else the one in the file gets a new id.
 */
export function withFreeIds(bundle: ArticleBundle, taken: TakenIds, newId: NewId): ArticleBundle {
  const ids = new Map<string, string>();
  const renew = (prefix: IdPrefix, records: readonly { id: string }[]): void => {
    for (const { id } of records) ids.set(key(prefix, id), newId(prefix));
  };
  if (taken.hasArticle(bundle.article.id)) {
    renew('art', [bundle.article]);
    renew('drf', bundle.drafts);
    renew('blk', bundle.blocks);
    renew('clm', bundle.claims);
    renew('cmt', bundle.comments);
    renew('rej', bundle.rejections ?? []);
    renew('adj', bundle.adjudications ?? []);
    renew('sig', bundle.signOffs ?? []);
    for (const [prefix, type] of reviewIds) renew(prefix, (bundle.review ?? []).filter((record) => record.type === type));
  }
  renew('src', bundle.sources.filter((source) => isAnother(taken.source(source.id), source)));
  if (ids.size === 0) return bundle;

  const now = (prefix: IdPrefix, id: string): string => ids.get(key(prefix, id)) ?? id;
  const articleId = now('art', bundle.article.id);
  return {
    article: {
      ...bundle.article, id: articleId, currentDraftId: now('drf', bundle.article.currentDraftId),
      checks: bundle.article.checks.map((waiver) => ({ ...waiver, ...(waiver.claimId !== undefined && { claimId: now('clm', waiver.claimId) }) })),
    },
    drafts: bundle.drafts.map((draft) => ({ ...draft, id: now('drf', draft.id), articleId })),
    blocks: bundle.blocks.map((block) => ({ ...block, id: now('blk', block.id), articleId, draftId: now('drf', block.draftId) })),
    claims: bundle.claims.map((claim) => {
      const { inheritedFrom } = claim.attribution;
      return {
        ...claim,
        id: now('clm', claim.id),
        articleId,
        targets: claim.targets.map((target) => ({ ...target, draftId: now('drf', target.draftId) })),
        attribution: { ...claim.attribution, ...(inheritedFrom !== undefined && { inheritedFrom: now('clm', inheritedFrom) }) },
        sourceIds: claim.sourceIds.map((id) => now('src', id)),
        disputes: claim.disputes.map((dispute) => ({ ...dispute, ...(dispute.by !== undefined && { by: now('src', dispute.by) }) })),
      };
    }),
    comments: bundle.comments.map((comment) => ({
      ...comment,
      id: now('cmt', comment.id),
      articleId,
      ...(comment.claimId !== undefined && { claimId: now('clm', comment.claimId) }),
      ...(comment.parentId !== undefined && { parentId: now('cmt', comment.parentId) }),
    })),
    sources: bundle.sources.map((source) => ({ ...source, id: now('src', source.id) })),
    ...(bundle.rejections && { rejections: bundle.rejections.map((rejection) => ({ ...rejection, id: now('rej', rejection.id), articleId })) }),
    ...(bundle.adjudications && {
      adjudications: bundle.adjudications.map((adjudication) => ({
        ...adjudication, id: now('adj', adjudication.id), articleId, claimIds: adjudication.claimIds.map((id) => now('clm', id)),
      })),
    }),
    ...(bundle.signOffs && { signOffs: bundle.signOffs.map((signOff) => ({ ...signOff, id: now('sig', signOff.id), articleId, draftId: now('drf', signOff.draftId) })) }),
    ...(bundle.review && { review: bundle.review.map((record) => renewedReview(record, articleId, now)) }),
  };
}

const reviewIds = [['dcs', 'decision'], ['stg', 'stage'], ['snd', 'sending'], ['mrg', 'merge']] as const satisfies readonly (readonly [IdPrefix, ReviewRecord['type']])[];

/** A record of a review under new ids. */
function renewedReview(record: ReviewRecord, articleId: string, now: (prefix: IdPrefix, id: string) => string): ReviewRecord {
  switch (record.type) {
    case 'decision': {
      const { proposal } = record;
      const place = proposal?.place && { ...proposal.place, draftId: now('drf', proposal.place.draftId) };
      return { ...record, id: now('dcs', record.id), articleId, claimId: now('clm', record.claimId), ...(proposal && { proposal: { ...proposal, ...(place && { place }) } }) };
    }
    case 'stage':
      return { ...record, id: now('stg', record.id), articleId };
    case 'sending':
      return { ...record, id: now('snd', record.id), articleId, ...(record.claimIds && { claimIds: record.claimIds.map((id) => now('clm', id)) }) };
    case 'merge':
      return { ...record, id: now('mrg', record.id), articleId, sendingId: now('snd', record.sendingId) };
  }
}

function isAnother(known: Source | undefined, source: Source): boolean {
  return known !== undefined && (known.label !== source.label || known.identity !== source.identity);
}

function key(prefix: IdPrefix, id: string): string {
  return `${prefix} ${id}`;
}
