import type { Language } from '../model/language-of';
import { german } from './agreement-words-de';
import { english, type AgreementWords } from './agreement-words-en';
import type { Figure, FigureName, AgreementFigures } from './figures';

export type { AgreementWords };

const catalogues: Readonly<Record<Language, AgreementWords>> = { en: english, de: german };

/** The words about agreement in a language, for screens and the command line. */
export function agreementWords(language: Language): AgreementWords {
  return catalogues[language];
}

/** What a figure is called. */
export function figureName({ figures }: AgreementWords, name: FigureName, kappaOf: AgreementFigures['kappaOf']): string {
  return name === 'kappa' ? figures.kappa[kappaOf] : figures[name];
}

/** A figure as it is shown: `0.63 [0.20; 0.91]`; a dash where nothing can be said. */
export function figureShown({ decimal }: AgreementWords, { value, interval }: Figure): string {
  if (value === null) return '–';
  return interval === null ? decimal(value) : `${decimal(value)} [${decimal(interval.low)}; ${decimal(interval.high)}]`;
}
