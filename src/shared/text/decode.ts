/**
 * From the bytes of a file to canonical text: which charset, is it text at all, what had to be changed.
 */

import { fail, ok, type Result } from '@shared/result';
import { canonicalise, MAX_TEXT_CHARACTERS, type TextChange } from './canonical';
import { counted } from './counted';
import {
  type Charset,
  type Decoded,
  decodeShiftJis,
  decodeShiftJisLeniently,
  decodeUtf16,
  decodeUtf8,
  decodeUtf8Leniently,
  decodeWindows1252,
} from './charsets';
import { recogniseFile } from './file-signatures';

/** Largest file that is read at all: holds every text of the length above in any charset, and stays in memory easily. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/**
 * A file of more bytes for each character of the limit is too long without a look: a unit takes at most 3 bytes (UTF-8), and of what is decoded at
 * most every second unit goes (CRLF to LF), a third with the control characters a text may have.
 */
const BYTES_FOR_A_CHARACTER = 3 * 3;

/** Control bytes that never make a file binary by themselves: a stray few are removed and reported. */
const CONTROL_BYTES_TOLERATED = 8;
/** Share of control bytes above which more than a few mean a binary file: compressed data have a tenth. */
const CONTROL_SHARE_BINARY = 0.01;
/** The same for very small files, where a few are a large share. */
const CONTROL_SHARE_BINARY_SMALL = 0.3;
/** Bytes looked at to tell UTF-16 without a mark: a few pages. */
const UTF16_SAMPLE = 64 * 1024;
/** Broken UTF-8 is still UTF-8 when this many whole characters outside ASCII stand beside each broken one. */
const UTF8_GOOD_FOR_EACH_BROKEN = 4;

export interface DecodedText {
  /** Canonical text. */
  readonly text: string;
  readonly charset: Charset;
  readonly changes: TextChange[];
}

export interface DecodeOptions {
  /** What the sender declared; believed over any guess, but not over a byte order mark. */
  readonly charset?: Charset | undefined;
  /** Most characters; of a file whose text is only a part of it. */
  readonly longest?: number;
}

/**
 * Decodes the bytes of a text file and makes the text canonical.
 * Errors: `too-large` (bytes), `too-long` (characters), `empty` (nothing but white space), `not-text` (details: `looksLike`).
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Result<DecodedText> {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
  if (bytes.length === 0) return fail('empty', 'The file is empty (0 bytes). Choose a file that holds the text.');

  const charset = markedCharset(bytes) ?? options.charset ?? utf16ByItsNuls(bytes);
  if (charset !== 'utf-16le' && charset !== 'utf-16be') {
    const binary = refuseBinary(bytes);
    if (binary !== null) return binary;
  }
  const longest = options.longest ?? MAX_TEXT_CHARACTERS;
  if (bytes.length > BYTES_FOR_A_CHARACTER * longest) return tooLong(`more than ${longest}`, longest);
  const decoded = charset === undefined ? decodeByTrial(bytes) : { charset, ...decodeAs(charset, bytes) };
  const canonical = acceptText(decoded.text, longest);
  if (!canonical.ok) return canonical;
  if (isBinary(countRemoved(canonical.value.changes), decoded.text.length)) return binaryData();
  return ok({
    text: canonical.value.text,
    charset: decoded.charset,
    changes: [...decodingChanges(decoded.charset, decoded.undecodable), ...canonical.value.changes],
  });
}

/**
 * Makes a text that came as characters (pasted, typed) canonical and checks its length.
 * Errors: `too-long`, `empty`.
 */
export function acceptText(text: string, longest = MAX_TEXT_CHARACTERS): Result<{ text: string; changes: TextChange[] }> {
  const canonical = canonicalise(text);
  if (!/\S/u.test(canonical.text)) {
    return fail('empty', 'There is nothing but white space in this text. Choose a file that holds the text.');
  }
  if (canonical.text.length > longest) return tooLong(String(canonical.text.length), longest);
  return ok(canonical);
}

/** The refusal of a file that is too large, for callers that know the size before they read. */
export function tooLarge(size: number): ReturnType<typeof fail> {
  const megabytes = (value: number): number => Math.ceil(value / (1024 * 1024));
  return fail(
    'too-large',
    `The file has ${megabytes(size)} MB; files up to ${megabytes(MAX_FILE_BYTES)} MB are read. Split it into parts.`,
    { bytes: size, limit: MAX_FILE_BYTES },
  );
}

function tooLong(characters: string, limit: number): Result<never> {
  return fail(
    'too-long',
    `The text has ${characters} characters; an article may have ${limit}. Split it into parts.`,
    { limit },
  );
}

