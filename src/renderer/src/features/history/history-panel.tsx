import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import { formatTime, formatMoment, t } from '../../i18n';
import { selectClaim } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { bridge, toastFailure } from '../../state/runtime';
import { Icon } from '../../ui/icon';
import { Initials } from '../../ui/initials';
import { useArticle } from '../../ui/use-article';

type Entry = ResultOf<'articles.history'>[number];
const PAGE = 100;

/** Who changed what and when, newest first; read from the journal, so it is there after a restart. */
export function HistoryPanel(): ReactElement | null {
  const article = useArticle();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const articleId = article?.articleId;
  const savedAt = article?.save.state === 'saved' ? article.save.at : null;

  const load = useCallback(async (before?: number) => {
    if (!articleId) return;
    const answer = await bridge().invoke('articles.history', { articleId, limit: PAGE, ...(before !== undefined && { before }) });
    if (!answer.ok) return toastFailure(answer.error);
    setHasMore(answer.value.length === PAGE);
    setEntries((known) => (before === undefined ? answer.value : [...known, ...answer.value]));
  }, [articleId]);

  useEffect(() => void load(), [load, savedAt, article?.undoState]);

  if (!article) return null;
  return (
    <aside className="inspector" data-pane="inspector" aria-label={t.history.title}>
      <div className="pane-head">
        <h2>{t.history.title}</h2>
        <button type="button" className="icon-button" aria-label={t.history.back} title={t.history.back} onClick={() => desk.set({ sidePanel: 'inspector' })}>
          <Icon name="cross" />
        </button>
      </div>
      {entries.length === 0 && <p className="hint padded">{t.history.empty}</p>}
      <ol className="history">
        {entries.map(({ id, at, by, label, isUndone, claimIds, origin }) => {
          const claimId = claimIds.find((candidate) => article.claim(candidate));
          return (
            <li key={id} data-undone={isUndone}>
              <time dateTime={at} title={formatMoment(at)}>{formatTime(at)}</time>
              <div>
                <p>{claimId ? <button type="button" className="link" onClick={() => selectClaim(claimId)}>{t.recorded(label)}</button> : t.recorded(label)}</p>
                <span className="hint"><Initials name={by} /> {by}{isUndone && ` · ${t.history.undone}`}{origin === 'import' && ` · ${t.history.imported}`}</span>
              </div>
            </li>
          );
        })}
      </ol>
      {hasMore && (
        <button type="button" className="button quiet" onClick={() => void load(entries.at(-1)?.revision)}>{t.history.more}</button>
      )}
    </aside>
  );
}
