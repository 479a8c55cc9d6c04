import { asPattern } from '../text/as-pattern';

/**
 * Sentences and what they are in another language. Both have the same holes, numbered in the order of the first:
 *
 *   {0}         whatever stands there goes over as it is
 *   {0#}        a number goes over as the other language writes it
 *   {0:reason}  a phrase of the group `reason` goes over as that group has it
 *
 * In the other language a hole is just `{0}`.
 */
export type Phrases = Readonly<Record<string, string>>;

const HOLE = /\{(\d)(#|:[a-z]+)?\}/;
const HOLES = new RegExp(HOLE, 'g');

interface Phrase {
  readonly pattern: RegExp;
  /** What each hole takes: '' | '#' | ':group'. */
  readonly takes: readonly string[];
  readonly other: string;
}

/**
 * A book of phrases in groups.
 * @param numbers how the other language writes a number
 * @returns what a text is in the other language by a group's first phrase that fits it, undefined when none does
 */
export function phrasebook<Group extends string>(
  book: Readonly<Record<Group, Phrases>>, numbers: (value: number) => string,
): (group: Group, text: string) => string | undefined {
  const known = new Map<Group, readonly Phrase[]>();

  /** Within its own group a phrase is taken on trust here; it is looked up all the same. */
  function patternOfHole(takes: string, within: readonly string[]): string {
    if (takes === '#') return '\\d[\\d,.]*';
    const group = takes.slice(1) as Group;
    if (takes === '' || within.includes(group)) return '.*?';
    return `(?:${Object.keys(book[group]).map((phrase) => patternOf(phrase, [...within, group], '(?:')).join('|')})`;
  }

  function patternOf(phrase: string, within: readonly string[], opening: string): string {
    const [fixed, ...rest] = phrase.split(new RegExp(HOLE.source, 'g'));
    let pattern = asPattern(fixed!);
    for (let at = 0; at < rest.length; at += 3) pattern += `${opening}${patternOfHole(rest[at + 1] ?? '', within)})${asPattern(rest[at + 2]!)}`;
    return pattern;
  }

  function phrasesOf(group: Group): readonly Phrase[] {
    let phrases = known.get(group);
    if (!phrases) {
      phrases = Object.entries<string>(book[group]).map(([phrase, other]) => ({
        pattern: new RegExp(`^${patternOf(phrase, [group], '(')}$`, 's'),
        takes: [...phrase.matchAll(HOLES)].map(([, , takes = '']) => takes),
        other,
      }));
      known.set(group, phrases);
    }
    return phrases;
  }

  function fill(takes: string, value: string): string | undefined {
    if (takes === '') return value;
    if (takes === '#') return numbers(Number(value.replaceAll(',', '')));
    return translate(takes.slice(1) as Group, value);
  }

  function translate(group: Group, text: string): string | undefined {
    for (const { pattern, takes, other } of phrasesOf(group)) {
      const values = pattern.exec(text)?.slice(1).map((value, index) => fill(takes[index]!, value));
      if (values?.every((value) => value !== undefined)) return other.replace(HOLES, (_, index: string) => values[Number(index)]!);
    }
    return undefined;
  }

  return translate;
}
