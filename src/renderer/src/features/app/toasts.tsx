import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { stopExport } from '../../state/export';
import { dismissToast } from '../../state/runtime';
import { Icon } from '../../ui/icon';

/** Short messages over the desk; each may offer one thing to do. Under them the exports that take longer. */
export function Toasts(): ReactElement {
  const toasts = useDesk((state) => state.toasts);
  return (
    <div className="toasts">
      {toasts.map(({ id, message, tone, action }) => (
        <div key={id} className="toast" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
          <p>{message}</p>
          {action && (
            <button type="button" className="button" onClick={() => { dismissToast(id); action.run(); }}>{action.label}</button>
          )}
          <button type="button" className="icon-button" aria-label={t.close} title={t.close} onClick={() => dismissToast(id)}>
            <Icon name="cross" size={14} />
          </button>
        </div>
      ))}
      <Exports />
    </div>
  );
}

/** Exports under way, with how far they are; each can be stopped. */
function Exports(): ReactElement[] {
  const exporting = useDesk((state) => state.exporting);
  return [...exporting].map(([exportId, done]) => (
    <div key={exportId} className="toast" role="group" aria-label={t.export.going}>
      <p>{t.export.going}</p>
      <progress aria-label={t.export.going} value={done ?? undefined} />
      <button type="button" className="button" onClick={() => stopExport(exportId)}>{t.export.stop}</button>
    </div>
  ));
}
