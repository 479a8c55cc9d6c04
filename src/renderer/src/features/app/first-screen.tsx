import type { ReactElement } from 'react';
import { runCommand } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { openArticle } from '../../state/open';
import { offerTour } from '../../state/tour';
import { recentArticles } from '../../state/recent-articles';
import { Icon } from '../../ui/icon';
import { ChordKeys } from '../../ui/keycap';
import { TagKey } from '../../ui/tag-line';

/** What shows while no article is on the desk: three lines that teach, and the ways to begin. */
export function FirstScreen(): ReactElement {
  const session = useDesk((state) => state.session);
  const summaries = useDesk((state) => state.summaries);
  const recent = useDesk(recentArticles);
  const isOpening = useDesk((state) => state.isOpening);
  const firstTags = session?.tagSet.tags.filter(({ retired }) => !retired).slice(0, 3) ?? [];
  const only = [...summaries.values()].filter(({ trashedAt }) => !trashedAt);
  const sample = only.length === 1 ? only[0] : undefined;
  return (
    <main className="first" data-pane="text" aria-busy={isOpening}>
      <div className="first-in">
        <h1 className="wordmark">{t.app}</h1>
        <ol className="teach">
          {t.first.steps.map(([bold, rest], index) => (
            <li key={bold}>
              <b>{bold}</b> {rest}
              {index === 1 && (
                <span className="first-tags">
                  {firstTags.map((tag) => <span key={tag.id} className="chip"><TagKey tag={tag} /></span>)}
                </span>
              )}
            </li>
          ))}
        </ol>
        <div className="drop-zone">
          <Icon name="download" size={24} />
          <div>
            <b>{t.first.dropTitle}</b>
            <span>{t.first.dropHint}</span>
          </div>
          <button type="button" className="button" onClick={() => runCommand('article.open')}>
            {t.first.choose} <ChordKeys chord="Mod+o" />
          </button>
        </div>
        <div className="actions">
          {sample && (
            <button type="button" className="button primary" autoFocus onClick={() => void openArticle(sample.articleId).then(offerTour)}>
              {t.first.sample}
            </button>
          )}
          <button type="button" className="button" onClick={() => runCommand('article.paste')}>
            {t.first.paste} <ChordKeys chord="Shift+Mod+v" />
          </button>
        </div>
        <div className="first-recent">
          {recent.slice(0, 4).map(({ articleId, headline }) => (
            <button key={articleId} type="button" className="link" onClick={() => void openArticle(articleId)}>{headline}</button>
          ))}
          <button type="button" className="link" onClick={() => runCommand('view.recent')}>{t.commands['view.recent']}</button>
        </div>
        {session && (
          <p className="first-foot">
            {t.first.folder(session.library.folder)}{' '}
            {session.capabilities.reveal && (
              <button type="button" className="link" onClick={() => runCommand('view.reveal')}>{t.first.reveal}</button>
            )}
          </p>
        )}
      </div>
    </main>
  );
}
