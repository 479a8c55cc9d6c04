import { desk } from './desk-store';
import { applyTheme } from './apply-settings';
import { actOnWindow, hasOwnWindows } from './windows';

/** Asks the system how the article is to be printed. What is printed is made ready by `followPrinting`. */
export async function printArticle(): Promise<void> {
  if (hasOwnWindows()) await actOnWindow('print');
  else window.print();
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
