/**
 * Canonical text: what every imported text becomes before any offset is taken in it.
 * Line ends are LF, control characters that no editor can see are gone, every surrogate has its partner.
 * Nothing else changes: no Unicode normalisation, no trimming, C1 and format characters stay.
 */

import type { TextChange } from '@shared/model/article';
import { counted } from './counted';

export type { TextChange };

export interface CanonicalText {
  readonly text: string;
  /** In the order in which they were made; empty when the text was canonical already. */
  readonly changes: TextChange[];
}

/** Longest text of an article, in UTF-16 units: about 800,000 words, more than any report of book length has. */
export const MAX_TEXT_CHARACTERS = 5_000_000;

/** Stands for what could not be read (Unicode: replacement character). */
export const REPLACEMENT_CHARACTER = '\uFFFD';

const BYTE_ORDER_MARK = '\uFEFF';
// With the u flag a paired surrogate is part of its code point, so this finds unpaired ones only.
const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const CARRIAGE_RETURNS = /\r\n?/g;
// C0 without TAB, LF and CR, and DEL. CR is handled as a line end.
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL_CHARACTERS = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/g;

/**
 * Makes a decoded text canonical and counts what was changed. Idempotent: a canonical text comes back as it is.
 *
 * The order matters. Surrogates are judged first, so that removing a control character between two halves never
 * creates a character that the file did not have; marks at the start last, so that none is left there.
 */
export function canonicalise(text: string): CanonicalText {
  const changes: TextChange[] = [];
  let result = repairSurrogates(text, changes);
  result = unifyLineEnds(result, changes);
  result = removeControlCharacters(result, changes);
  result = dropByteOrderMarks(result, changes);
  return { text: result, changes };
}

/** True when `canonicalise` would change nothing. */
export function isCanonical(text: string): boolean {
  return canonicalise(text).changes.length === 0;
}

function repairSurrogates(text: string, changes: TextChange[]): string {
  if (!LONE_SURROGATE.test(text)) return text;
  let count = 0;
  const repaired = text.replace(LONE_SURROGATES, () => {
    count += 1;
    return REPLACEMENT_CHARACTER;
  });
  const detail = `${counted(count, 'broken half of a character', 'broken halves of characters')} replaced by \uFFFD.`;
  changes.push({ kind: 'lone-surrogates', count, detail });
  return repaired;
}

function unifyLineEnds(text: string, changes: TextChange[]): string {
  if (!text.includes('\r')) return text;
  let pairs = 0;
  let singles = 0;
  const unified = text.replace(CARRIAGE_RETURNS, (found) => {
    if (found.length === 2) pairs += 1;
    else singles += 1;
    return '\n';
  });
  const found = [pairs > 0 ? `${pairs} CRLF` : '', singles > 0 ? `${singles} CR` : ''].filter((part) => part !== '');
  const count = pairs + singles;
  changes.push({
    kind: 'line-ends',
    count,
    detail: `${counted(count, 'line end')} (${found.join(', ')}) changed to LF.`,
  });
  return unified;
}

function removeControlCharacters(text: string, changes: TextChange[]): string {
  const cleaned = text.replace(CONTROL_CHARACTERS, '');
  const count = text.length - cleaned.length;
  if (count > 0) {
    changes.push({
      kind: 'control-characters',
      count,
      detail: `${counted(count, 'invisible control character')} removed.`,
    });
  }
  return cleaned;
}

function dropByteOrderMarks(text: string, changes: TextChange[]): string {
  let count = 0;
  while (text[count] === BYTE_ORDER_MARK) count += 1;
  if (count === 0) return text;
  changes.push({
    kind: 'byte-order-mark',
    count,
    detail: `${counted(count, 'byte order mark')} at the start removed.`,
  });
  return text.slice(count);
}
