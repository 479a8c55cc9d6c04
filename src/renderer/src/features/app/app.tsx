import { useEffect, type ReactElement } from 'react';
import { handleKey } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { startDesk } from '../../state/open';
import { ArticlePane } from '../article/article-pane';
import { PrintSheet } from '../print/print-sheet';
import { BlockMenu } from '../article/block-menu';
import { ClaimMenu } from '../article/claim-menu';
import { SelectionBar } from '../article/selection-bar';
import { HistoryPanel } from '../history/history-panel';
import { Inspector } from '../inspector/inspector';
import { LibraryPane } from '../library/library-pane';
import { Dialogs } from './dialogs';
import { useFileDrop } from './file-drop';
import { FirstScreen } from './first-screen';
import { Notices } from './notices';
import { StatusBar } from './status-bar';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';
import { useNarrowDesk } from './narrow-desk';

/** The whole desk: bars above and below, the library, the article and its inspector between them. */
export function App(): ReactElement {
  const phase = useDesk((state) => state.phase);
  const hasArticle = useDesk((state) => state.article !== null);
  const isLibraryOpen = useDesk((state) => state.isLibraryOpen);
  const sidePanel = useDesk((state) => state.sidePanel);
  const announcement = useDesk((state) => state.announcement);
  const isEmpty = useDesk((state) => [...state.summaries.values()].every(({ trashedAt }) => trashedAt));
  const isFocusMode = useDesk((state) => state.isFocusMode);
  const isDropping = useFileDrop();
  useNarrowDesk();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => void handleKey(event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  if (phase.at === 'failed') return <StartFailed message={phase.message} />;
  if (phase.at === 'starting') return <main className="starting" aria-busy="true"><p>{t.starting}</p></main>;

  return (
    <>
      <div className="app" data-dropping={isDropping} data-focus={isFocusMode && hasArticle}>
        <TopBar />
        <div className="desk" data-library={isLibraryOpen && !isEmpty} data-article={hasArticle}>
          {isLibraryOpen && !isEmpty && <LibraryPane />}
          {hasArticle ? (
            <>
              <ArticlePane />
              {sidePanel === 'history' ? <HistoryPanel /> : <Inspector />}
            </>
          ) : (
            <FirstScreen />
          )}
        </div>
        <StatusBar />
        <SelectionBar />
        <BlockMenu />
        <ClaimMenu />
        <Notices />
        <Dialogs />
        <Toasts />
        <p className="visually-hidden" role="status" aria-live="polite">{announcement}</p>
        {isDropping && <div className="drop-veil"><p>{t.import.drop}</p></div>}
      </div>
      <PrintSheet />
    </>
  );
}

function StartFailed({ message }: { message: string }): ReactElement {
  return (
    <main className="starting">
      <h1>{t.startFailed}</h1>
      <p>{message}</p>
      <button type="button" className="button primary" onClick={() => void startDesk()}>{t.tryAgain}</button>
    </main>
  );
}
