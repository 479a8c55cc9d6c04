import { useSyncExternalStore } from 'react';
import type { ArticleSession } from '../state/article-session';
import { useDesk } from '../state/desk-store';

const never = (): (() => void) => () => undefined;

/** The article on the desk; the component is drawn again with every change of its records. */
export function useArticle(): ArticleSession | null {
  const article = useDesk((state) => state.article);
  useSyncExternalStore(article?.subscribe ?? never, article?.getVersion ?? (() => 0));
  return article;
}
