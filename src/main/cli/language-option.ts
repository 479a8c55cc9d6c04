import type { Language } from '@shared/model/language-of';
import type { Options } from './options';
import { UsageError } from './options';

const languages: readonly Language[] = ['en', 'de'];

/** What `--language` says; English where it was not given. @throws UsageError for a language without words */
export function languageOption(options: Options): Language {
  const value = options.text('language') ?? 'en';
  const known = languages.find((language) => language === value);
  if (known) return known;
  throw new UsageError(`there are no words in ${value}; choose one of: ${languages.join(', ')}`);
}
