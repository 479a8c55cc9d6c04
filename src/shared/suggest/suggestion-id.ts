import type { SuggestionRule } from './suggestion';

/**
 * The id of a suggestion: its rule and a hash of its words, so that it is the same in a later run and in a later draft.
 * Of several with the same words the second and later carry their number. `used` counts what was given out in this run.
 */
export function idOf(rule: SuggestionRule, exact: readonly string[], used: Map<string, number>): string {
  const id = `${rule}-${hashOf(exact.join('\n'))}`;
  const number = (used.get(id) ?? 0) + 1;
  used.set(id, number);
  return number === 1 ? id : `${id}-${number}`;
}

/** FNV-1a twice with different beginnings: 64 bits, enough for the suggestions of one article. */
function hashOf(words: string): string {
  return hash32(words, 0x811c9dc5) + hash32(words, 0x01234567);
}

function hash32(words: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
