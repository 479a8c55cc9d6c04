import type { ArticleChange, ResultOf } from '@shared/contract/methods';
import type { Draft, TextChange } from '@shared/model/article';
import type { Claim } from '@shared/model/claim';
import { placedTarget } from '@shared/model/claim-target';
import type { TextRange } from '@shared/model/fields';
import type { NewId } from '@shared/model/new-id';
import type { AnyRecord } from '@shared/model/records';
import { type TargetState, targetStates } from '@shared/model/vocabulary';
import type { DraftChanges } from '@shared/report/draft-changes';
import { ClaimdeskError, fail, unwrap } from '@shared/result';
import { LIKE } from '@shared/text/anchor/likeness';
import type { CarriedClaim } from '@shared/transactions/plan-draft';
import { carryClaim, planDraftAdd } from '@shared/transactions/plan-draft';
import type { RecordsView } from '@shared/transactions/record-set';
import { type AnchorClaims, anchorClaims, type AnchoredClaim, type AnchoringTask, type ClaimsOfDraft } from '../anchoring/anchor-claims';
import { type CompareDrafts, compareDrafts } from '../anchoring/compare-drafts';
import { type MeasureLikeness, measureLikeness } from '../anchoring/measure-likeness';
import { readingHere } from '../reading/read-here';
import type { FileToRead, Story } from '../reading/read-stories';
import type { Reading } from '../reading/reading';
import { Pace } from '../store/json-pieces';
import type { ArticlesService, Change } from './articles-service';
import { draftsToCompare } from './drafts-to-compare';

export interface DraftToTake {
  readonly articleId: string;
  /** As `DraftsService.read` or another reader gives it. */
  readonly story: Story;
  /** "Draft 2", … when not given. */
  readonly label?: string | undefined;
}

/** What became of one claim; places in UTF-16 code units. */
export interface ClaimReport {
  readonly claimId: string;
  readonly state: TargetState;
  readonly score: number;
  /** Its place in the newest draft that has it, and which that is. */
  readonly fromDraftId: string;
  readonly from: readonly TextRange[];
  readonly to: readonly TextRange[];
  /** Of an ambiguous one: the places it may be. */
  readonly candidates: readonly (readonly TextRange[])[];
}

/** What a new draft does to the claims of its article. */
export interface DraftReport {
  readonly articleId: string;
  readonly draftId: string;
  readonly label: string;
  /** Canonical. */
  readonly text: string;
  /** What was changed in the text on the way in. */
  readonly changes: TextChange[];
  /** Comments that the file brought. */
  readonly comments: number;
  readonly claims: readonly ClaimReport[];
}

export interface DraftsServiceOptions {
  readonly articles: ArticlesService;
  readonly newId: NewId;
  /** Reads files; in this thread where nothing else is said. */
  readonly reading?: Reading;
  /** Finds the claims in the new text; in this thread where nothing else is said. */
  readonly anchor?: AnchorClaims;
  /** Compares drafts; so too. */
  readonly compare?: CompareDrafts;
  /** Measures how like texts are; so too. */
  readonly likeness?: MeasureLikeness;
}

/** A draft that was read, and where the claims are in it. */
interface Prepared {
  readonly draft: Draft;
  readonly story: Story;
  readonly task: AnchoringTask;
  readonly anchored: readonly AnchoredClaim[];
  /** Where they stand in the new draft. */
  readonly carried: ReadonlyMap<string, CarriedClaim>;
  /** The draft that was the current one. */
  readonly from: string;
  /** The claims that were found, each as it will be: 10,000 of them are not to be made in one go. */
  readonly ahead: ReadonlyMap<Claim, Claim>;
}

/** How often the texts are compared anew because the claims have changed meanwhile. */
const TRIES = 3;

/** Takes new drafts of articles in: the claims move along, each with how sure its place is. */
export class DraftsService {
  readonly #options: DraftsServiceOptions;
  readonly #reading: Reading;
  readonly #anchor: AnchorClaims;
  readonly #compare: CompareDrafts;
  readonly #likeness: MeasureLikeness;

