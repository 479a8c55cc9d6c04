import { languageOf as languageMeant, type Language, type LanguageSetting } from '@shared/model/language-of';
import { de } from './de';
import { en, type Strings } from './en';

export type { Strings };

/** Every language's words. */
export const catalogues: Readonly<Record<Language, Strings>> = { en, de };

/** The words of the language in use. Another catalogue after `setLanguage`: never keep a word of it in a constant. */
export let t: Strings = en;
let inUse: Language = 'en';
let clock: Intl.DateTimeFormat;
let day: Intl.DateTimeFormat;
let wholeDay: Intl.DateTimeFormat;

/** The language that a setting means in this browser. `system`: what the system prefers, best first (BCP 47). */
export function languageOf(setting: LanguageSetting, system: readonly string[] = navigator.languages): Language {
  return languageMeant(setting, system);
}

/** The language that the screens are in. */
export const languageInUse = (): Language => inUse;

/** Puts the words, the numbers and the dates of the screens into a language. */
export function setLanguage(next: Language): void {
  t = catalogues[next];
  inUse = next;
  // In the reader's own region where it speaks the language: 22 Nov in London, Nov 22 in New York.
  const locale = navigator.languages.find((wish) => wish.toLowerCase().split('-')[0] === next) ?? next;
  clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  wholeDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  document.documentElement.lang = next;
}

/** 14:03:07, in the reader's time zone. */
export const formatTime = (moment: string): string => clock.format(new Date(moment));
/** Nov 22, 2026, 14:03: in the language in use and the reader's time zone. */
export const formatMoment = (moment: string): string => day.format(new Date(moment));
/** Sunday, November 22, 2026: in the language in use and the reader's time zone. */
export const formatDay = (moment: string): string => wholeDay.format(new Date(moment));

setLanguage('en');
