/** The word lists that the rules read, made ready for look-up. */

import cues from './lexicons/cues.json';
import settings from './lexicons/settings.json';
import sources from './lexicons/sources.json';
import words from './lexicons/words.json';
import type { HouseLexicon } from './house-lexicon';
import { inflect, type VerbForms } from './inflection';
import type { CueFrame, CueKind, SettingList, SourceList } from './lexicon-names';

/** One way in which a verb attributes. */
export interface CueUse {
  readonly takes: ReadonlySet<CueFrame>;
  readonly kind: CueKind;
  /** "described X as Y" */
  readonly particle?: string;
  readonly from: 'house' | 'built-in';
}

/** The words of a cue after its verb ("out" in "pointed out"). */
export interface CuePhrase extends CueUse {
  readonly rest: readonly string[];
}

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbForms>;
  readonly cues: ReadonlyMap<string, readonly CueUse[]>;
  readonly phrases: ReadonlyMap<string, readonly CuePhrase[]>;
  readonly nouns: ReadonlySet<string>;
  /** "his pledge to resign" */
  readonly nounsOfPromise: ReadonlySet<string>;
  readonly closed: ReadonlyMap<string, ClosedClass>;
  readonly notAdverbs: ReadonlySet<string>;
  /** Nouns that end as participles do: "morning". */
  readonly ingNouns: ReadonlySet<string>;
  readonly sources: Readonly<Record<SourceList, ReadonlySet<string>>>;
  readonly settings: Readonly<Record<SettingList, ReadonlySet<string>>>;
}

export type ClosedClass =
  | 'det' | 'poss' | 'pron' | 'objpron' | 'rel' | 'prep' | 'sub' | 'conj' | 'aux' | 'modal' | 'not' | 'adv' | 'num' | 'adj';
interface CueGroup {
  readonly takes: readonly string[];
  readonly verbs: readonly string[];
  readonly kind?: string;
  readonly particle?: string;
}

/** The built-in lists, with those of a house file added. Made once and handed to every run. */
export function makeLexicon(house?: HouseLexicon): Lexicon {
  const verbs = new Map<string, VerbForms>();
  const irregular: Readonly<Record<string, string>> = words.irregular;
  const cueUses = new Map<string, CueUse[]>();
  const phrases = new Map<string, CuePhrase[]>();
  const addCues = (groups: readonly CueGroup[], from: CueUse['from']): void => {
    for (const group of groups) for (const verb of group.verbs) push(cueUses, verb, useOf(group, from));
  };
  const addPhrases = (list: readonly { words: string; takes: readonly string[]; kind?: string }[], from: CueUse['from']): void => {
    for (const phrase of list) {
      const [verb = '', ...rest] = phrase.words.split(' ');
      push(phrases, verb, { ...useOf({ ...phrase, verbs: [] }, from), rest });
    }
  };
  addCues(cues.groups, 'built-in');
  addCues(house?.cues ?? [], 'house');
  addPhrases(cues.phrases, 'built-in');
  addPhrases(house?.phrases ?? [], 'house');
  for (const verb of new Set([...Object.keys(irregular), ...words.verbs, ...cueUses.keys(), ...phrases.keys()])) {
    for (const [form, kinds] of inflect(verb, irregular[verb])) {
      const known = verbs.get(form);
      // Of two verbs with one form the earlier keeps it ("found"), but the form may be more than one of its forms.
      verbs.set(form, known ? { ...known, ...Object.fromEntries(Object.entries(kinds).filter(([, is]) => is)) } : { lemma: verb, ...kinds });
    }
  }
  return {
    verbs, cues: cueUses, phrases,
    nouns: withPlurals([...cues.nouns, ...(house?.nouns ?? [])]),
    nounsOfPromise: withPlurals(cues.nounsOfPromise),
    closed: closedClasses(),
    notAdverbs: new Set(words.lyNotAdverbs),
    ingNouns: new Set(words.ingNouns),
    sources: setsOf(sources, house?.sources, new Set(['officials', 'insiders', 'groups', 'documents'])),
    settings: setsOf(settings, house?.settings, new Set()),
  };
}

let builtIn: Lexicon | undefined;

/** The lexicon without a house file. */
export function builtInLexicon(): Lexicon {
  return (builtIn ??= makeLexicon());
}

function useOf({ takes, kind, particle }: CueGroup, from: CueUse['from']): CueUse {
  return {
    takes: new Set(takes as readonly CueFrame[]), kind: (kind ?? 'report') as CueKind, from,
    ...(particle !== undefined && { particle }),
  };
}

function closedClasses(): Map<string, ClosedClass> {
  const lists: [ClosedClass, readonly string[]][] = [
    ['adj', words.adjectives], ['adv', words.adverbs], ['num', words.numbers], ['prep', words.prepositions], ['sub', words.subordinators],
    ['conj', words.conjunctions], ['det', words.determiners], ['objpron', words.objectPronouns], ['pron', words.subjectPronouns],
    ['rel', words.relatives], ['poss', words.possessives], ['aux', words.auxiliaries], ['modal', words.modals], ['not', words.negations],
  ];
  return new Map(lists.flatMap(([name, list]) => list.map((word): [string, ClosedClass] => [word, name])));
}

function setsOf<Lists extends { readonly _: string }>(
  lists: Lists, added: Partial<Record<string, readonly string[]>> | undefined, plural: ReadonlySet<string>,
): Record<Exclude<keyof Lists & string, '_'>, ReadonlySet<string>> {
  const entries = Object.entries(lists as Readonly<Record<string, unknown>>).filter(([, list]) => Array.isArray(list));
  const sets = entries.map(([key, list]): [string, ReadonlySet<string>] => {
    const all = [...(list as readonly string[]), ...(added?.[key] ?? [])];
    return [key, plural.has(key) ? withPlurals(all) : new Set(all)];
  });
  return Object.fromEntries(sets) as Record<Exclude<keyof Lists & string, '_'>, ReadonlySet<string>>;
}

function withPlurals(list: readonly string[]): Set<string> {
  return new Set(list.flatMap((word) => [word, pluralOf(word)]));
}

function pluralOf(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
