import { useEffect, useState } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import { bridge, toastFailure } from './runtime';

export type DraftChanges = ResultOf<'drafts.compare'>;

/** What came between two drafts of an article, as main has compared them; null until it has, or where there is nothing to compare. */
export function useDraftChanges(articleId: string | undefined, from: string | undefined, to: string | undefined): DraftChanges | null {
  const [known, setKnown] = useState<{ key: string; changes: DraftChanges } | null>(null);
  const key = `${articleId} ${from} ${to}`;
  useEffect(() => {
    let isWanted = true;
    if (articleId === undefined || from === undefined || to === undefined) return;
    void bridge().invoke('drafts.compare', { articleId, from, to }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setKnown({ key, changes: answer.value });
      else toastFailure(answer.error);
    });
    return () => {
      isWanted = false;
    };
  }, [articleId, from, to, key]);
  return known?.key === key ? known.changes : null;
}
