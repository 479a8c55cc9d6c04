import type { ReactElement } from 'react';
import { formatMoment, t } from '../../i18n';
import { desk, useDesk } from '../../state/desk-store';
import { setTrashed } from '../../state/open';
import { Dialog } from '../../ui/dialog';

/** The articles that were put away; each can be brought back. */
export function TrashDialog({ onClose }: { onClose: () => void }): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const trashed = [...summaries.values()].filter(({ trashedAt }) => trashedAt);
  return (
    <Dialog
      title={t.library.trash} onClose={onClose}
      actions={<button type="button" className="button" onClick={() => desk.set({ dialog: { kind: 'restore' } })}>{t.commands['view.restore']}</button>}
    >
      {trashed.length === 0 && <p className="hint">{t.library.trashEmpty}</p>}
      <ul className="trash">
        {trashed.map(({ articleId, headline, trashedAt, claims }) => (
          <li key={articleId}>
            <div>
              <b>{headline}</b>
              <span className="hint">{formatMoment(trashedAt!)} · {t.text.claims(claims)}</span>
            </div>
            <button type="button" className="button" onClick={() => void setTrashed(articleId, false)}>{t.library.restore}</button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
