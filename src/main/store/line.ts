import { crc32 } from 'node:zlib';
import { chunksOf, jsonPieces } from './json-pieces';
import type { Pace } from './json-pieces';

/**
 * A line of a journal or a history: one JSON object whose last member is a checksum, `{…,"crc32":"89abcdef"}`, so every
 * line stays plain JSON for any tool. The checksum is CRC-32 (ISO 3309, eight hexadecimal digits) over the bytes before
 * `,"crc32"`. It guards against torn and damaged lines, not against a forger.
 */
const BLANK_SUFFIX = ',"crc32":"00000000"}';
const SUFFIX = /^,"crc32":"([0-9a-f]{8})"\}$/;
/** From the end of the line: where the digits stand. */
const DIGITS_FROM_END = '00000000"}'.length;

const LINE_FEED = 0x0a;

const hex = (checksum: number): string => checksum.toString(16).padStart(8, '0');

/** A value as the bytes of its line, line feed included. Values of any size; gives the event loop its turns. */
export async function encodeLine(value: object, pace: Pace): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  let checksum = 0;
  let chunk = '';
  for (const next of chunksOf(jsonPieces(value))) {
    if (chunk !== '') {
      const bytes = Buffer.from(chunk, 'utf8');
      checksum = crc32(bytes, checksum);
      parts.push(bytes);
      if (pace.due()) await pace.rest();
    }
    chunk = next;
  }
  // The object's own closing brace moves behind the checksum.
  const last = Buffer.from(`${chunk.slice(0, -1)}${BLANK_SUFFIX}\n`, 'utf8');
  const end = last.length - 1;
  checksum = crc32(last.subarray(0, end - BLANK_SUFFIX.length), checksum);
  last.write(hex(checksum), end - DIGITS_FROM_END, 'latin1');
  parts.push(last);
  return parts;
}

/** Whether a line (without its line feed) is what was written. */
export function isWhole(line: Buffer): boolean {
  const end = line.length - BLANK_SUFFIX.length;
  const stated = end > 0 ? SUFFIX.exec(line.toString('latin1', end))?.[1] : undefined;
  return stated !== undefined && stated === hex(crc32(line.subarray(0, end)));
}

/** The value of a line (without its line feed), or undefined when the line is not whole. */
export function decodeLine(line: Buffer): unknown {
  if (!isWhole(line)) return undefined;
  try {
    return JSON.parse(`${line.toString('utf8', 0, line.length - BLANK_SUFFIX.length)}}`);
  } catch {
    return undefined;
  }
}

/** Cuts bytes into lines; `whole` is false for what follows the last line feed. */
export function* linesOf(bytes: Buffer, from = 0): Generator<{ bytes: Buffer; start: number; end: number; whole: boolean }> {
  for (let start = from; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    yield { bytes: bytes.subarray(start, feed < 0 ? end : feed), start, end, whole: feed >= 0 };
    start = end;
  }
}
