import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { openArticle } from '../../state/open';
import { recentArticles } from '../../state/recent-articles';
import { hasOwnWindows, openLibrary } from '../../state/windows';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';

/** Articles and libraries that were open lately; another library, a new one. */
export function RecentDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { libraries } = useDesk((state) => state.recent);
  const articles = useDesk(recentArticles);
  const [name, setName] = useState('');
  const chooses = hasOwnWindows();
  const make = (): void => {
    if (name.trim()) void openLibrary({ which: 'new', name: name.trim() });
  };
  return (
    <Dialog title={t.windows.recent} onClose={onClose} onSubmit={make} className="recent">
      <section>
        <h3>{t.windows.articles}</h3>
        {articles.length === 0 && <p className="hint">{t.windows.noArticles}</p>}
        <ul className="recent-list">
          {articles.map(({ articleId, headline, claims }, index) => (
            <li key={articleId}>
              <button type="button" data-autofocus={index === 0 || undefined} onClick={() => { onClose(); void openArticle(articleId); }}>
                <Icon name="article" /> <span className="said">{headline}</span> <em>{t.text.claims(claims)}</em>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t.windows.libraries}</h3>
        <ul className="recent-list">
          {libraries.map(({ libraryId, name: label, folder, isOpen }) => (
            <li key={libraryId}>
              <button type="button" disabled={isOpen} title={folder} aria-label={isOpen ? undefined : t.windows.openLibrary(label)} onClick={() => void openLibrary({ which: 'recent', libraryId })}>
                <Icon name="institution" /> <span>{label} <small>{folder}</small></span> {isOpen && <em>{t.windows.isOpen}</em>}
              </button>
            </li>
          ))}
        </ul>
        <div className="recent-new">
          <input type="text" aria-label={t.windows.newName} placeholder={t.windows.newName} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          <button type="submit" className="button" disabled={!name.trim()}>{t.windows.add}</button>
          {chooses && <button type="button" className="button" onClick={() => void openLibrary({ which: 'choose' })}>{t.windows.choose}</button>}
        </div>
        <p className="hint">{chooses ? t.windows.chooseHint : t.windows.browserHint}</p>
      </section>
    </Dialog>
  );
}
