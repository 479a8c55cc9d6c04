import { MAX_ARTICLES_PER_LIBRARY, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { NewId } from '@shared/model/new-id';
import type { AnyRecord } from '@shared/model/records';
import type { TagChoice, TagRow } from '@shared/formats/annotations/map-tags';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { OffsetUnit } from '@shared/text/offsets';
import type { Diff } from '@shared/transactions/diff';
import { emptyDiff, isEmptyDiff, squash } from '@shared/transactions/diff';
import { Overlay } from '@shared/transactions/overlay';
import { planImport } from '@shared/transactions/plan-article';
import type { RecordsView } from '@shared/transactions/record-set';
import { UnionView } from '@shared/transactions/record-set';
import type { AnnotatedText, AnnotationsToRead } from '../reading/read-annotations';
import { readingHere } from '../reading/read-here';
import type { Reading } from '../reading/reading';
import { Pace } from '../store/json-pieces';
import type { LibraryStore } from '../store/store-types';
import type { AnnotationStep, AnnotationsTold } from './annotation-plan';
import { planDocument } from './annotation-plan';
import type { ArticlesService, Change } from './articles-service';
import { requireWritable } from './require-writable';

export interface AnnotationsToImport extends Pick<AnnotationsToRead, 'file' | 'companion' | 'format' | 'unit'> {
  /** The article that they are of; without it the file's own text becomes one. */
  readonly articleId?: string | undefined;
  /** Which tag of the library a tag of the file stands for; of the others the tag set decides. */
  readonly tags?: readonly TagChoice[] | undefined;
  /** Take a text in although the library has it already. */
  readonly evenIfKnown: boolean;
}

/** What became, or would become, of one text of an annotation file. `known`: the library has the text already; nothing was changed. */
export interface AnnotationsReport extends AnnotationsTold {
  /** Null: a new one. */
  readonly articleId: string | null;
  readonly headline: string;
}

/** What became of one text of an annotation file, in counts. */
export interface ImportedAnnotations extends Omit<AnnotationsReport, 'items' | 'articleId'> {
  readonly articleId: string;
  readonly draftId: string;
  /** UTF-16 code units of the draft. */
  readonly characters: number;
  /** All claims of the article now. */
  readonly claims: number;
  readonly placed: number;
  readonly repaired: number;
  /** Taken in where they likely stand, as their words were changed: for a person to look at. */
  readonly doubtful: number;
  readonly doubts: readonly { readonly ref: string; readonly claimId?: string }[];
  /** Items that the article has already. */
  readonly already: number;
  readonly repairs: readonly { readonly ref: string; readonly how: string; readonly unit?: OffsetUnit }[];
  readonly notPlaced: readonly { readonly ref: string; readonly tags: readonly string[]; readonly why: string }[];
  /** Tags of the file that the tag set did not have, and the ids that they have now. */
  readonly unknownTags: readonly TagRow[];
}

export interface AnnotationImportOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly newId: NewId;
  /** Reads files; in this thread where nothing else is said. */
  readonly reading?: Reading;
  /** Is told of every new article, with all that the file changed, once it is on disk; changes of articles that were there the articles tell. */
  readonly onImport?: (articleId: string, diff: Diff) => void;
}

interface PlannedText extends AnnotationStep {
  readonly headline: string;
}

/** Takes the annotations of other tools into the library: onto an article, or with the text that they bring as a new one. */
export class AnnotationImportService {
  readonly #options: AnnotationImportOptions;
  readonly #reading: Reading;

  constructor(options: AnnotationImportOptions) {
    this.#options = options;
    this.#reading = options.reading ?? readingHere(options.newId);
  }

