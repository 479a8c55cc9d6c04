/** Who "he", "Smith" and "one official" are: an earlier mention in the text, where one is safe enough to offer. */

import type { TextRange } from '../text/ranges';
import type { Lexicon } from './lexicon';
import type { SourceReading } from './source';

interface Mention {
  readonly label: string;
  readonly at: TextRange;
  readonly reading: SourceReading;
  readonly gender: 'he' | 'she' | 'unknown';
}

export interface Inferred {
  readonly label: string;
  readonly at: TextRange;
  readonly reading: SourceReading;
}

const FULL_NAME = /\p{Lu}[\p{L}.'’-]{0,40}(?:\s+(?:\p{Lu}[\p{L}.'’-]{0,40}|de|la|van|von|der|den|bin|al)){0,4}\s+\p{Lu}[\p{L}'’-]{1,40}/gu;
/** How far back a pronoun may reach, in code units: about three paragraphs. */
const REACH = 1500;
const MOST_LOOKED_AT = 100;

/** Sources in the order of the text; ask in that order. */
export class SpeakerBook {
  readonly #text: string;
  readonly #lexicon: Lexicon;
  readonly #mentions: Mention[] = [];
  /** Last name to the first full name that has it; null where two people share it. */
  readonly #fullNames = new Map<string, { label: string; at: TextRange } | null>();

  constructor(text: string, lexicon: Lexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    for (const { 0: name, index } of text.matchAll(FULL_NAME)) this.#learn(name, index);
  }

  #learn(written: string, index: number): void {
    const titles = /^(?:(?:The|In|On|But|And|For|At|As|When|While|After|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Secretary|Minister|Former|Lt|Col)\.?\s+)+/u.exec(written)?.[0].length ?? 0;
    const name = written.slice(titles).replace(/['’]s$/u, '');
    const parts = name.split(/\s+/u);
    if (parts.length < 2 || parts.length > 4) return;
    const last = parts.at(-1)!;
    const known = this.#fullNames.get(last);
    if (known === undefined) this.#fullNames.set(last, { label: name, at: { start: index + titles, end: index + titles + name.length } });
    else if (known && known.label !== name && known.label.split(/\s+/u)[0] !== parts[0]) this.#fullNames.set(last, null);
  }

  /** Another name for the phrase at `core`, from before it; null where it needs none or none is safe. Remembers the phrase. */
  resolve(core: TextRange, reading: SourceReading): Inferred | null {
    const phrase = this.#text.slice(core.start, core.end);
    if (reading.isPronoun) return this.#pronoun(phrase.toLowerCase(), core);
    const inferred = this.#backReference(phrase, core, reading) ?? this.#lastName(phrase, core, reading);
    this.#mentions.push({
      label: inferred?.label ?? phrase, at: core, reading: inferred?.reading ?? reading, gender: this.#genderOf(core),
    });
    return inferred;
  }

  #pronoun(pronoun: string, core: TextRange): Inferred | null {
    const wanted = /^(?:she|her)\b/.test(pronoun) ? 'she' : /^(?:he|his)\b/.test(pronoun) ? 'he' : 'they';
    const before = this.#mentions.at(-1);
    if (!before || before.at.end > core.start || core.start - before.at.end > REACH) return null;
    const isGroup = before.reading.kind !== 'person';
    if (wanted === 'they' ? !isGroup : isGroup) return null;
    if (wanted !== 'they' && before.gender !== 'unknown' && before.gender !== wanted) return null;
    return { label: before.label, at: before.at, reading: before.reading };
  }

  /** "one official said", "the official said" after "a senior U.S. official". */
  #backReference(phrase: string, core: TextRange, reading: SourceReading): Inferred | null {
    if (!this.#lexicon.sources.anaphors.has(phrase.toLowerCase()) && !/^(?:one|the|another) (?:official|source|aide|adviser|diplomat|person)$/i.test(phrase)) return null;
    const before = this.#mentions.slice(-MOST_LOOKED_AT).findLast(({ reading: { isAnonymousOfficial, identity }, at }) => isAnonymousOfficial && identity === 'anonymous' && at.end <= core.start);
    if (!before || /^one|^another/i.test(phrase) !== (before.reading.kind === 'group')) return null;
    return { label: phrase, at: before.at, reading: { ...reading, identity: 'anonymous', kind: 'person', isAnonymousOfficial: true } };
  }

  #lastName(phrase: string, core: TextRange, reading: SourceReading): Inferred | null {
    const last = phrase.replace(/['’]s$/u, '').split(/\s+/u).at(-1)!;
    const full = reading.identity === 'named' ? this.#fullNames.get(last) : undefined;
    if (!full || full.at.end > core.start || phrase.includes(full.label) || phrase.split(/\s+/u).length > 2) return null;
    return { label: full.label, at: full.at, reading: { ...reading, kind: 'person' } };
  }

  #genderOf({ start, end }: TextRange): Mention['gender'] {
    const words = this.#text.slice(Math.max(0, start - 8), end + 60).toLowerCase().split(/[^\p{L}]+/u);
    const isShe = words.some((word) => this.#lexicon.sources.she.has(word));
    const isHe = words.some((word) => this.#lexicon.sources.he.has(word));
    return isShe === isHe ? 'unknown' : isShe ? 'she' : 'he';
  }
}