function markedCharset(bytes: Uint8Array): Charset | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Western text in UTF-16 has a zero in every other byte, on the same side throughout. */
function utf16ByItsNuls(bytes: Uint8Array): Charset | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = Math.min(bytes.length, UTF16_SAMPLE);
  let evenNuls = 0;
  let oddNuls = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) evenNuls += 1;
    if (bytes[at + 1] === 0) oddNuls += 1;
  }
  const units = sample / 2;
  const many = units * 0.4;
  const few = units * 0.02;
  const charset = oddNuls > many && evenNuls <= few ? 'utf-16le' : evenNuls > many && oddNuls <= few ? 'utf-16be' : undefined;
  // Tables of small numbers have the same pattern; what they decode to is full of control characters.
  if (charset === undefined || countRemoved(canonicalise(decodeAs(charset, bytes.subarray(0, sample)).text).changes) > few) return undefined;
  return charset;
}

function refuseBinary(bytes: Uint8Array): Result<never> | null {
  const controls = countControlBytes(bytes);
  const looksLike = recogniseFile(bytes, controls > 0);
  if (looksLike !== null) return notText(`This looks like ${looksLike}, not like a text file.`, looksLike);
  return isBinary(controls, bytes.length) ? binaryData() : null;
}

/** Whether `foreign` bytes or characters that texts do not hold, among `all`, are too many for a text. */
function isBinary(foreign: number, all: number): boolean {
  const share = foreign / all;
  return share > CONTROL_SHARE_BINARY_SMALL || (foreign > CONTROL_BYTES_TOLERATED && share > CONTROL_SHARE_BINARY);
}

/** Characters that a text of words does not hold, by what making it canonical took out. */
function countRemoved(changes: readonly TextChange[]): number {
  return changes
    .filter(({ kind }) => kind === 'control-characters' || kind === 'lone-surrogates')
    .reduce((sum, { count }) => sum + count, 0);
}

function binaryData(): Result<never> {
  return notText('This is not a text file: it holds binary data.', 'binary data');
}

function notText(what: string, looksLike: string): Result<never> {
  const advice = 'Open it in the program it belongs to and save it as plain text (.txt, UTF-8), or copy the text and paste it.';
  return fail('not-text', `${what} ${advice}`, { looksLike });
}

/** C0 controls and DEL, without those that text files hold: TAB, LF, FF, CR. */
function countControlBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x20 ? byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c : byte === 0x7f) count += 1;
  }
  return count;
}

/** UTF-8 if it is, or nearly is; else Shift_JIS if it is that and has kana; else Windows-1252, which takes any bytes. */
function decodeByTrial(bytes: Uint8Array): Decoded & { charset: Charset } {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { charset: 'utf-8', text: utf8, undecodable: 0 };
  const nearly = decodeUtf8Leniently(bytes);
  if (countBeyondAscii(nearly.text) - nearly.undecodable >= UTF8_GOOD_FOR_EACH_BROKEN * nearly.undecodable) {
    return { charset: 'utf-8', ...nearly };
  }
  const shiftJis = decodeShiftJis(bytes);
  if (shiftJis !== null && isJapanese(shiftJis)) return { charset: 'shift_jis', text: shiftJis, undecodable: 0 };
  return { charset: 'windows-1252', ...decodeWindows1252(bytes) };
}

function decodeAs(charset: Charset, bytes: Uint8Array): Decoded {
  switch (charset) {
    case 'utf-8':
      return decodeUtf8Leniently(bytes);
    case 'utf-16le':
      return decodeUtf16(bytes, 'little');
    case 'utf-16be':
      return decodeUtf16(bytes, 'big');
    case 'windows-1252':
      return decodeWindows1252(bytes);
    case 'shift_jis':
      return decodeShiftJisLeniently(bytes);
  }
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1;
  return count;
}

/** Western bytes may happen to be Shift_JIS, but then give rare ideographs and no hiragana, which all Japanese has. */
function isJapanese(text: string): boolean {
  const beyondAscii = countBeyondAscii(text);
  const hiragana = text.match(/\p{Script=Hiragana}/gu)?.length ?? 0;
  return hiragana >= 3 && hiragana / beyondAscii > 0.15;
}

function decodingChanges(charset: Charset, undecodable: number): TextChange[] {
  const changes: TextChange[] = [];
  if (charset !== 'utf-8') {
    changes.push({ kind: 'charset', count: 1, detail: `Read as ${charset}; kept as UTF-8.` });
  }
  if (undecodable > 0) {
    const detail = `${counted(undecodable, 'sequence of bytes', 'sequences of bytes')} could not be read, replaced by \uFFFD.`;
    changes.push({ kind: 'undecodable-bytes', count: undecodable, detail });
  }
  return changes;
}
