import type { ReactElement } from 'react';
import { runCommand } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';

/** Where the library is, and how many of its earlier states are kept. */
export function LibrarySection(): ReactElement {
  const session = useDesk((state) => state.session);
  const { newest, hours, days } = session?.backups ?? { newest: 0, hours: 0, days: 0 };
  return (
    <div className="form">
      <span className="form-label">{t.settings.folder}</span>
      <div className="settings-folder">
        <code>{session?.library.folder}</code>
        {session?.capabilities.reveal && <button type="button" className="button" onClick={() => runCommand('view.reveal')}>{t.settings.reveal}</button>}
      </div>
      <span className="form-label">{t.settings.backups}</span>
      <p>{t.settings.backupsKept(newest, hours, days)}</p>
    </div>
  );
}
