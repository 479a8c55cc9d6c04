import type { languages } from './vocabulary';

/** What a person may set as the language of the desk. */
export type LanguageSetting = (typeof languages)[number];
/** The languages that the desk speaks, by BCP 47. */
export type Language = Exclude<LanguageSetting, 'system'>;

/** The language that a setting means. `system`: what the system prefers, best first (BCP 47); English where it prefers neither. */
export function languageOf(setting: LanguageSetting, system: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const wish of system) {
    const [name] = wish.toLowerCase().split('-');
    if (name === 'en' || name === 'de') return name;
  }
  return 'en';
}
