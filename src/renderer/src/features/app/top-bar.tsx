import type { ReactElement } from 'react';
import { runCommand, withKey } from '../../commands/registry';
import { formatTime, t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { closeArticle } from '../../state/open';
import { Icon } from '../../ui/icon';
import { DraftMenu } from '../drafts/draft-menu';
import { StageMarks } from '../review/stage-marks';
import { WhoButton } from '../settings/who-button';
import { useArticle } from '../../ui/use-article';

export function TopBar(): ReactElement {
  const session = useDesk((state) => state.session);
  const isLibraryOpen = useDesk((state) => state.isLibraryOpen);
  const article = useArticle();
  return (
    <header className="top">
      <button type="button" className="icon-button" aria-label={t.library.toggle} title={withKey(t.library.toggle, 'view.library')} aria-pressed={isLibraryOpen} onClick={() => runCommand('view.library')}>
        <Icon name="menu" />
      </button>
      <nav className="crumb" aria-label={t.app}>
        {article ? (
          <>
            <button type="button" className="crumb-library" onClick={closeArticle}>{session?.library.name}</button>
            <Icon name="right" size={12} className="dim" />
            <strong title={article.article.headline}>{article.article.headline}</strong>
          </>
        ) : (
          <span>{session?.library.name}</span>
        )}
      </nav>
      {session?.readOnly && <span className="badge" title={t.told(session.readOnly)}>{t.readOnly}</span>}
      {article && (
        <>
          <DraftMenu article={article} />
          <StageMarks article={article} />
          <UndoButtons undo={article.undoState.undo} redo={article.undoState.redo} />
          <div className="hand-on" data-tour="hand-on">
            <button type="button" className="button quiet" onClick={() => runCommand('view.report')}>{t.report.go}</button>
            <button type="button" className="button" onClick={() => runCommand('article.export')}>
              <Icon name="download" size={14} /> {t.export.go}
            </button>
          </div>
        </>
      )}
      <button type="button" className="icon-button" aria-label={t.palette.label} title={withKey(t.palette.label, 'palette.open')} onClick={() => runCommand('palette.open')}>
        <Icon name="search" />
      </button>
      <WhoButton />
      {article && <SaveMark />}
    </header>
  );
}

function UndoButtons({ undo, redo }: { undo: string | undefined; redo: string | undefined }): ReactElement {
  return (
    <div className="undo-buttons">
      <button type="button" className="icon-button" disabled={!undo} title={undo ? `${t.undo}: ${t.recorded(undo)}` : t.undo} aria-label={t.undo} onClick={() => runCommand('edit.undo')}>
        <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 3 2.500 6l3 3M2.500 6h7a4 4 0 0 1 0 8h-3" /></svg>
      </button>
      <button type="button" className="icon-button" disabled={!redo} title={redo ? `${t.redo}: ${t.recorded(redo)}` : t.redo} aria-label={t.redo} onClick={() => runCommand('edit.redo')}>
        <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="m10.500 3 3 3-3 3M13.500 6h-7a4 4 0 0 0 0 8h3" /></svg>
      </button>
    </div>
  );
}

/** What of the last changes is on disk; always at the same place, and never a word too much. */
function SaveMark(): ReactElement | null {
  const article = useArticle();
  const library = useDesk((state) => state.session?.library);
  const connection = useDesk((state) => state.connection);
  if (!article) return null;
  const { save } = article;
  if (connection && article.hasUnsaved) return <span className="save-mark bad" role="alert" title={t.told(connection)}>{t.save.lost}</span>;
  if (save.state === 'failed') {
    return (
      <span className="save-mark bad" role="alert" data-save="failed">
        <span title={t.told(save.reason)}>{t.save.failed(t.told(save.reason))}</span>
        <button type="button" className="button" onClick={() => article.retry()}>{t.save.retry}</button>
      </span>
    );
  }
  if (save.state === 'saving') return <span className="save-mark" data-save="saving">{t.save.saving}</span>;
  return (
    <span className="save-mark" data-save="saved" title={library && t.save.to(library.folder)}>
      <Icon name="check" className="good" />
      {save.at ? t.save.saved(formatTime(save.at)) : t.save.savedEver}
      <span className="save-folder">{library && t.save.to(library.name)}</span>
    </span>
  );
}
