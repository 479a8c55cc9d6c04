import { numbersIn } from './numbers';

export const { number, compact, percent } = numbersIn('de');

/** 1 Wort, 1.234 Wörter. */
export const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;
export const aussagen = (value: number): string => count(value, 'Aussage', 'Aussagen');
export const artikel = (value: number): string => count(value, 'Artikel', 'Artikel');
export const stellen = (value: number): string => count(value, 'Stelle', 'Stellen');

/** What `plural` is asked to count by screens that do not know the language, by the English word: one, many. */
export const nouns: Readonly<Record<string, readonly [string, string]>> = {
  claim: ['Aussage', 'Aussagen'],
  article: ['Artikel', 'Artikel'],
};