  constructor(options: DraftsServiceOptions) {
    this.#options = options;
    this.#reading = options.reading ?? readingHere(options.newId);
    this.#anchor = options.anchor ?? anchorClaims;
    this.#compare = options.compare ?? compareDrafts;
    this.#likeness = options.likeness ?? measureLikeness;
  }

  /** The one story of a file. Fails with `bad-request` where it holds several, and as `readStories` does. */
  async read(file: FileToRead, change: Change): Promise<Story> {
    const [story, ...more] = await this.#reading.stories({ file, ...change });
    if (more.length > 0) throw new ClaimdeskError('bad-request', `This file holds ${more.length + 1} stories, of which a draft can be one. Copy its text and paste it.`);
    return story!;
  }

  /** What came between two drafts. Fails with `not-found`, and as `compare` of the options does; nothing is changed. */
  async compare(articleId: string, from: string, to: string): Promise<DraftChanges> {
    const records = await this.#options.articles.records(articleId);
    const [old, fresh] = [from, to].map((id) => records.get('draft', id));
    if (!old || !fresh) throw new ClaimdeskError('not-found', 'The article has no such draft any more.', { from, to });
    return unwrap(await this.#compare(draftsToCompare(records, articleId, old, fresh)));
  }

  /** Whether a text may be a new draft of an article: whether enough of the current one stands in it. Not where that cannot be told. */
  async isLike(articleId: string, text: string): Promise<boolean> {
    const records = await this.#options.articles.records(articleId).catch(() => undefined);
    const article = records?.get('article', articleId);
    if (!records || !article) return false;
    const compared = await this.#likeness({ text, other: records.get('draft', article.currentDraftId)!.text, language: article.language });
    return compared.ok && compared.value.share >= LIKE;
  }

  /** What `add` would do; nothing is changed. Fails as `add` does, but for what a library that can only be read forbids. */
  async preview(wish: DraftToTake, change: Change): Promise<DraftReport> {
    const records = await this.#options.articles.records(wish.articleId);
    const prepared = await this.#prepare(records, wish, change);
    const { newId } = this.#options;
    unwrap(planDraftAdd(records, this.#toAdd(records, prepared, wish), { articleId: wish.articleId, newId, ...change }));
    return reportOf(wish, prepared);
  }

  /**
   * Adds a draft and makes it the current one: one change, which undo takes back. Fails with `already-there` when the article has
   * this text, with `bad-request` for an article that Claimdesk exported, and with `conflict` when the claims change faster
   * than they can be found; nothing is changed then.
   */
  async add(wish: DraftToTake, change: Change): Promise<{ report: DraftReport; change: ArticleChange }> {
    const { articles } = this.#options;
    const records = await articles.records(wish.articleId);
    for (let left = TRIES; ; left--) {
      const prepared = await this.#prepare(records, wish, change);
      try {
        const made = await articles.carryOut(wish.articleId, (now, context) => {
          if (!isAsPrepared(now, wish.articleId, prepared)) return fail('conflict', 'The claims were changed while the drafts were compared. Try again.');
          return planDraftAdd(now, this.#toAdd(now, prepared, wish), context);
        }, 'reanchor', change);
        return { report: reportOf(wish, prepared), change: made };
      } catch (error) {
        if (left > 1 && error instanceof ClaimdeskError && error.failure.code === 'conflict') continue;
        throw error;
      }
    }
  }

  async #prepare(records: RecordsView, { articleId, story, label }: DraftToTake, { by, at }: Change): Promise<Prepared> {
    if (story.kind === 'claimdesk-article') throw new ClaimdeskError('bad-request', 'This file is an article that Claimdesk exported, with claims of its own. Open it as an article.');
    const { language, currentDraftId } = records.get('article', articleId)!;
    const [{ text, sha256, importedFrom }] = story.bundle.drafts as [Draft, ...Draft[]];
    const draft: Draft = {
      type: 'draft', id: this.#options.newId('drf'), articleId, label: label ?? `Draft ${records.count('draft') + 1}`, text, sha256,
      importedAt: at, importedBy: by, importedFrom,
    };
    const claims = [...records.all('claim')];
    const task = { text, language, from: claimsOf(records, currentDraftId, claims) };
    const anchored = unwrap(await this.#anchor(task));
    const carried = new Map(anchored.map(({ place, attribution }): [string, CarriedClaim] => [place.id, { place, attribution }]));
    const ahead = new Map<Claim, Claim>();
    const pace = new Pace();
    for (const claim of claims) {
      ahead.set(claim, carryClaim(claim, currentDraftId, draft, carried.get(claim.id), { by, at }));
      if (pace.due()) await pace.rest();
    }
    return { draft, story, task, anchored, carried, from: currentDraftId, ahead };
  }

  #toAdd(records: RecordsView, { draft, story, carried, ahead }: Prepared, { articleId }: DraftToTake): Parameters<typeof planDraftAdd>[1] {
    // A file knows sources by name only: one of the source book's stays the one.
    const known = new Set([...records.all('source')].map(({ label }) => label));
    const { blocks, claims, comments, sources } = story.bundle;
    const brought: AnyRecord[] = claims.map((claim) => ({ ...claim, articleId, targets: claim.targets.map((target) => ({ ...target, draftId: draft.id })) }));
    return {
      draft,
      blocks: blocks.map((block) => ({ ...block, articleId, draftId: draft.id })),
      carried, ahead,
      added: [...sources.filter(({ label }) => !known.has(label)), ...brought, ...comments.map((comment) => ({ ...comment, articleId }))],
    };
  }
}

/** The claims of an article by the newest draft that each has a place in; the words of attributions are those of the current one. */
function claimsOf(records: RecordsView, currentDraftId: string, claims: readonly Claim[]): ClaimsOfDraft[] {
  const byDraft = new Map<string, ClaimsOfDraft['claims'][number][]>();
  for (const claim of claims) {
    const target = placedTarget(claim, currentDraftId);
    if (!target) continue;
    const { cue, sourceText } = claim.attribution;
    const attribution = target.draftId === currentDraftId ? { ...(cue && { cue }), ...(sourceText && { sourceText }) } : (target.attribution ?? {});
    const known = byDraft.get(target.draftId);
    const placed = { id: claim.id, ranges: target.ranges.map(({ start, end }) => ({ start, end })), attribution };
    if (known) known.push(placed);
    else byDraft.set(target.draftId, [placed]);
  }
  return [...byDraft].map(([draftId, claims]) => ({ draftId, text: records.get('draft', draftId)!.text, claims }));
}

/** Whether the claims that were found still stand where they stood then. Records are never changed: what is the same value is the same. */
function isAsPrepared(records: RecordsView, articleId: string, { from, ahead }: Prepared): boolean {
  if (records.get('article', articleId)!.currentDraftId !== from || records.count('claim') !== ahead.size) return false;
  const others = [...records.all('claim')].filter((claim) => !ahead.has(claim));
  if (others.length === 0) return true;
  const then = new Map([...ahead.keys()].map((claim) => [claim.id, claim]));
  return others.every(({ id, targets, attribution }) => then.get(id)?.targets === targets && then.get(id)?.attribution === attribution);
}

function reportOf({ articleId }: DraftToTake, { draft, story, task, anchored }: Prepared): DraftReport {
  const before = new Map(task.from.flatMap(({ draftId, claims }) => claims.map(({ id, ranges }) => [id, { fromDraftId: draftId, from: ranges }] as const)));
  const claims = anchored.map(({ place: { id, state, score, ranges, candidates } }): ClaimReport => (
    { claimId: id, state, score, ...before.get(id)!, to: ranges, candidates }
  ));
  return {
    articleId, draftId: draft.id, label: draft.label, text: draft.text, changes: story.changes,
    comments: story.bundle.comments.length, claims: claims.sort((a, b) => a.from[0]!.start - b.from[0]!.start),
  };
}

/** The report in numbers, as the contract has it. */
export function countedReport({ draftId, label, changes, comments, claims }: DraftReport): ResultOf<'drafts.add'> {
  const counts = Object.fromEntries(targetStates.map((state) => [state, claims.filter((claim) => claim.state === state).length]));
  return { draftId, label, changes, comments, claims: counts as ResultOf<'drafts.add'>['claims'] };
}
