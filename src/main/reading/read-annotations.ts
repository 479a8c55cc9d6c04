import { placeAnnotations, type Placement } from '@shared/formats/annotations/place-annotations';
import { lookForReworded, placeInVersion } from '@shared/formats/annotations/place-in-version';
import type { AnnotationReader, GivenFile, RawDocument } from '@shared/formats/annotations/raw-annotation';
import { annotationReaders, type AnnotationFormatId } from '@shared/formats/annotations/readers';
import type { TextChange } from '@shared/model/article';
import { MAX_CLAIMS_PER_ARTICLE, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { NewId } from '@shared/model/new-id';
import { ClaimdeskError, unwrap } from '@shared/result';
import { canonicalise } from '@shared/text/canonical';
import { acceptText } from '@shared/text/decode';
import type { OffsetUnit } from '@shared/text/offsets';
import type { ArticleBundle } from '@shared/transactions/command';
import { articleFromText } from './article-from-text';
import type { ComingIn } from './read-stories';

/** A file of annotations, or the text beside one, as its bytes. */
export interface AnnotationBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AnnotationsToRead extends ComingIn {
  readonly file: AnnotationBytes;
  /** The text file of the same name, where there is one. */
  readonly companion?: AnnotationBytes | undefined;
  readonly format: AnnotationFormatId;
  /** What the offsets count in, where the person knows. */
  readonly unit?: OffsetUnit | undefined;
  /** The canonical text of the article that they are of; without it the file's own text becomes one. */
  readonly onto?: string | undefined;
  /** BCP 47, of that text. */
  readonly language?: string | undefined;
}

/** A text of a file of annotations, with these in their places. */
export interface AnnotatedText extends Pick<RawDocument, 'name' | 'comments' | 'leftOut'> {
  readonly placement: Placement;
  /** What its text becomes; absent where the annotations go onto an article. */
  readonly opened?: { readonly bundle: ArticleBundle; readonly changes: TextChange[] };
}

/**
 * Reads a file of annotations and places them. Fails with `not-text` (not of the format, not UTF-8), `bad-request` (no text to place them in, or
 * several texts for one article), `empty` and `too-long` as texts do, `too-large`.
 */
export function readAnnotations({ file, companion, format, unit, onto, language, ...coming }: AnnotationsToRead, newId: NewId): AnnotatedText[] {
  const reader: AnnotationReader = annotationReaders[format];
  const beside = companion && asGivenFile(companion);
  const documents = unwrap(reader.read(asGivenFile(file), beside));
  const all = documents.reduce((sum, { annotations }) => sum + annotations.length, 0);
  if (all > MAX_CLAIMS_PER_ARTICLE) {
    throw new ClaimdeskError('too-large', `The file has ${all.toLocaleString('en')} annotations; at most ${MAX_CLAIMS_PER_ARTICLE.toLocaleString('en')} come in at once. Split it into parts.`);
  }
  const place = ({ annotations, unit: own }: RawDocument, text: string): Placement =>
    placeAnnotations(text, annotations, { unit: unit ?? own ?? (reader.isUnitOpen ? undefined : reader.unit), usual: reader.unit, joinsLines: reader.splitsLines });
  const told = ({ name, comments, leftOut }: RawDocument): Pick<AnnotatedText, 'name' | 'comments' | 'leftOut'> => ({ name, comments, leftOut });

  if (onto !== undefined) {
    const document = theOneOf(documents, onto);
    return [{ ...told(document), placement: placeOn(onto, document.text, language, (text) => place(document, text)) }];
  }
  return documents.map((document): AnnotatedText => {
    const original = document.text ?? beside?.text;
    if (original === undefined) {
      throw new ClaimdeskError('bad-request', 'The file has annotations but not the text that they are of. Name the article, or put the text beside the file as a .txt of the same name.');
    }
    const { text, changes } = unwrap(acceptText(original));
    const importedFrom = { from: 'file' as const, fileName: file.name.slice(0, MAX_LABEL_CHARACTERS), charset: 'utf-8', changes };
    return { ...told(document), placement: place(document, original), opened: { bundle: articleFromText({ text, importedFrom, markdown: false, ...coming, newId }), changes } };
  });
}

/** The document of a file that is of an article's text: the only one, or the only one that has it. */
function theOneOf(documents: readonly RawDocument[], text: string): RawDocument {
  const fitting = documents.length === 1 ? documents : documents.filter((document) => document.text === undefined || canonicalise(document.text).text === text);
  if (fitting.length !== 1) {
    throw new ClaimdeskError('bad-request', `The file holds ${documents.length} texts, and not one of them alone is that of the article. Import it without naming an article.`);
  }
  return fitting[0]!;
}

/** Places a document's annotations in an article's text, which may be another version of the one that they are of. */
function placeOn(text: string, own: string | undefined, language: string | undefined, place: (text: string) => Placement): Placement {
  if (own === undefined) return lookForReworded(place(text), language);
  const placed = place(own);
  return placed.text === text ? placed : placeInVersion(placed, text, language);
}

/** A file of annotations as text. Fails with `not-text` when it is not UTF-8. */
function asGivenFile({ name, bytes }: AnnotationBytes): GivenFile {
  try {
    return { name, text: new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes) };
  } catch {
    throw new ClaimdeskError('not-text', `${name} is not in UTF-8, as files of annotations are.`);
  }
}
