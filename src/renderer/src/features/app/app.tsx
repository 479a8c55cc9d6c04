import { useEffect, type ReactElement } from 'react';
import { handleKey } from '../../commands/registry';
import { t } from '../../i18n';
import { desk, useDesk } from '../../state/desk-store';
import { startDesk } from '../../state/open';
import { AboveAll } from '../../ui/above-all';
import { ArticlePane } from '../article/article-pane';
import { PrintSheet } from '../print/print-sheet';
import { BlockMenu } from '../article/block-menu';
import { ClaimMenu } from '../article/claim-menu';
import { SelectionBar } from '../article/selection-bar';
import { GatePanel } from '../gate/gate-panel';
import { HistoryPanel } from '../history/history-panel';
import { Dialog } from '../../ui/dialog';
import { Inspector } from '../inspector/inspector';
import { LibraryPane } from '../library/library-pane';
import { Tour } from '../tour/tour';
import { Boundary } from '../trouble/boundary';
import { SuggestionsPanel } from '../suggestions/suggestions-panel';
import { Dialogs } from './dialogs';
import { useCopyOfClaims } from './copy-key';
import { useFileDrop } from './file-drop';
import { FirstScreen } from './first-screen';
import { Notices } from './notices';
import { SaveNews } from './save-news';
import { StatusBar } from './status-bar';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';
import { useNarrowDesk } from './narrow-desk';

/** The whole desk: bars above and below, the library, the article and its inspector between them. */
export function App(): ReactElement {
  const phase = useDesk((state) => state.phase);
  useDesk((state) => state.settings); // all words and all keys that are shown hang on it
  const article = useDesk((state) => state.article);
  const isLibraryOpen = useDesk((state) => state.isLibraryOpen);
  const sidePanel = useDesk((state) => state.sidePanel);
  const selectedClaimId = useDesk((state) => state.selectedClaimId);
  const dialog = useDesk((state) => state.dialog);
  const announcement = useDesk((state) => state.announcement);
  const saveNews = useDesk((state) => state.saveNews);
  const isEmpty = useDesk((state) => [...state.summaries.values()].every(({ trashedAt }) => trashedAt));
  const isFocusMode = useDesk((state) => state.isFocusMode);
  const isDropping = useFileDrop();
  useCopyOfClaims();
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
      <div className="app" data-dropping={isDropping} data-focus={isFocusMode && article !== null}>
        <Boundary where="bar"><TopBar /></Boundary>
        <div className="desk" data-library={isLibraryOpen && !isEmpty} data-article={article !== null}>
          {isLibraryOpen && !isEmpty && <Boundary where="library" frame={asLibrary}><LibraryPane /></Boundary>}
          {article ? (
            <>
              <Boundary where="text" of={article.articleId} frame={asText}><ArticlePane /></Boundary>
              <Boundary where={sidePanel} of={`${sidePanel} ${article.articleId} ${selectedClaimId}`} frame={asInspector}>
                {sidePanel === 'history' ? <HistoryPanel /> : sidePanel === 'suggestions' ? <SuggestionsPanel /> : sidePanel === 'gate' ? <GatePanel /> : <Inspector />}
              </Boundary>
            </>
          ) : (
            <Boundary where="text" frame={asText}><FirstScreen /></Boundary>
          )}
        </div>
        <Boundary where="bar"><StatusBar /></Boundary>
        <SelectionBar />
        <BlockMenu />
        <ClaimMenu />
        <Notices />
        <Boundary where="dialog" of={dialog} frame={asDialog}><Dialogs /></Boundary>
        <Tour />
        <SaveNews />
        <AboveAll>
          <Toasts />
          <p className="visually-hidden" role="status" aria-live="polite">{announcement}</p>
          <p className="visually-hidden" role="status" data-testid="save-news">{saveNews}</p>
        </AboveAll>
        {isDropping && <div className="drop-veil"><p>{t.import.drop}</p></div>}
      </div>
      <PrintSheet />
    </>
  );
}

/* Where on the desk it is told that a part of it has failed: in that part's own place. */
const asLibrary = (content: ReactElement): ReactElement => <aside className="library" data-pane="library" aria-label={t.library.title}>{content}</aside>;
const asInspector = (content: ReactElement): ReactElement => <aside className="inspector" data-pane="inspector" aria-label={t.claim.title}>{content}</aside>;
const asText = (content: ReactElement): ReactElement => (
  <>
    <main className="text-pane" data-pane="text">{content}</main>
    <div className="ruler" aria-hidden="true" />
  </>
);
const asDialog = (content: ReactElement): ReactElement => (
  <Dialog title={t.recovery.trouble.panes.dialog} onClose={() => desk.set({ dialog: null })}>{content}</Dialog>
);

function StartFailed({ message }: { message: string }): ReactElement {
  return (
    <main className="starting">
      <h1>{t.startFailed}</h1>
      <p>{t.told(message)}</p>
      <button type="button" className="button primary" onClick={() => void startDesk()}>{t.tryAgain}</button>
    </main>
  );
}
