import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { dismissToast } from '../../state/runtime';
import { Icon } from '../../ui/icon';

/** Short messages over the desk; each may offer one thing to do. */
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
    </div>
  );
}
