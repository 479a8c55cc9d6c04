import type { ArticleChange } from '@shared/contract/methods';
import { type ArticleRecords, gatherArticle } from '@shared/formats/article-records';
import type { ExportedChange } from '@shared/formats/claimdesk-article-schema';
import type { ReviewParts } from '@shared/formats/export-format';
import type { Conflict } from '@shared/merge/conflict';
import { mergeArticles, type MergedArticle } from '@shared/merge/merge-articles';
import { mergeDiff, planArticleMerge } from '@shared/merge/plan-article-merge';
import { targetIn } from '@shared/model/claim-target';
import type { Language } from '@shared/model/language-of';
import type { NewId } from '@shared/model/new-id';
import { MIN_PASSPHRASE_CHARACTERS } from '@shared/model/confidential';
import type { MergeChoice, SendingKind } from '@shared/model/review';
import type { Sending } from '@shared/model/review-schema';
import { articleScope } from '@shared/model/scopes';
import { sourcesNamedBy } from '@shared/model/sources-named-by';
import { TAG_SET_ID } from '@shared/model/tags';
import { ClaimdeskError, fail, unwrap } from '@shared/result';
import type { ArticleBundle } from '@shared/transactions/command';
import type { Diff } from '@shared/transactions/diff';
import { isEmptyDiff } from '@shared/transactions/diff';
import type { CarriedClaim } from '@shared/transactions/plan-draft';
import { planSending } from '@shared/transactions/plan-review';
import type { RecordsView } from '@shared/transactions/record-set';
import { RecordSet } from '@shared/transactions/record-set';
import { type AnchorClaims, anchorClaims } from '../anchoring/anchor-claims';
import { sealPackage } from '../formats/sealed-package';
import { readingHere } from '../reading/read-here';
import type { FileToRead, Story, StoryReview } from '../reading/read-stories';
import type { Reading } from '../reading/reading';
import type { LibraryStore } from '../store/store-types';
import type { ArticlesService, Change } from './articles-service';
import type { ExportService } from './export-service';
import { historyForExport } from './history-for-export';
import type { Imported, ImportService } from './import-service';
import { goneSources } from './past';
import { requireWritable } from './require-writable';
import { arrivalOf, recordsAt, sharedMoment, type SharedMoment, withClaims } from './review-base';
import { sha256 } from './sha256';

/** What is to be sent. */
export interface SendWish {
  readonly articleId: string;
  /** Without: a review where the article came in for one, else a request. */
  readonly kind?: SendingKind | undefined;
  readonly to?: string | undefined;
  readonly note: string;
  /** The claims to send; without: all. */
  readonly claimIds?: readonly string[] | undefined;
  readonly passphrase?: string | undefined;
  /** Of the page in the package. */
  readonly language?: Language;
}

/** A package that is ready to be handed on. */
export interface SentPackage {
  readonly sending: Sending;
  readonly name: string;
  readonly bytes: Buffer;
  readonly claims: number;
}

/** A package that came: an article with what makes it one of a review. */
export type ReviewStory = Story & { readonly review: StoryReview };

/** What a package says of itself, and how it fits what is here. */
export interface PackageFacts {
  readonly articleId: string;
  readonly headline: string;
  readonly sending: Sending;
  readonly claims: number;
  readonly decisions: number;
  /** The article here; null: this library does not have it. */
  readonly here: null | {
    readonly headline: string;
    /** Its drafts have the same texts where they are the same drafts. */
    readonly fits: boolean;
    /** The text that they worked on is the current one here. */
    readonly isCurrent: boolean;
    /** The package was merged before, or is what this article came in. */
    readonly isMerged: boolean;
  };
}

/** What merging a package would do. */
export interface MergePreview {
  /** What both sides began with: told from this library's history, from the package, or not known. */
  readonly base: 'history' | 'package' | 'none';
  readonly diff: Diff;
  readonly conflicts: readonly Conflict[];
}

export interface ReviewsServiceOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly newId: NewId;
  /** Reads packages; in this thread where nothing else is said. */
  readonly reading?: Reading;
  /** Finds claims in another draft; so too. */
  readonly anchor?: AnchorClaims;
  /** What a guess at a passphrase costs (scrypt's N). */
  readonly cost?: number;
}

