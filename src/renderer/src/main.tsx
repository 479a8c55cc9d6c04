import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openBridge } from './bridge';
import { runCommand } from './commands/registry';
import { languageOf, setLanguage } from './i18n';
import { App } from './features/app/app';
import { CrashScreen } from './features/app/crash-screen';
import { applyTheme } from './state/apply-settings';
import { switchDraft } from './state/drafts';
import { followOfferedFiles } from './state/offered-file';
import { followConnection, startDesk } from './state/open';
import { followMenu } from './commands/menu-state';
import { followPrinting } from './state/print';
import { setBridge } from './state/runtime';
import { watchForTrouble } from './state/trouble';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/library.css';
import './styles/article.css';
import './text-view/text-view.css';
import './styles/inspector.css';
import './styles/sources.css';
import './styles/report.css';
import './styles/settings.css';
import './styles/suggestions.css';
import './styles/gate.css';
import './styles/tour.css';
import './styles/recovery.css';
import './styles/arrivals.css';
import './styles/search.css';
import './styles/windows.css';
import './styles/small-window.css';

applyTheme({ theme: 'system' });
setLanguage(languageOf('system'));
const { bridge, connection } = openBridge();
setBridge(bridge);
bridge.subscribe(({ event, payload }) => {
  if (event === 'command.chosen') runCommand(payload.commandId);
  if (event === 'draft.chosen') switchDraft(payload.draftId);
});
followConnection(connection);
watchForTrouble();
followMenu();
followOfferedFiles();
followPrinting();
void startDesk();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CrashScreen>
      <App />
    </CrashScreen>
  </StrictMode>,
);
