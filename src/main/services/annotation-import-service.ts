import type { TextChange } from '@shared/model/article';
import type { NewId } from '@shared/model/new-id';
import { MAX_ARTICLES_PER_LIBRARY, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { articleScope } from '@shared/model/scopes';
import type { TagSet } from '@shared/model/tag-set';
import { TAG_SET_ID } from '@shared/model/tags';
import { claimsFromFile } from '@shared/formats/annotations/claims-from-file';
import type { TagRow } from '@shared/formats/annotations/map-tags';
import { tagTable } from '@shared/formats/annotations/map-tags';
import type { Placement, Repair } from '@shared/formats/annotations/place-annotations';
import { placeAnnotations } from '@shared/formats/annotations/place-annotations';
import { placeByWords } from '@shared/formats/annotations/place-by-words';
import type { AnnotationReader, Fault, GivenFile, RawDocument } from '@shared/formats/annotations/raw-annotation';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { annotationReaders, recogniseAnnotations } from '@shared/formats/annotations/readers';
import { ClaimdeskError, unwrap } from '@shared/result';
import { canonicalise } from '@shared/text/canonical';
import { acceptText } from '@shared/text/decode';
import type { OffsetUnit } from '@shared/text/offsets';
import type { Diff } from '@shared/transactions/diff';
import { isEmptyDiff, squash } from '@shared/transactions/diff';
import { Overlay } from '@shared/transactions/overlay';
import { planAnnotations } from '@shared/transactions/plan-annotations';
import { planImport } from '@shared/transactions/plan-article';
import type { RecordsView } from '@shared/transactions/record-set';
import { UnionView } from '@shared/transactions/record-set';
import type { LibraryStore } from '../store/store-types';
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
  /** Which tag of the library a tag of the file stands for; those that are not in it are matched by id and label. */
  readonly tags?: readonly TagRow[] | undefined;
  /** Take a text in although the library has it already. */
  readonly evenIfKnown: boolean;
}

/** What became of one text of an annotation file. */
export interface ImportedAnnotations {
  /** `known`: the library has this text already; nothing was changed. */
  readonly outcome: 'added' | 'known';
  readonly document: string;
  readonly format: AnnotationFormatId;
  readonly articleId: string;
  readonly draftId: string;
  readonly headline: string;
  /** UTF-16 code units of the draft. */
  readonly characters: number;
  /** All claims of the article now. */
  readonly claims: number;
  readonly placed: number;
  readonly repaired: number;
  readonly repairs: readonly { readonly ref: string; readonly how: Repair; readonly unit?: OffsetUnit }[];
  readonly notPlaced: readonly { readonly ref: string; readonly tags: readonly string[]; readonly why: Fault }[];
  readonly leftOut: RawDocument['leftOut'];
  readonly offsetUnit: OffsetUnit;
  readonly isUnitAssumed: boolean;
  /** Tags of the file that the tag set does not have, and what they are called now. */
  readonly unknownTags: readonly TagRow[];
  readonly changes: readonly TextChange[];
}

export interface AnnotationImportOptions {
  readonly store: LibraryStore;
  readonly articles: ArticlesService;
  readonly newId: NewId;
}

/** One text of the file, planned: what it would change, and what is told of it. */
interface Step {
  readonly articleId: string;
  readonly diff: Diff;
  readonly label: string;
  readonly told: Omit<ImportedAnnotations, 'articleId' | 'draftId' | 'headline' | 'characters' | 'claims'>;
}

/** The format that a file seems to be of. */
export function annotationFormatOf({ name, text }: GivenFile): AnnotationFormatId | undefined {
  return recogniseAnnotations(name, text.slice(0, 16_000));
}

/** Takes the annotations of other tools into the library: onto an article, or with the text that they bring as a new one. */
export class AnnotationImportService {
  readonly #options: AnnotationImportOptions;

  constructor(options: AnnotationImportOptions) {
    this.#options = options;
  }

