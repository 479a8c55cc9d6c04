import { t } from '../i18n';
import { desk } from './desk-store';
import { draftBefore } from './drafts';
import { applyTheme } from './apply-settings';
import { bridge, toast, toastFailure } from './runtime';
import { actOnWindow, hasOwnWindows } from './windows';

/** Asks the system how the article is to be printed. What is printed is made ready by `followPrinting`. */
export async function printArticle(): Promise<void> {
  await readEdits();
  if (hasOwnWindows()) await actOnWindow('print');
  else window.print();
}

/** Hands the fact-check sheet on: the desktop desk saves it as a PDF where a dialog says, the browser prints it. */
export async function handSheetOn(): Promise<void> {
  await readEdits();
  if (!hasOwnWindows()) return window.print();
  const title = desk.get().article?.article.headline;
  if (title === undefined) return;
  const answer = await bridge().invoke('exports.sheet', { title });
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value.outcome === 'saved') toast(t.windows.print.saved(answer.value.name));
}

/** Has main tell what the last edit did to the claims, as a page that is being printed cannot wait for it: one that the browser prints unasked is without it. */
async function readEdits(): Promise<void> {
  const { article } = desk.get();
  const since = article && draftBefore(article, article.article.currentDraftId);
  desk.set({ printedEdits: null });
  if (!article || !since) return;
  const { articleId, article: { currentDraftId } } = article;
  const answer = await bridge().invoke('drafts.compare', { articleId, from: since.id, to: currentDraftId });
  if (answer.ok) desk.set({ printedEdits: { draftId: currentDraftId, since, edits: answer.value.edits } });
  else toastFailure(answer.error);
}

/** Lays the article out for paper whenever the page is printed, by whichever way that was asked for. */
export function followPrinting(): void {
  window.addEventListener('beforeprint', () => {
    applyTheme({ theme: 'light' }); // ink on paper, whatever the screen shows
    desk.set({ isPrinting: true });
  });
  window.addEventListener('afterprint', () => {
    desk.set({ isPrinting: false, printedEdits: null });
    applyTheme(desk.get().settings);
  });
}
