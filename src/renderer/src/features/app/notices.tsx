import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { desk, useDesk } from '../../state/desk-store';

/** What the store set aside, restored or lost when the library was opened: shown until somebody has read it. */
export function Notices(): ReactElement | null {
  const notices = useDesk((state) => state.notices);
  if (notices.length === 0) return null;
  const wasRestored = notices.some(({ kind }) => kind === 'restored' || kind === 'journal-repaired');
  const lost = notices.reduce((sum, notice) => sum + (notice.lost ?? 0), 0);
  return (
    <section className="notices" role="alertdialog" aria-label={t.notices.title}>
      <h2>{t.notices.title}</h2>
      <ul>
        {notices.map((notice, index) => (
          <li key={index}>
            <p>{t.told(notice.message)}</p>
            {notice.setAside && <code>{notice.setAside}</code>}
          </li>
        ))}
      </ul>
      {wasRestored && lost === 0 && <p>{t.notices.lostNone}</p>}
      <button type="button" className="button primary" onClick={() => desk.set({ notices: [] })}>{t.notices.dismiss}</button>
    </section>
  );
}