  /** What `report` would say of a file; nothing is changed. Fails as it does. */
  async preview(wish: AnnotationsToImport, change: Change, signal?: AbortSignal): Promise<AnnotationsReport[]> {
    const { store } = this.#options;
    return (await this.#plan(wish, change, signal)).map(({ articleId, headline, told }) => ({ ...told, headline, articleId: store.summaries().has(articleId) ? articleId : null }));
  }

  /**
   * Takes a file in; resolves when it is on disk. All its texts are one transaction, which an undo takes back in each of the articles.
   * Fails as `readAnnotations` does, and with `cancelled`, `not-found`, `read-only`, `disk`; nothing is changed then.
   * @param signal stops it while the file is read
   * @returns one report a text
   */
  async report(wish: AnnotationsToImport, change: Change, signal?: AbortSignal): Promise<(AnnotationsReport & { articleId: string })[]> {
    const { store, articles, onImport } = this.#options;
    requireWritable(store);
    const steps = await this.#plan(wish, change, signal);
    const diff = squash(steps.map((step) => step.diff));
    if (!isEmptyDiff(diff)) {
      const { by, at } = change;
      const label = (steps.length === 1 ? steps[0]!.label : `Took ${steps.length} texts from ${wish.file.name}`).slice(0, MAX_LABEL_CHARACTERS);
      // Every screen hears of it as an event, also the one that asked: it gets a report as its answer.
      if (wish.articleId !== undefined) await articles.commit(wish.articleId, { diff, label, origin: 'import' }, { by, at });
      else {
        await store.commit({ diff, label, by, at, origin: 'import' });
        for (const { articleId, told } of steps) if (told.outcome === 'added') onImport?.(articleId, diff);
      }
    }
    return steps.map(({ articleId, told }) => ({ ...told, articleId, headline: store.summaries().get(articleId)!.headline }));
  }

  /** As `report`, in counts: what the command line tells. */
  async take(wish: AnnotationsToImport, change: Change): Promise<ImportedAnnotations[]> {
    const reports = await this.report(wish, change);
    return Promise.all(reports.map(async ({ items, ...told }) => {
      const records = await this.#options.articles.records(told.articleId);
      const { currentDraftId } = records.get('article', told.articleId)!;
      const count = (outcome: string): number => items.filter((item) => item.outcome === outcome).length;
      return {
        ...told, draftId: currentDraftId, characters: records.get('draft', currentDraftId)?.text.length ?? 0, claims: records.count('claim'),
        placed: count('placed'), repaired: count('repaired'), doubtful: count('doubtful'), already: count('already'),
        repairs: items.flatMap(({ ref, how, unit }) => (how ? [{ ref, how, ...(unit && { unit }) }] : [])),
        doubts: items.flatMap(({ ref, outcome, claimId }) => (outcome === 'doubtful' ? [{ ref, ...(claimId !== undefined && { claimId }) }] : [])),
        notPlaced: items.flatMap(({ ref, tags, why }) => (why ? [{ ref, tags, why }] : [])),
        leftOut: [...told.leftOut, ...items.flatMap(({ ref, tags, outcome }) => (outcome === 'left-out' ? [{ ref, what: tags.join(', ') }] : []))],
        unknownTags: told.tagTable.filter(({ isKnown }) => !isKnown),
      };
    }));
  }

  async #plan(wish: AnnotationsToImport, change: Change, signal: AbortSignal | undefined): Promise<PlannedText[]> {
    const { file, companion, format, unit, articleId } = wish;
    const { by, at } = change;
    const reading = { file, companion, format, unit, by, at };
    if (articleId === undefined) return this.#asArticles(await this.#reading.annotations(reading, signal), wish, change);
    const { text: onto, language } = await this.#textOf(articleId);
    const read = await this.#reading.annotations({ ...reading, onto, language }, signal);
    // Somebody has given the article another text meanwhile.
    if ((await this.#textOf(articleId)).text !== onto) return this.#plan(wish, change, signal);
    return this.#onArticle(read, wish, articleId, change);
  }

  async #textOf(articleId: string): Promise<{ text: string; language: string }> {
    const records = await this.#options.articles.records(articleId);
    const { currentDraftId, language } = records.get('article', articleId)!;
    return { text: records.get('draft', currentDraftId)!.text, language };
  }

  async #onArticle(texts: readonly AnnotatedText[], wish: AnnotationsToImport, articleId: string, change: Change): Promise<PlannedText[]> {
    const records = await this.#options.articles.records(articleId);
    const { headline } = records.get('article', articleId)!;
    return texts.map((text) => ({ ...this.#step(records, articleId, text, wish, change), headline }));
  }

  async #asArticles(texts: readonly AnnotatedText[], wish: AnnotationsToImport, change: Change): Promise<PlannedText[]> {
    const { store } = this.#options;
    const [sources, library] = await Promise.all([store.load('sources'), store.load('library')]);
    const state = (): string => `${store.revision('sources')} ${store.revision('library')} ${store.summaries().size}`;
    const before = state();
    const known = wish.evenIfKnown ? new Map<string, string>() : this.#knownTexts();
    const steps: PlannedText[] = [];
    const shared = new Overlay(new UnionView(sources, library));
    const pace = new Pace();
    for (const text of texts) {
      const step = this.#open(text, known, shared, wish, change);
      steps.push(step);
      shared.apply(sharedPartOf(step.diff));
      if (pace.due()) await pace.rest();
    }
    if (store.summaries().size + steps.length > MAX_ARTICLES_PER_LIBRARY) {
      throw new ClaimdeskError('too-large', `The library holds ${MAX_ARTICLES_PER_LIBRARY.toLocaleString('en')} articles, which is all it can. Begin another one.`);
    }
    // What was planned on has changed while others had their turn.
    return state() === before ? steps : this.#asArticles(texts, wish, change);
  }

  /** Plans a text of a file as a new article. */
  #open(text: AnnotatedText, known: ReadonlyMap<string, string>, shared: RecordsView, wish: AnnotationsToImport, change: Change): PlannedText {
    const { name: document, leftOut, placement: { unit: offsetUnit, isUnitAssumed } } = text;
    const { bundle, changes } = text.opened!;
    const articleId = known.get(bundle.drafts[0]!.sha256);
    if (articleId !== undefined) {
      const told = { outcome: 'known', document, format: wish.format, offsetUnit, isUnitAssumed, items: [], comments: 0, leftOut, tagTable: [], changes } as const;
      return { articleId, headline: this.#options.store.summaries().get(articleId)!.headline, diff: emptyDiff, label: '', told };
    }
    const opened = unwrap(planImport(shared, bundle));
    const own = new Overlay(shared);
    own.apply(opened.diff);
    const { id, headline } = bundle.article;
    const step = this.#step(own, id, text, wish, change);
    return { ...step, headline, diff: squash([opened.diff, step.diff]), label: opened.label };
  }

  #step(records: RecordsView, articleId: string, document: AnnotatedText, { format, file, tags = [] }: AnnotationsToImport, change: Change): AnnotationStep {
    return planDocument({ records, articleId, document, format, fileName: file.name, tags, change, newId: this.#options.newId });
  }

  /** The articles of the library by the hashes of their texts. */
  #knownTexts(): Map<string, string> {
    return new Map([...this.#options.store.summaries().values()].flatMap(({ hashes, articleId }) => hashes.map((hash) => [hash, articleId] as const)));
  }
}

/** What a change adds to or alters in that which all articles share. */
function sharedPartOf({ added, updated }: Diff): Diff {
  const isShared = ({ type }: AnyRecord): boolean => type === 'source' || type === 'tag-set';
  return { added: added.filter(isShared), updated: updated.filter(({ after }) => isShared(after)), removed: [] };
}