  /**
   * Takes a file in; resolves when it is on disk. All its texts are one transaction, which an undo takes back in each of the articles.
   * Fails with `not-text` (not of the format), `bad-request` (no text to place them in, or several texts for one article), `empty` and
   * `too-long` as texts do, `too-large`, `not-found`, `read-only`, `disk`; nothing is changed then.
   * @returns one report a text
   */
  async take(wish: AnnotationsToImport, change: Change): Promise<ImportedAnnotations[]> {
    const { store } = this.#options;
    requireWritable(store);
    const reader: AnnotationReader = annotationReaders[wish.format];
    const documents = unwrap(reader.read(wish.file, wish.companion));
    const steps = wish.articleId === undefined ? await this.#asArticles(documents, wish, change) : [await this.#onArticle(documents, wish, wish.articleId, change)];
    const diff = squash(steps.map((step) => step.diff));
    if (!isEmptyDiff(diff)) {
      const { by, at } = change;
      const label = steps.length === 1 ? steps[0]!.label : `Took ${steps.length} texts from ${wish.file.name}`;
      await store.commit({ diff, label: label.slice(0, MAX_LABEL_CHARACTERS), by, at, origin: 'import' });
      for (const { articleId } of steps) this.#options.articles.forget(articleId);
    }
    return Promise.all(steps.map((step) => this.#report(step)));
  }

  async #onArticle(documents: readonly RawDocument[], wish: AnnotationsToImport, articleId: string, change: Change): Promise<Step> {
    const records = await this.#options.articles.records(articleId);
    const { text } = records.get('draft', records.get('article', articleId)!.currentDraftId)!;
    const fitting = documents.filter((document) => document.text === undefined || canonicalise(document.text).text === text);
    const [document] = documents.length === 1 ? documents : fitting;
    if (!document || (documents.length > 1 && fitting.length > 1)) {
      throw new ClaimdeskError('bad-request', `The file holds ${documents.length} texts, and not one of them alone is that of the article. Import it without naming an article.`);
    }
    return this.#step(records, articleId, document, this.#placeOn(text, document, wish), wish, change);
  }

  /** Places a document's annotations in an article's text, by their words where the document has another text. */
  #placeOn(text: string, document: RawDocument, wish: AnnotationsToImport): Placement {
    if (document.text === undefined) return this.#place(document, wish, text);
    const own = this.#place(document, wish, document.text);
    return own.text === text ? own : placeByWords(own, text);
  }

  async #asArticles(documents: readonly RawDocument[], wish: AnnotationsToImport, change: Change): Promise<Step[]> {
    const { store, newId } = this.#options;
    const [sources, library] = await Promise.all([store.load('sources'), store.load('library')]);
    const steps: Step[] = [];
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
        steps.push({ articleId: known, diff: { added: [], updated: [], removed: [] }, label: '', told: { ...this.#told(document, { ...placement, annotations: [] }, wish, []), outcome: 'known' } });
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
    return steps;
  }

  #place(document: RawDocument, { format, unit }: AnnotationsToImport, text: string): Placement {
    const reader: AnnotationReader = annotationReaders[format];
    const said = unit ?? document.unit ?? (reader.isUnitOpen ? undefined : reader.unit);
    return placeAnnotations(text, document.annotations, { unit: said, usual: reader.unit, joinsLines: reader.splitsLines });
  }

  #step(records: RecordsView, articleId: string, document: RawDocument, placement: Placement, wish: AnnotationsToImport, { at, by }: Change): Step {
    const tagSet: TagSet = records.get('tag-set', TAG_SET_ID) ?? { type: 'tag-set', id: TAG_SET_ID, tags: [] };
    const chosen = new Set(wish.tags?.map(({ from }) => from));
    const tags = placement.annotations.flatMap(({ annotation }) => annotation.tags).filter((tag) => !chosen.has(tag));
    const table = [...(wish.tags ?? []), ...tagTable(tags, tagSet)];
    const input = claimsFromFile(wish.file.name, placement.annotations, document.comments, table);
    const { diff, label } = unwrap(planAnnotations(records, input, { articleId, at, by, newId: this.#options.newId }));
    return { articleId, diff, label, told: this.#told(document, placement, wish, table) };
  }

  #told(document: RawDocument, placement: Placement, { format }: AnnotationsToImport, table: readonly TagRow[]): Step['told'] {
    const { annotations, unit, isUnitAssumed, changes } = placement;
    return {
      outcome: 'added', document: document.name, format, offsetUnit: unit, isUnitAssumed, changes, leftOut: document.leftOut,
      unknownTags: table.filter(({ isKnown }) => !isKnown),
      placed: annotations.filter(({ outcome }) => outcome === 'placed').length,
      repaired: annotations.filter(({ outcome }) => outcome === 'repaired').length,
      repairs: annotations.flatMap((item) => (item.outcome === 'repaired' ? [{ ref: item.annotation.ref, how: item.how, ...(item.unit && { unit: item.unit }) }] : [])),
      notPlaced: annotations.flatMap((item) => (item.outcome === 'not-placed' ? [{ ref: item.annotation.ref, tags: item.annotation.tags, why: item.why }] : [])),
    };
  }

  async #report({ articleId, told }: Step): Promise<ImportedAnnotations> {
    const records = await this.#options.store.load(articleScope(articleId));
    const { headline, currentDraftId } = records.get('article', articleId)!;
    const characters = records.get('draft', currentDraftId)?.text.length ?? 0;
    return { articleId, draftId: currentDraftId, headline, characters, claims: records.count('claim'), ...told };
  }

  #known(hash: string): string | undefined {
    for (const { hashes, articleId } of this.#options.store.summaries().values()) if (hashes.includes(hash)) return articleId;
    return undefined;
  }
}
