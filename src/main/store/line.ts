import { crc32 } from 'node:zlib';
import type { Pace } from './json-pieces';
import { chunksOf, jsonPieces } from './json-pieces';

/**
 * A line of a journal or a history: one JSON object whose last member is a checksum, `{…,"crc32":"89abcdef"}`, so every
 * line stays plain JSON for any tool. The checksum is CRC-32 (ISO 3309, eight hexadecimal digits) over the bytes before
 * `,"crc32"`. It guards against torn and damaged lines, not against a forger.
 */
const SUFFIX_BYTES = ',"crc32":"00000000"}'.length;
const SUFFIX = /^,"crc32":"([0-9a-f]{8})"\}$/;

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
  const bytes = Buffer.from(chunk.slice(0, -1), 'utf8');
  checksum = crc32(bytes, checksum);
  parts.push(bytes, Buffer.from(`,"crc32":"${hex(checksum)}"}\n`, 'latin1'));
  return parts;
}

/** The value of a line (without its line feed), or undefined when the line is not whole. */
export function decodeLine(line: Buffer): unknown {
  const end = line.length - SUFFIX_BYTES;
  if (end < 1) return undefined;
  const stated = SUFFIX.exec(line.toString('latin1', end))?.[1];
  if (stated === undefined || stated !== hex(crc32(line.subarray(0, end)))) return undefined;
  try {
    return JSON.parse(`${line.toString('utf8', 0, end)}}`);
  } catch {
    return undefined;
  }
}
