import { useState, type ReactElement } from 'react';
import type { ArticleSummary } from '@shared/transactions/summary';
import { formatMoment, t } from '../../i18n';
import { desk, useDesk } from '../../state/desk-store';
import { setTrashed } from '../../state/open';
import { bridge, toast, toastFailure } from '../../state/runtime';
import { Dialog } from '../../ui/dialog';

/** The articles that were put away, the latest first; each can be brought back, or deleted for good. */
export function TrashDialog({ onClose }: { onClose: () => void }): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const [erasing, setErasing] = useState<ArticleSummary | null>(null);
  const trashed = [...summaries.values()].filter(({ trashedAt }) => trashedAt).sort((a, b) => (a.trashedAt! < b.trashedAt! ? 1 : -1));
  if (erasing) return <EraseDialog summary={erasing} onClose={() => setErasing(null)} />;
  return (
    <Dialog
      title={t.library.trash} onClose={onClose}
      actions={<button type="button" className="button" onClick={() => desk.set({ dialog: { kind: 'restore' } })}>{t.commands['view.restore']}</button>}
    >
      <p className="hint">{trashed.length === 0 ? t.library.trashEmpty : t.recovery.trash.count(trashed.length)}</p>
      <ul className="trash">
        {trashed.map((summary) => (
          <li key={summary.articleId}>
            <div>
              <b>{summary.headline}</b>
              <span className="hint">{formatMoment(summary.trashedAt!)} · {t.text.claims(summary.claims)}</span>
            </div>
            {!isReadOnly && (
              <div className="trash-actions">
                <button type="button" className="button" onClick={() => void setTrashed(summary.articleId, false)}>{t.library.restore}</button>
                <button type="button" className="button quiet" onClick={() => setErasing(summary)}>{t.recovery.trash.erase}</button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The one question of the desk, before the one thing that cannot be undone. */
function EraseDialog({ summary: { articleId, headline, claims }, onClose }: { summary: ArticleSummary; onClose: () => void }): ReactElement {
  const words = t.recovery.trash;
  const erase = async (): Promise<void> => {
    const answer = await bridge().invoke('articles.erase', { articleId });
    if (answer.ok) toast(words.erased(headline));
    else toastFailure(answer.error);
    onClose();
  };
  return (
    <Dialog
      title={words.eraseTitle} onClose={onClose}
      actions={(
        <>
          <button type="button" className="button primary" data-autofocus onClick={onClose}>{t.cancel}</button>
          <button type="button" className="button" onClick={() => void erase()}>{words.eraseNow}</button>
        </>
      )}
    >
      <p>{words.eraseWhat(headline, claims)}</p>
      <p className="hint">{words.eraseStays}</p>
    </Dialog>
  );
}
