import type { Provenance, TextChange } from '@shared/model/article';
import { importFormats } from '@shared/formats/formats';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { Result } from '@shared/result';
import { ClaimdeskError, fail, ok } from '@shared/result';
import { decodeText, MAX_FILE_BYTES, tooLarge } from '@shared/text/decode';
import type { ArticleBundle } from '@shared/transactions/command';
import type { ReadDocuments } from '../documents/document-thread';
import { isNinjs } from '../documents/ninjs-shape';
import { recogniseDocument, type DocumentKind } from '../documents/recognise';
import { articleFromDocument } from './article-from-document';
import { articleFromText } from './article-from-text';
import { sha256 } from './sha256';

export interface FileToOpen {
  readonly bytes: Uint8Array;
  /** Name of the file; of a pasted text what the screen calls it. */
  readonly name: string;
  readonly from: Provenance['from'];
}

/** What opening needs of the world. */
export interface OpeningContext {
  readonly by: string;
  readonly at: string;
  readonly newId: NewId;
  readonly readDocument: ReadDocuments;
  /** Labels of the source book. */
  readonly knownLabels: ReadonlySet<string>;
}

/** What a file turned out to hold. */
export interface OpenedFile {
  readonly bundle: ArticleBundle;
  readonly changes: TextChange[];
  readonly charset: string | undefined;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The article in a file: an export of Claimdesk, a document, or a text. Fails as `decodeText`, `readArticleExport` and the readers of documents do. */
export async function openFile(file: FileToOpen, context: OpeningContext): Promise<Result<OpenedFile>> {
  const json = parseJson(file);
  if (!json.ok) return json;
  const format = importFormats.find((candidate) => candidate.recognises(json.value));
  if (format) {
    const bundle = format.read(json.value, sha256);
    return bundle.ok ? ok({ bundle: bundle.value, changes: [], charset: 'utf-8' }) : bundle;
  }
  const kind = isNinjs(json.value) ? 'ninjs' : recogniseDocument(file.bytes, file.name);
  if (kind !== null) return openDocument(kind, file, context);
  if (json.value !== undefined && isNamed(file.name, 'json')) {
    return fail('not-text', 'This JSON file is no article that Claimdesk exported. Open a text file, or an export that begins with "format": "claimdesk-article".');
  }
  return openText(file, context);
}

async function openDocument(kind: DocumentKind, { bytes, name, from }: FileToOpen, { by, at, newId, readDocument, knownLabels }: OpeningContext): Promise<Result<OpenedFile>> {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
  const read = await readDocument({ kind, bytes, name, pasted: from === 'paste' });
  if (!read.ok) return read;
  const changes = [...read.value.changes];
  const importedFrom = { ...provenance({ bytes, name, from }), changes };
  try {
    const bundle = articleFromDocument({ document: read.value, importedFrom, at, by, newId });
    // A file knows sources by name only: one of the source book's stays the one.
    const sources = bundle.sources.filter(({ label }) => !knownLabels.has(label));
    return ok({ bundle: { ...bundle, sources }, changes, charset: undefined });
  } catch (error) {
    if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
    throw error;
  }
}

function openText({ bytes, name, from }: FileToOpen, { by, at, newId }: OpeningContext): Result<OpenedFile> {
  const decoded = decodeText(bytes, from === 'paste' ? { charset: 'utf-8' } : {});
  if (!decoded.ok) return decoded;
  const { text, charset, changes } = decoded.value;
  const importedFrom: Provenance = { ...provenance({ bytes, name, from }), charset, changes };
  const markdown = isNamed(name, 'md') || isNamed(name, 'markdown');
  return ok({ bundle: articleFromText({ text, importedFrom, markdown, at, by, newId }), changes, charset });
}

/** Where a text comes from; what was pasted has no file. */
function provenance({ bytes, name, from }: Pick<FileToOpen, 'bytes' | 'name' | 'from'>): Omit<Provenance, 'changes'> {
  return { from, ...(from !== 'paste' && { fileName: name.slice(0, MAX_LABEL_CHARACTERS), bytesSha256: sha256(bytes) }) };
}

/**
 * The value of a file that is JSON; undefined for one that is not, and is therefore a text. A file that is called
 * `.json` and is none is refused.
 */
function parseJson({ bytes, name }: FileToOpen): Result<unknown> {
  const isJson = isNamed(name, 'json');
  if (!isJson && !beginsLikeObject(bytes)) return ok(undefined);
  const decoded = new TextDecoder('utf-8').decode(bytes);
  try {
    return ok(JSON.parse(decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded));
  } catch (error) {
    if (!isJson) return ok(undefined);
    return fail('not-text', `This is not a whole JSON file: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
}

function isNamed(name: string, extension: string): boolean {
  return name.toLowerCase().endsWith(`.${extension}`);
}

/** Whether the first character of a file, white space and a byte order mark aside, is `{`. */
function beginsLikeObject(bytes: Uint8Array): boolean {
  const skipped = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
  const first = bytes.find((byte) => !skipped.has(byte));
  return first === 0x7b;
}
