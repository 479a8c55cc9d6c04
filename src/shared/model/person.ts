/** The most letters that initials have. */
export const MAX_INITIALS = 4;

/** Somebody who works at this desk. Their name is what changes are recorded under. */
export interface Person {
  name: string;
  /** Shown beside what they did, where there is no room for the name. */
  initials: string;
  /** What they do in the newsroom; may be empty. */
  role: string;
}

/**
 * The initials of a name: the first letters of its first and last word, or the first two letters of its only one.
 * Empty for a name without letters or digits.
 */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = last === undefined ? Array.from(first ?? '').slice(0, 2) : [firstLetter(first!), firstLetter(last)];
  return letters.join('').toUpperCase().slice(0, MAX_INITIALS);
}

/** A person by name alone, as the first start of a desk knows them. */
export function personNamed(name: string): Person {
  return { name, initials: initialsOf(name) || '?', role: '' };
}

/** The people with one taken in, or put in the place of the one of that name. */
export function withPerson(people: readonly Person[], person: Person): Person[] {
  const at = people.findIndex(({ name }) => name === person.name);
  return at < 0 ? [...people, person] : people.with(at, person);
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0)!);
}
