import type { DragEvent } from 'react';
import type { ArticleSummary } from '@shared/transactions/summary';
import { desk } from './desk-store';
import { bridge, toastFailure } from './runtime';
import { hasOwnWindows } from './windows';

/** The article under the pointer and its text, where the browser is to carry it; the text is there when it has come. */
let pressed: { articleId: string; text?: string } | null = null;

/**
 * The pointer was pressed on an article, which may become a drag. A drag of the browser must have its data at once, so the
 * text is fetched now; a desk with windows gives a file in its place.
 */
export async function pressArticle({ articleId }: ArticleSummary): Promise<void> {
  const mine: typeof pressed = { articleId };
  pressed = mine;
  if (hasOwnWindows()) return;
  const { article } = desk.get();
  if (article?.articleId === articleId) {
    mine.text = withHeadline(article.article.headline, article.draft.text);
    return;
  }
  const answer = await bridge().invoke('articles.text', { articleId });
  // What failed is not told: most presses are no drags, and a drag then carries the headline.
  if (answer.ok) mine.text = withHeadline(answer.value.headline, answer.value.text);
}

/**
 * An article is dragged out of the desk: as a file of annotated JSON where the desk has windows; else as plain text, as a
 * browser lets no page carry a file it has not on a server.
 */
export function dragArticle(event: DragEvent, { articleId, headline }: ArticleSummary): void {
  if (hasOwnWindows()) {
    event.preventDefault(); // main drags in its place
    void bridge().invoke('exports.drag', { articleId }).then((answer) => {
      if (!answer.ok) toastFailure(answer.error);
    });
    return;
  }
  const text = pressed?.articleId === articleId ? pressed.text : undefined;
  event.dataTransfer.setData('text/plain', text ?? headline);
  event.dataTransfer.effectAllowed = 'copy';
}

/** Most texts begin with their headline; one that was renamed or has none gets it. */
function withHeadline(headline: string, text: string): string {
  return text.trimStart().startsWith(headline) ? text : `${headline}\n\n${text}`;
}
