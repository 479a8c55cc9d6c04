import { t } from '../i18n';
import { desk } from './desk-store';
import { applyTheme } from './apply-settings';
import { bridge, toast, toastFailure } from './runtime';
import { actOnWindow, hasOwnWindows } from './windows';

/** Asks the system how the article is to be printed. What is printed is made ready by `followPrinting`. */
export async function printArticle(): Promise<void> {
  if (hasOwnWindows()) await actOnWindow('print');
  else window.print();
}

/** Hands the fact-check sheet on: the desktop desk saves it as a PDF where a dialog says, the browser prints it. */
export async function handSheetOn(): Promise<void> {
  if (!hasOwnWindows()) return window.print();
  const title = desk.get().article?.article.headline;
  if (title === undefined) return;
  const answer = await bridge().invoke('exports.sheet', { title });
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value.outcome === 'saved') toast(t.windows.print.saved(answer.value.name));
}

/** Lays the article out for paper whenever the page is printed, by whichever way that was asked for. */
export function followPrinting(): void {
  window.addEventListener('beforeprint', () => {
    applyTheme({ theme: 'light' }); // ink on paper, whatever the screen shows
    desk.set({ isPrinting: true });
  });
  window.addEventListener('afterprint', () => {
    desk.set({ isPrinting: false });
    applyTheme(desk.get().settings);
  });
}