interface PreparedMerge extends Pick<MergePreview, 'base'> {
  readonly merged: MergedArticle;
  readonly carried: ReadonlyMap<string, CarriedClaim>;
  readonly mine: RecordsView;
  /** Of the article, when it was prepared. */
  readonly revision: number;
}

/** How often a merge is prepared anew because the article has changed meanwhile. */
const TRIES = 3;

/** Sends articles for review and back, as packages, and merges what comes. Nothing is sent by itself: a person hands the file on. */
export class ReviewsService {
  readonly #options: ReviewsServiceOptions;
  readonly #reading: Reading;
  readonly #anchor: AnchorClaims;

  constructor(options: ReviewsServiceOptions) {
    this.#options = options;
    this.#reading = options.reading ?? readingHere(options.newId);
    this.#anchor = options.anchor ?? anchorClaims;
  }

  /**
   * Notes that an article is sent, and makes the package: the article exactly as it is with that note. Fails with `refused` for a weak
   * passphrase, with `not-found`, `read-only` and `disk`; then nothing is noted.
   */
  async send({ articleId, kind: asked, to, note, claimIds, passphrase, language = 'en' }: SendWish, change: Change): Promise<SentPackage> {
    const { store, articles, exports, newId, cost } = this.#options;
    if (passphrase !== undefined && [...passphrase].length < MIN_PASSPHRASE_CHARACTERS) {
      throw new ClaimdeskError('refused', `A passphrase has at least ${MIN_PASSPHRASE_CHARACTERS} characters: several words are best.`);
    }
    await articles.records(articleId); // that it is there at all
    const came = await arrivalOf(store, articleId);
    const kind = asked ?? (came ? 'review' : 'request');
    const id = newId('snd');
    const input = { id, kind, note, ...(to !== undefined && { to }), ...(claimIds && { claimIds: [...claimIds] }) };
    const made = await articles.carryOut(articleId, (records, context) => planSending(records, input, context), 'user', change);
    try {
      const then = await recordsAt(store, articleId, { revision: made.revision });
      const records = await this.#gathered(articleId, withClaims(then, claimIds));
      const review: ReviewParts = { sendingId: id, base: came && (await this.#baseToSend(articleId, came, claimIds)) };
      const history = await this.#historyToSend(articleId, claimIds);
      const prepared = exports.preparePackage(records, { history, language, review });
      const { bytes } = await exports.bytes(prepared);
      const sending = then.get('sending', id)!;
      return { sending, name: prepared.name, claims: prepared.claims, bytes: passphrase === undefined ? bytes : await sealPackage(bytes, passphrase, cost) };
    } catch (error) {
      await this.takeBack(articleId, id, change);
      throw error;
    }
  }

  /** Takes the note of a sending away: nobody got the package. */
  async takeBack(articleId: string, sendingId: string, change: Change): Promise<void> {
    await this.#options.articles.carryOut(articleId, (records) => {
      const sending = records.get('sending', sendingId);
      return { ok: true, value: { diff: { added: [], updated: [], removed: sending ? [sending] : [] }, label: 'Took back: Sent the article for review' } };
    }, 'user', { ...change, clientId: undefined });
  }

  /** Reads a package. Fails as `readStories` does, and with `bad-request` for a package that nobody has sent for review. */
  async read(file: Omit<FileToRead, 'from'>, passphrase: string | undefined, { by, at }: Change): Promise<ReviewStory> {
    const [story] = await this.#reading.stories({ file: { ...file, from: 'file' }, passphrase, by, at });
    if (!story?.review) throw new ClaimdeskError('bad-request', 'This file is no package that was sent for review. Open it as an article.');
    return { ...story, review: story.review };
  }

