import { useEffect } from 'react';
import { formatTime, t } from '../../i18n';
import { desk } from '../../state/desk-store';
import { useArticle } from '../../ui/use-article';

/** How long nothing must have changed before it is said. */
const SETTLED_MS = 1500;

/**
 * Tells those who do not see the mark of saving that all is on disk: once, when what is being done has settled, and not with
 * every change. That saving has failed is told by the mark itself, at once.
 */
export function SaveNews(): null {
  const article = useArticle();
  const savedAt = article?.save.state === 'saved' && !article.hasUnsaved ? article.save.at : null;

  useEffect(() => desk.set({ saveNews: '' }), [article]);
  useEffect(() => {
    if (savedAt === null) return;
    const timer = setTimeout(() => desk.set({ saveNews: t.save.saved(formatTime(savedAt)) }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [savedAt]);
  return null;
}
