import type { StoryKind } from '@shared/contract/arrivals';
import type { Provenance, TextChange } from '@shared/model/article';
import { readArticleExport } from '@shared/formats/claimdesk-article-import';
import { importFormats } from '@shared/formats/formats';
import type { NewId } from '@shared/model/new-id';
import type { Sending } from '@shared/model/review-schema';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { Result } from '@shared/result';
import { ClaimdeskError, fail, ok, unwrap } from '@shared/result';
import { decodeText, MAX_FILE_BYTES, tooLarge } from '@shared/text/decode';
import type { ArticleBundle } from '@shared/transactions/command';
import { attempt } from '../documents/attempt';
import { isNinjs } from '../documents/ninjs-shape';
import { recogniseDocument, type DocumentKind } from '../documents/recognise';
import { isPackage, readPackage, type PackageContents } from '../formats/read-package';
import { isSealedPackage, openSealedPackage } from '../formats/sealed-package';
import { articleFromDocument } from './article-from-document';
import { articleFromText } from './article-from-text';
import { sha256 } from '../services/sha256';

export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Name of the file; of a pasted text what the screen calls it. */
  readonly name: string;
  readonly from: Provenance['from'];
}

/** What an article that is read says of its coming in. */
export interface ComingIn {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface StoriesToRead extends ComingIn {
  readonly file: FileToRead;
  /** Of a sealed package. */
  readonly passphrase?: string | undefined;
}

/** A story as a file holds it, before the library has it. */
export interface Story {
  readonly kind: StoryKind;
  readonly bundle: ArticleBundle;
  /** What was left out or changed on the way in. */
  readonly changes: TextChange[];
  /** Of a package that was sent for review, or after one. */
  readonly review?: StoryReview;
  /** What the bytes were read as; absent where the format says it. */
  readonly charset?: string;
}

/** What a package says of the review that it belongs to. */
export interface StoryReview {
  readonly sending: Sending;
  /** What its sender began with, and the sending by which it had come to them. */
  readonly base?: { readonly sendingId: string; readonly bundle: ArticleBundle };
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A text up to this size is read in a few milliseconds. Bytes. */
const SHORT = 64 * 1024;

/** Whether a file is a text so short that reading it holds nobody up: no document, no export, no package. */
export function isShortText({ bytes, name }: FileToRead): boolean {
  return bytes.length <= SHORT && !isNamed(name, 'json') && !beginsLikeObject(bytes) && !isPackage(bytes) && recogniseDocument(bytes, name) === null;
}

/** The stories of a file: one, unless it is a feed. Fails as `decodeText`, `readArticleExport` and the readers of documents do. */
export async function readStories({ file: given, passphrase, ...coming }: StoriesToRead, newId: NewId): Promise<readonly Story[]> {
  const file = isSealedPackage(given.bytes) ? { ...given, bytes: await openSealedPackage(given.bytes, passphrase) } : given;
  if (isPackage(file.bytes)) return [storyOfPackage(unwrap(readPackage(file.bytes)))];
  const json = unwrap(parseJson(file));
  const format = importFormats.find((candidate) => candidate.recognises(json));
  if (format) return [{ kind: 'claimdesk-article', bundle: unwrap(format.read(json, sha256)), changes: [], charset: 'utf-8' }];
  const kind = isNinjs(json) ? 'ninjs' : recogniseDocument(file.bytes, file.name);
  if (kind !== null) return readDocumentFile(kind, file, coming, newId);
  if (json !== undefined && isNamed(file.name, 'json')) {
    throw new ClaimdeskError('not-text', 'This JSON file is no article that Claimdesk exported. Open a text file, or an export that begins with "format": "claimdesk-article".');
  }
  return [readText(file, coming, newId)];
}

function storyOfPackage({ article, review }: PackageContents): Story {
  const bundle = unwrap(readArticleExport(article, sha256));
  const story: Story = { kind: 'claimdesk-article', bundle, changes: [], charset: 'utf-8' };
  if (!review) return story;
  const sending = bundle.review?.find(({ type, id }) => type === 'sending' && id === review.sendingId) as Sending | undefined;
  const base = review.base && { sendingId: review.base.sendingId, bundle: unwrap(readArticleExport(review.base.article, sha256)) };
  if (!sending || (base && base.bundle.article.id !== bundle.article.id)) {
    throw new ClaimdeskError('damaged', 'This Claimdesk package says of itself what its article does not. Ask for the package again.');
  }
  return { ...story, review: { sending, ...(base && { base }) } };
}

async function readDocumentFile(kind: DocumentKind, { bytes, name, from }: FileToRead, coming: ComingIn, newId: NewId): Promise<Story[]> {
  if (bytes.length > MAX_FILE_BYTES) unwrap(tooLarge(bytes.length));
  const documents = unwrap(await attempt({ kind, bytes, name, pasted: from === 'paste' }));
  const origin = provenance({ bytes, name, from });
  return documents.map((document): Story => {
    const changes = [...document.changes];
    return { kind, changes, bundle: articleFromDocument({ document, importedFrom: { ...origin, changes }, ...coming, newId }) };
  });
}

function readText({ bytes, name, from }: FileToRead, coming: ComingIn, newId: NewId): Story {
  const { text, charset, changes } = unwrap(decodeText(bytes, from === 'paste' ? { charset: 'utf-8' } : {}));
  const importedFrom: Provenance = { ...provenance({ bytes, name, from }), charset, changes };
  const markdown = isNamed(name, 'md') || isNamed(name, 'markdown');
  return { kind: markdown ? 'markdown' : 'text', bundle: articleFromText({ text, importedFrom, markdown, ...coming, newId }), changes, charset };
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