  /** What a package says of itself, and how it fits what is here. */
  async describe({ bundle, review: { sending } }: ReviewStory): Promise<PackageFacts> {
    const { store, articles } = this.#options;
    const { id: articleId, headline } = bundle.article;
    const facts = { articleId, headline, sending, claims: bundle.claims.length, decisions: (bundle.review ?? []).filter(({ type }) => type === 'decision').length };
    if (!store.summaries().has(articleId)) return { ...facts, here: null };
    const records = await articles.records(articleId);
    const article = records.get('article', articleId)!;
    const isMerged = [...records.all('merge')].some(({ sendingId }) => sendingId === sending.id);
    return { ...facts, here: { headline: article.headline, fits: misfit(bundle, records) === undefined, isCurrent: article.currentDraftId === bundle.article.currentDraftId, isMerged } };
  }

  /** Takes the article of a package in, to be reviewed. Fails with `already-there` where the library has it: then it is merged. */
  async take(story: ReviewStory, change: Change): Promise<Imported> {
    const { store, imports } = this.#options;
    const { id: articleId } = story.bundle.article;
    if (store.revision(articleScope(articleId)) > 0) throw new ClaimdeskError('already-there', 'This library has the article of the package already. Merge the package into it.', { articleId });
    return imports.keep(story, { evenIfKnown: true }, change);
  }

  /** What merging a package would do. Fails as `merge` does, but for what has to be decided; nothing is changed. */
  async preview(story: ReviewStory, choices: ReadonlyMap<string, MergeChoice>, { by, at }: Change): Promise<MergePreview> {
    const { base, merged, carried, mine } = await this.#prepare(story, choices);
    const context = { articleId: story.bundle.article.id, by, at, newId: this.#options.newId };
    return { base, conflicts: merged.conflicts, diff: mergeDiff(mine, merged, carried, context) };
  }

  /**
   * Merges a package into the article that is here: one change, which undo takes back. Null where it brings nothing. Fails with `not-found`
   * where the article is not here, with `refused` where its texts are others, with `conflict` while something has to be decided, with
   * `damaged` where the history has a gap; nothing is changed then.
   */
  async merge(story: ReviewStory, choices: ReadonlyMap<string, MergeChoice>, change: Change): Promise<ArticleChange | null> {
    const { store, articles, newId } = this.#options;
    requireWritable(store);
    const { bundle: { article: { id: articleId } }, review: { sending } } = story;
    for (let left = TRIES; ; left--) {
      const { merged, carried, mine, revision } = await this.#prepare(story, choices);
      const toPlan = { merged, carried, sendingId: sending.id, from: sending.by };
      if (isEmptyDiff(unwrap(planArticleMerge(mine, toPlan, { articleId, newId, ...change })).diff)) return null;
      let isOutdated = false;
      try {
        return await articles.carryOut(articleId, (records, context) => {
          isOutdated = store.revision(articleScope(articleId)) !== revision;
          return isOutdated ? fail('conflict', 'The article was changed while the package was merged. Try again.') : planArticleMerge(records, toPlan, context);
        }, 'merge', change);
      } catch (error) {
        if (!isOutdated || left === 1) throw error;
      }
    }
  }

  async #prepare({ bundle, review }: ReviewStory, choices: ReadonlyMap<string, MergeChoice>): Promise<PreparedMerge> {
    const { store, articles } = this.#options;
    const articleId = bundle.article.id;
    if (!store.summaries().has(articleId)) throw new ClaimdeskError('not-found', 'The article of this package is not in this library. Take the package in instead of merging it.', { articleId });
    const mine = await articles.records(articleId);
    const wrong = misfit(bundle, mine);
    if (wrong !== undefined) throw new ClaimdeskError('refused', `The draft ${wrong} of this package has another text than the one here, so the two cannot be merged.`);
    const { base, records: began } = await this.#commonBase(articleId, bundle, review);
    const revision = store.revision(articleScope(articleId));
    const merged = mergeArticles({
      articleId, base: began, mine, theirs: recordsOf(bundle), choices, hash: sha256, tagSet: mine.get('tag-set', TAG_SET_ID) ?? { type: 'tag-set', id: TAG_SET_ID, tags: [] },
    });
    return { base, merged, mine, revision, carried: await this.#carried(merged, mine, articleId) };
  }

  /** What both sides began with: as this library's history has it; as the package says where the history knows nothing. */
  async #commonBase(articleId: string, bundle: ArticleBundle, { sending, base }: StoryReview): Promise<Pick<PreparedMerge, 'base'> & { records: RecordSet | undefined }> {
    const { store } = this.#options;
    const theirs = new Set((bundle.review ?? []).filter(({ type }) => type === 'sending').map(({ id }) => id));
    const moment = await sharedMoment(store, articleId, (id) => theirs.has(id));
    if (!moment) return base ? { base: 'package', records: withClaims(recordsOf(base.bundle), sending.claimIds) } : { base: 'none', records: undefined };
    const then = await recordsAt(store, articleId, moment);
    const sent = then.get('sending', moment.sendingId);
    const sources = base?.bundle.sources ?? moment.sources;
    return { base: 'history', records: withClaims([...withClaims(then, sent?.claimIds), ...sources], sending.claimIds) };
  }

