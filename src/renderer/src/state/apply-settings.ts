import type { Settings } from '@shared/contract/values';
import { languageOf, setLanguage } from '../i18n';
import { desk } from './desk-store';

const darkPreferred = matchMedia('(prefers-color-scheme: dark)');
const contrastPreferred = matchMedia('(prefers-contrast: more)');

/** Keeps settings as those in force: words and numbers, looks, the article's type. */
export function applySettings(settings: Settings): void {
  setLanguage(languageOf(settings.language)); // before the screens are drawn anew
  desk.set({ settings });
  applyTheme(settings);
  document.documentElement.spellcheck = settings.spellCheck; // every field inherits it
  const { dataset } = document.documentElement;
  dataset.textSize = settings.textSize;
  dataset.measure = settings.measure;
}

/** Puts the theme on the document: the one that was set, or what the system asks for. */
export function applyTheme({ theme }: Pick<Settings, 'theme'>): void {
  const bySystem = contrastPreferred.matches ? 'hc' : darkPreferred.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme === 'system' ? bySystem : theme === 'high-contrast' ? 'hc' : theme;
}

for (const query of [darkPreferred, contrastPreferred]) {
  query.addEventListener('change', () => applyTheme(desk.get().settings));
}
addEventListener('languagechange', () => applySettings({ ...desk.get().settings }));
