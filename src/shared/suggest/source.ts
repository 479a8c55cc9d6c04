/** What kind of source a phrase names, and whether it is named at all. */

import type { Identity, SourceKind } from '../model/vocabulary';
import type { TextRange } from '../text/ranges';
import { wordsIn } from '../text/words';
import { headEnds, headModifiers, pluralNouns, quantifiers } from './grammar';
import type { Lexicon } from './lexicon';
import type { SourceList } from './lexicon-names';

export interface SourceReading {
  readonly identity: Identity;
  readonly kind: SourceKind;
  /** An official or insider who is not named. */
  readonly isAnonymousOfficial: boolean;
  readonly isPronoun: boolean;
  /** An unnamed public: voters, critics. */
  readonly isGroup: boolean;
  /** The phrase that tells that no name is given. */
  readonly anonymity?: string;
  readonly reason?: TextRange;
}

const PRONOUN = /^(?:he|she|they|it|who|which|that|his|her|their|its)(?:['’]\w+)?$/i;

/** @param whole the phrase with its description, @param core the phrase alone, @param around the attributing clause */
export function readSource(text: string, whole: TextRange, core: TextRange, around: TextRange, lexicon: Lexicon): SourceReading {
  const phrase = text.slice(core.start, core.end);
  if (PRONOUN.test(phrase)) return { identity: 'unnamed', kind: 'person', isAnonymousOfficial: false, isPronoun: true, isGroup: false };
  const words = [...wordsIn(text, core.start, core.end)].map((range) => text.slice(range.start, range.end));
  const headAt = headIndex(words);
  const head = (words[headAt] ?? '').toLowerCase().replaceAll('’', "'").replace(/'s$|'$/, '');
  const has = (list: SourceList, word = head): boolean => lexicon.sources[list].has(word);
  const described = text.slice(around.start, Math.min(around.end, around.start + 600)).toLowerCase().replaceAll('’', "'");
  const anonymity = [...lexicon.sources.anonymity].find((words) => described.includes(words));
  const isIndefinite = /^(?:an?|one|two|three|four|five|six|some|several|many|most|few|another|other|both|multiple|the|current|former|senior|top|unnamed|anonymous|numerous|more|a|those)$/i.test(words[0] ?? '') || words.length === 1 || /s$/.test(head);
  const named = namesSomebody(words, headAt, text, whole, core, lexicon);
  const base = { isPronoun: false, isGroup: false, isAnonymousOfficial: false };
  if (named === 'person') return { ...base, identity: 'named', kind: 'person' };
  if (has('documents')) return { ...base, identity: 'named', kind: 'document' };
  if (has('officials') || (anonymity !== undefined && isIndefinite && named !== 'institution')) {
    const isOfficial = (has('insiders') || anonymity !== undefined) && (isIndefinite || anonymity !== undefined);
    const kind = isPlural(head) ? 'group' : 'person';
    const reason = anonymity === undefined ? undefined : reasonRange(text, around, anonymity, lexicon);
    if (isOfficial) return { ...base, identity: 'anonymous', kind, isAnonymousOfficial: true, ...(anonymity !== undefined && { anonymity }), ...(reason && { reason }) };
    return { ...base, identity: 'unnamed', kind, isGroup: isPlural(head) };
  }
  if (has('institutions') || named === 'institution') return { ...base, identity: 'named', kind: has('media') ? 'media' : 'institution' };
  if (has('media')) return { ...base, identity: 'named', kind: 'media' };
  if (has('groups') || isPlural(head)) return { ...base, identity: 'unnamed', kind: 'group', isGroup: true };
  return { ...base, identity: 'unnamed', kind: 'person' };
}

/** "current and former officials": the head comes later. */
function headIndex(words: readonly string[]): number {
  for (let at = 1; at < words.length; at += 1) if (headEnds.has(words[at]!.toLowerCase()) && !headModifiers.has(words[at - 1]!.toLowerCase())) return at - 1;
  return Math.max(0, words.length - 1);
}

function isPlural(head: string): boolean {
  return /[^s']s$/.test(head) || pluralNouns.has(head) || quantifiers.has(head);
}

/** A capitalised head is a name; a known noun in capitals ("the White House") an institution. */
function namesSomebody(words: readonly string[], headAt: number, text: string, whole: TextRange, core: TextRange, lexicon: Lexicon): 'person' | 'institution' | null {
  const head = words[headAt] ?? '';
  const bare = head.toLowerCase().replace(/['’]s$/, '');
  const isCapital = /^\p{Lu}/u.test(head) && (headAt > 0 || !(lexicon.sources.officials.has(bare) || lexicon.sources.groups.has(bare)));
  const pair = words.slice(Math.max(0, headAt - 1), headAt + 1).join(' ').toLowerCase();
  if (isCapital) {
    if (lexicon.sources.groups.has(bare) || lexicon.sources.insiders.has(bare)) return null;
    if (lexicon.sources.institutions.has(bare) || lexicon.sources.institutions.has(pair) || lexicon.sources.media.has(bare)) return 'institution';
    return /^the$/i.test(words[0] ?? '') && words.length <= 3 && headAt <= 2 && words.length > 1 ? 'institution' : 'person';
  }
  // A name in apposition: "the mayor, Ann Lee".
  const rest = text.slice(core.end, whole.end);
  if (/^[,\s—–-]+(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col)\.?\s+)?\p{Lu}[\p{L}.'’-]+\s+(?:\p{Lu}[\p{L}.'’-]*\s*){1,3}(?:,|$|\s)/u.test(rest)) return 'person';
  return null;
}

/** Why a source is not named: what follows the phrase of anonymity from "because" or "to discuss" on. */
function reasonRange(text: string, around: TextRange, anonymity: string, lexicon: Lexicon): TextRange | undefined {
  const clause = text.slice(around.start, Math.min(around.end, around.start + 800));
  const lower = clause.toLowerCase().replaceAll('’', "'");
  const at = lower.indexOf(anonymity);
  const after = lower.slice(at + anonymity.length);
  const from = [...lexicon.sources.reasonMarks].map((mark) => after.indexOf(` ${mark} `)).filter((place) => place >= 0 && place < 60);
  if (from.length === 0) return undefined;
  const start = at + anonymity.length + Math.min(...from) + 1;
  const end = start + clause.slice(start).search(/[.;]?["”]?$|,\s+(?:said|told|added)|[.;]\s/u);
  return end > start ? { start: around.start + start, end: around.start + end } : undefined;
}