  /** Finds the claims that came in another draft in the current one. */
  async #carried(merged: MergedArticle, mine: RecordsView, articleId: string): Promise<ReadonlyMap<string, CarriedClaim>> {
    if (merged.toPlace.size === 0) return new Map();
    const { currentDraftId, language } = mine.get('article', articleId)!;
    const from = merged.records.find((record) => record.type === 'draft' && record.id === merged.draftId) as { text: string };
    const claims = merged.records.flatMap((record) => {
      if (record.type !== 'claim' || !merged.toPlace.has(record.id)) return [];
      const { cue, sourceText } = record.attribution;
      const ranges = targetIn(record, merged.draftId)!.ranges.map(({ start, end }) => ({ start, end }));
      return [{ id: record.id, ranges, attribution: { ...(cue && { cue }), ...(sourceText && { sourceText }) } }];
    });
    const found = unwrap(await this.#anchor({ text: mine.get('draft', currentDraftId)!.text, language, from: [{ draftId: merged.draftId, text: from.text, claims }] }));
    return new Map(found.map(({ place, attribution }) => [place.id, { place, attribution }]));
  }

  /** Records of an article as they go into a package, with the sources that its claims name. */
  async #gathered(articleId: string, records: RecordSet): Promise<ArticleRecords> {
    const { store } = this.#options;
    const named = new Set([...records.all('claim')].flatMap((claim) => [...sourcesNamedBy(claim)]));
    const [book, library, gone] = [await store.load('sources'), await store.load('library'), await goneSources(store, named)];
    const sources = [...[...named].flatMap((id) => book.get('source', id) ?? []), ...gone];
    return gatherArticle(new RecordSet([...records, ...sources, ...library]), articleId)!;
  }

  /** What the sender began with, of the claims that are sent or that have gone since. */
  async #baseToSend(articleId: string, came: SharedMoment, claimIds: readonly string[] | undefined): Promise<ReviewParts['base']> {
    const { store } = this.#options;
    const then = withClaims(await recordsAt(store, articleId, came), claimIds);
    const records = await this.#gathered(articleId, then);
    const asCame = new Map(came.sources.map((source) => [source.id, source]));
    return { sendingId: came.sendingId, records: { ...records, sources: records.sources.map((source) => asCame.get(source.id) ?? source) } };
  }

  /** The history as it may leave the house; of some claims only what concerns these or the article. */
  async #historyToSend(articleId: string, claimIds: readonly string[] | undefined): Promise<ExportedChange[]> {
    const { store, articles } = this.#options;
    const history = await historyForExport(store, articles, articleId, await articles.records(articleId));
    if (!claimIds) return history;
    const chosen = new Set(claimIds);
    return history.filter((change) => change.claimIds.length === 0 || change.claimIds.every((id) => chosen.has(id)));
  }
}

function recordsOf({ article, drafts, blocks, claims, comments, rejections = [], adjudications = [], signOffs = [], review = [], sources }: ArticleBundle): RecordSet {
  return new RecordSet([article, ...drafts, ...blocks, ...claims, ...comments, ...rejections, ...adjudications, ...signOffs, ...review, ...sources]);
}

/** The label of the first draft that is another text here. */
function misfit({ drafts }: ArticleBundle, here: RecordsView): string | undefined {
  return drafts.find(({ id, sha256: hash }) => (here.get('draft', id)?.sha256 ?? hash) !== hash)?.label;
}
