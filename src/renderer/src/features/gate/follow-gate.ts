import { checkArticle } from '../../state/gate';
import type { ArticleSession } from '../../state/article-session';
import { desk } from '../../state/desk-store';
import { whenIdle } from '../../text-view/later';
import type { TextView } from '../../text-view/text-view';

/** How long a check may wait for the screen to have nothing better to do, in ms. */
const AT_LAST = 400;

/** Keeps the gate's findings and its flags in the margin as the records are, without holding a change up; the result ends it. */
export function followGate(article: ArticleSession, view: TextView): () => void {
  const checking = whenIdle(() => view.setFlags(checkArticle(article).flags), AT_LAST);
  const offDiff = article.onDiff(() => checking.request());
  desk.set({ gate: null });
  checking.request();
  return () => {
    offDiff();
    checking.cancel();
  };
}
