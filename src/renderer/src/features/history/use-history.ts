import { useEffect, useState } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { ArticleSession } from '../../state/article-session';
import { bridge, toastFailure } from '../../state/runtime';

export type Entry = ResultOf<'articles.history'>[number];
const PAGE = 100;

/** A history on the screen: what was read of it, and how to ask for other parts. */
interface ShownHistory {
  readonly entries: readonly Entry[];
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** The person whose changes alone are shown; null: everybody's. */
  readonly by: string | null;
  readonly setBy: (by: string | null) => void;
}

/** The history of an article, or of one claim, read again whenever something is saved. */
export function useHistory(article: ArticleSession | null, claimId: string | null): ShownHistory {
  const [by, setBy] = useState<string | null>(null);
  const [read, setRead] = useState<{ entries: readonly Entry[]; hasMore: boolean }>({ entries: [], hasMore: false });
  const articleId = article?.articleId;
  const savedAt = article?.save.state === 'saved' ? article.save.at : null;
  const undoState = article?.undoState;

  const ask = async (before?: number): Promise<readonly Entry[]> => {
    if (articleId === undefined) return [];
    const answer = await bridge().invoke('articles.history', {
      articleId, limit: PAGE, ...(before !== undefined && { before }), ...(claimId !== null && { claimId }), ...(by !== null && { by }),
    });
    if (!answer.ok) toastFailure(answer.error);
    return answer.ok ? answer.value : [];
  };

  useEffect(() => {
    let isWanted = true;
    void ask().then((entries) => isWanted && setRead({ entries, hasMore: entries.length === PAGE }));
    return () => {
      isWanted = false;
    };
    // `ask` is made anew with every drawing; what it depends on is here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [articleId, claimId, by, savedAt, undoState]);

  const loadMore = (): void => {
    void ask(read.entries.at(-1)?.revision).then((more) => setRead(({ entries }) => ({ entries: [...entries, ...more], hasMore: more.length === PAGE })));
  };
  return { ...read, loadMore, by, setBy };
}
