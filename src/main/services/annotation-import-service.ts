import { MAX_ARTICLES_PER_LIBRARY, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { NewId } from '@shared/model/new-id';
import type { TagChoice, TagRow } from '@shared/formats/annotations/map-tags';
import type { Placement } from '@shared/formats/annotations/place-annotations';
import { placeAnnotations } from '@shared/formats/annotations/place-annotations';
import { placeByWords } from '@shared/formats/annotations/place-by-words';
import type { AnnotationReader, GivenFile, RawDocument } from '@shared/formats/annotations/raw-annotation';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { annotationReaders } from '@shared/formats/annotations/readers';
import { ClaimdeskError, unwrap } from '@shared/result';
import { canonicalise } from '@shared/text/canonical';
import { acceptText } from '@shared/text/decode';
import type { OffsetUnit } from '@shared/text/offsets';
import type { Diff } from '@shared/transactions/diff';
import { emptyDiff, isEmptyDiff, squash } from '@shared/transactions/diff';
import { Overlay } from '@shared/transactions/overlay';
import { planImport } from '@shared/transactions/plan-article';
import type { RecordsView } from '@shared/transactions/record-set';
import { UnionView } from '@shared/transactions/record-set';
import type { LibraryStore } from '../store/store-types';
import type { AnnotationStep, AnnotationsTold } from './annotation-plan';
import { planDocument } from './annotation-plan';
import { articleFromText } from './article-from-text';
import type { ArticlesService, Change } from './articles-service';
import { requireWritable } from './require-writable';
import { sha256 } from './sha256';

export interface AnnotationsToImport {
  readonly file: GivenFile;
  /** The text file of the same name, where there is one. */
  readonly companion?: GivenFile | undefined;
  readonly format: AnnotationFormatId;
  /** The article that they are of; without it the file's own text becomes one. */
  readonly articleId?: string | undefined;
  /** What the offsets count in, where the person knows. */
  readonly unit?: OffsetUnit | undefined;
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
  /** Is told of every new article, with all that the file changed, once it is on disk; changes of articles that were there the articles tell. */
  readonly onImport?: (articleId: string, diff: Diff) => void;
}

interface Planned {
  readonly steps: readonly AnnotationStep[];
  /** The records as they would be. */
  readonly after: RecordsView;
}

/** Takes the annotations of other tools into the library: onto an article, or with the text that they bring as a new one. */
export class AnnotationImportService {
  readonly #options: AnnotationImportOptions;

  constructor(options: AnnotationImportOptions) {
    this.#options = options;
  }

  /** What `report` would say of a file; nothing is changed. Fails as it does. */
  async preview(wish: AnnotationsToImport, change: Change): Promise<AnnotationsReport[]> {
    const { steps, after } = await this.#plan(wish, change);
    const { store } = this.#options;
    return steps.map(({ articleId, told }) => ({
      ...told, articleId: store.summaries().has(articleId) ? articleId : null,
      headline: store.summaries().get(articleId)?.headline ?? after.get('article', articleId)!.headline,
    }));
  }

  /**
   * Takes a file in; resolves when it is on disk. All its texts are one transaction, which an undo takes back in each of the articles.
   * Fails with `not-text` (not of the format), `bad-request` (no text to place them in, or several texts for one article), `empty` and
   * `too-long` as texts do, `too-large`, `not-found`, `read-only`, `disk`; nothing is changed then.
   * @returns one report a text
   */
  async report(wish: AnnotationsToImport, change: Change): Promise<(AnnotationsReport & { articleId: string })[]> {
    const { store, articles, onImport } = this.#options;
    requireWritable(store);
    const { steps } = await this.#plan(wish, change);
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
        placed: count('placed'), repaired: count('repaired'), already: count('already'),
        repairs: items.flatMap(({ ref, how, unit }) => (how ? [{ ref, how, ...(unit && { unit }) }] : [])),
        notPlaced: items.flatMap(({ ref, tags, why }) => (why ? [{ ref, tags, why }] : [])),
        leftOut: [...told.leftOut, ...items.flatMap(({ ref, tags, outcome }) => (outcome === 'left-out' ? [{ ref, what: tags.join(', ') }] : []))],
        unknownTags: told.tagTable.filter(({ isKnown }) => !isKnown),
      };
    }));
  }

  async #plan(wish: AnnotationsToImport, change: Change): Promise<Planned> {
    const reader: AnnotationReader = annotationReaders[wish.format];
    const documents = unwrap(reader.read(wish.file, wish.companion));
    return wish.articleId === undefined ? this.#asArticles(documents, wish, change) : this.#onArticle(documents, wish, wish.articleId, change);
  }

  async #onArticle(documents: readonly RawDocument[], wish: AnnotationsToImport, articleId: string, change: Change): Promise<Planned> {
    const records = await this.#options.articles.records(articleId);
    const { text } = records.get('draft', records.get('article', articleId)!.currentDraftId)!;
    const fitting = documents.filter((document) => document.text === undefined || canonicalise(document.text).text === text);
    const [document] = documents.length === 1 ? documents : fitting;
    if (!document || (documents.length > 1 && fitting.length > 1)) {
      throw new ClaimdeskError('bad-request', `The file holds ${documents.length} texts, and not one of them alone is that of the article. Import it without naming an article.`);
    }
    return { steps: [this.#step(records, articleId, document, this.#placeOn(text, document, wish), wish, change)], after: records };
  }

  /** Places a document's annotations in an article's text, by their words where the document has another text. */
  #placeOn(text: string, document: RawDocument, wish: AnnotationsToImport): Placement {
    if (document.text === undefined) return this.#place(document, wish, text);
    const own = this.#place(document, wish, document.text);
    return own.text === text ? own : placeByWords(own, text);
  }

  async #asArticles(documents: readonly RawDocument[], wish: AnnotationsToImport, change: Change): Promise<Planned> {
    const { store, newId } = this.#options;
    const [sources, library] = await Promise.all([store.load('sources'), store.load('library')]);
    const steps: AnnotationStep[] = [];
    const overlay = new Overlay(new UnionView(sources, library));
    for (const document of documents) {
      const original = document.text ?? wish.companion?.text;
      if (original === undefined) {
        throw new ClaimdeskError('bad-request', 'The file has annotations but not the text that they are of. Name the article, or put the text beside the file as a .txt of the same name.');
      }
      const { text, changes } = unwrap(acceptText(original));
      const placement = this.#place(document, wish, original);
      const known = wish.evenIfKnown ? undefined : this.#known(sha256(text));
      if (known !== undefined) {
        const { unit: offsetUnit, isUnitAssumed } = placement;
        steps.push({ articleId: known, diff: emptyDiff, label: '', told: {
          outcome: 'known', document: document.name, format: wish.format, offsetUnit, isUnitAssumed, items: [], comments: 0, leftOut: document.leftOut, tagTable: [], changes,
        } });
        continue;
      }
      const importedFrom = { from: 'file' as const, fileName: wish.file.name.slice(0, MAX_LABEL_CHARACTERS), charset: 'utf-8', changes };
      const bundle = articleFromText({ text, importedFrom, markdown: false, ...change, newId });
      const opened = unwrap(planImport(overlay, bundle));
      overlay.apply(opened.diff);
      const step = this.#step(overlay, bundle.article.id, document, placement, wish, change);
      overlay.apply(step.diff);
      steps.push({ ...step, diff: squash([opened.diff, step.diff]), label: opened.label });
    }
    if (store.summaries().size + steps.length > MAX_ARTICLES_PER_LIBRARY) {
      throw new ClaimdeskError('too-large', `The library holds ${MAX_ARTICLES_PER_LIBRARY.toLocaleString('en')} articles, which is all it can. Begin another one.`);
    }
    return { steps, after: overlay };
  }

  #place(document: RawDocument, { format, unit }: AnnotationsToImport, text: string): Placement {
    const reader: AnnotationReader = annotationReaders[format];
    const said = unit ?? document.unit ?? (reader.isUnitOpen ? undefined : reader.unit);
    return placeAnnotations(text, document.annotations, { unit: said, usual: reader.unit, joinsLines: reader.splitsLines });
  }

  #step(records: RecordsView, articleId: string, document: RawDocument, placement: Placement, { format, file, tags = [] }: AnnotationsToImport, change: Change): AnnotationStep {
    return planDocument({ records, articleId, document, placement, format, fileName: file.name, tags, change, newId: this.#options.newId });
  }

  #known(hash: string): string | undefined {
    for (const { hashes, articleId } of this.#options.store.summaries().values()) if (hashes.includes(hash)) return articleId;
    return undefined;
  }
}
