import type { Language } from '../../model/language-of';
import { german } from './export-words-de';
import { english, type ExportWords } from './export-words-en';

export type { ExportWords };

const catalogues: Readonly<Record<Language, ExportWords>> = { en: english, de: german };

/** The words of a file for people. */
export function exportWords(language: Language): ExportWords {
  return catalogues[language];
}
