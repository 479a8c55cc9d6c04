/**
 * Decoders for the charsets that news texts arrive in. Pure and the same on every desk: UTF-16 and Windows-1252 are
 * decoded here, because Node 20 gets the bytes 0x80-0x9F of Windows-1252 wrong; UTF-8 (and Shift_JIS, which needs
 * large tables) by the platform's TextDecoder.
 */

import { REPLACEMENT_CHARACTER } from './canonical';

/** The part of the platform's TextDecoder used here; the shared layer knows neither DOM nor Node types. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Names as the import record and messages give them (WHATWG Encoding Standard, lower case). */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis';

/** Decoded text and how many byte sequences had no meaning in the charset (each became U+FFFD). */
export interface Decoded {
  readonly text: string;
  readonly undecodable: number;
}

/** How many code units `String.fromCharCode` takes at once: well under every engine's limit on arguments. */
const UNITS_AT_ONCE = 8192;

/** Windows-1252, 0x80 to 0x9F. 0: the byte has no meaning (81, 8D, 8F, 90, 9D). The rest equals Latin-1. */
const WINDOWS_1252_HIGH: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e,
  0x0178,
];

/** Strict UTF-8; null when any sequence is broken. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return decodeStrictly('utf-8', bytes);
}

/** UTF-8 with every broken sequence replaced by U+FFFD (one for each maximal part, as the Unicode Standard advises). */
export function decodeUtf8Leniently(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, undecodable: countCharacter(text, REPLACEMENT_CHARACTER) - countEncodedReplacements(bytes) };
}

/** UTF-16 without its byte order mark's meaning (a mark stays in the text). Lone surrogates stay as they are. */
export function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): Decoded {
  const units = new Uint16Array(Math.ceil(bytes.length / 2));
  const whole = bytes.length >> 1;
  const high = order === 'little' ? 1 : 0;
  for (let at = 0; at < whole; at += 1) {
    units[at] = (bytes[2 * at + high]! << 8) | bytes[2 * at + 1 - high]!;
  }
  const halfLeft = bytes.length - 2 * whole;
  if (halfLeft === 1) units[whole] = REPLACEMENT_CHARACTER.charCodeAt(0);
  return { text: stringOf(units), undecodable: halfLeft };
}

/** Windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): Decoded {
  const units = new Uint16Array(bytes.length);
  let undecodable = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    let unit = byte;
    if (byte >= 0x80 && byte <= 0x9f) {
      unit = WINDOWS_1252_HIGH[byte - 0x80]!;
      if (unit === 0) {
        unit = REPLACEMENT_CHARACTER.charCodeAt(0);
        undecodable += 1;
      }
    }
    units[at] = unit;
  }
  return { text: stringOf(units), undecodable };
}

/** Strict Shift_JIS; null when any sequence is broken or the platform does not know the charset. */
export function decodeShiftJis(bytes: Uint8Array): string | null {
  return decodeStrictly('shift_jis', bytes);
}

/** Shift_JIS with every broken sequence replaced by U+FFFD, which the charset itself cannot say. */
export function decodeShiftJisLeniently(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('shift_jis').decode(bytes);
  return { text, undecodable: countCharacter(text, REPLACEMENT_CHARACTER) };
}

function decodeStrictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    parts.push(String.fromCharCode.apply(null, units.subarray(at, at + UNITS_AT_ONCE) as unknown as number[]));
  }
  return parts.join('');
}

function countCharacter(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Times the file itself holds U+FFFD (EF BF BD), which is no fault of the decoding. */
function countEncodedReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}
