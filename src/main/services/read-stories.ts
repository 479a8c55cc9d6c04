import type { StoryKind } from '@shared/contract/arrivals';
import type { Provenance, TextChange } from '@shared/model/article';
import { importFormats } from '@shared/formats/formats';
import type { NewId } from '@shared/model/new-id';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { Result } from '@shared/result';
import { ClaimdeskError, fail, ok, unwrap } from '@shared/result';
import { decodeText, MAX_FILE_BYTES, tooLarge } from '@shared/text/decode';
import type { ArticleBundle } from '@shared/transactions/command';
import type { ReadDocuments } from '../documents/document-thread';
import { isNinjs } from '../documents/ninjs-shape';
import { recogniseDocument, type DocumentKind } from '../documents/recognise';
import { isPackage, readPackage } from '../formats/read-package';
import { articleFromDocument } from './article-from-document';
import { articleFromText } from './article-from-text';
import type { Change } from './articles-service';
import { sha256 } from './sha256';

export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Name of the file; of a pasted text what the screen calls it. */
  readonly name: string;
  readonly from: Provenance['from'];
}

/** What reading needs of the world. */
export interface ReadingContext extends Change {
  readonly newId: NewId;
  readonly readDocument: ReadDocuments;
  readonly signal?: AbortSignal | undefined;
}

/** A story as a file holds it, before the library has it. */
export interface Story {
  readonly kind: StoryKind;
  readonly bundle: ArticleBundle;
  /** What was left out or changed on the way in. */
  readonly changes: TextChange[];
  /** What the bytes were read as; absent where the format says it. */
  readonly charset?: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The stories of a file: one, unless it is a feed. Fails as `decodeText`, `readArticleExport` and the readers of documents do, and with
 * `cancelled`.
 */
export async function readStories(file: FileToRead, context: ReadingContext): Promise<readonly Story[]> {
  const json = unwrap(isPackage(file.bytes) ? readPackage(file.bytes) : parseJson(file));
  const format = importFormats.find((candidate) => candidate.recognises(json));
  if (format) return [{ kind: 'claimdesk-article', bundle: unwrap(format.read(json, sha256)), changes: [], charset: 'utf-8' }];
  const kind = isNinjs(json) ? 'ninjs' : recogniseDocument(file.bytes, file.name);
  if (kind !== null) return readDocumentFile(kind, file, context);
  if (json !== undefined && isNamed(file.name, 'json')) {
    throw new ClaimdeskError('not-text', 'This JSON file is no article that Claimdesk exported. Open a text file, or an export that begins with "format": "claimdesk-article".');
  }
  return [readText(file, context)];
}

async function readDocumentFile(
  kind: DocumentKind, { bytes, name, from }: FileToRead, { by, at, newId, readDocument, signal }: ReadingContext,
): Promise<Story[]> {
  if (bytes.length > MAX_FILE_BYTES) unwrap(tooLarge(bytes.length));
  const documents = unwrap(await readDocument({ kind, bytes, name, pasted: from === 'paste' }, signal));
  const origin = provenance({ bytes, name, from });
  return documents.map((document): Story => {
    const changes = [...document.changes];
    return { kind, changes, bundle: articleFromDocument({ document, importedFrom: { ...origin, changes }, at, by, newId }) };
  });
}

function readText({ bytes, name, from }: FileToRead, { by, at, newId }: ReadingContext): Story {
  const { text, charset, changes } = unwrap(decodeText(bytes, from === 'paste' ? { charset: 'utf-8' } : {}));
  const importedFrom: Provenance = { ...provenance({ bytes, name, from }), charset, changes };
  const markdown = isNamed(name, 'md') || isNamed(name, 'markdown');
  return { kind: markdown ? 'markdown' : 'text', bundle: articleFromText({ text, importedFrom, markdown, at, by, newId }), changes, charset };
}

/** Where a text comes from; what was pasted has no file. */
function provenance({ bytes, name, from }: Pick<FileToRead, 'bytes' | 'name' | 'from'>): Omit<Provenance, 'changes'> {
  return { from, ...(from !== 'paste' && { fileName: name.slice(0, MAX_LABEL_CHARACTERS), bytesSha256: sha256(bytes) }) };
}

/**
 * The value of a file that is JSON; undefined for one that is not, and is therefore a text. A file that is called
 * `.json` and is none is refused.
 */
function parseJson({ bytes, name }: Pick<FileToRead, 'bytes' | 'name'>): Result<unknown> {
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
