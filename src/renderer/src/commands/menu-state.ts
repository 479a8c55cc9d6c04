import type { DraftInMenu } from '@shared/contract/windows';
import { allCommands, isPossible } from './registry';
import { desk } from '../state/desk-store';
import { draftName, draftsOf } from '../state/drafts';
import { bridge } from '../state/runtime';
import { hasOwnWindows } from '../state/windows';

/** How long the menu may lag behind, in milliseconds: nobody opens it faster. */
const LAG = 150;

/** The drafts of the article on the desk, the newest first; none where none can be gone over to. */
function draftsInMenu(): DraftInMenu[] {
  const { article, session } = desk.get();
  if (!article || session?.readOnly !== null) return [];
  return draftsOf(article).reverse().map((draft) => ({ draftId: draft.id, name: draftName(draft), isCurrent: draft.id === article.article.currentDraftId }));
}

/** Keeps the menu told which commands can be done now, and which drafts there are. Says it only where there is a menu, and only what has changed. */
export function followMenu(): () => void {
  let said = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    timer = undefined;
    const shown = { possible: allCommands().filter(isPossible).map(({ id }) => id), drafts: draftsInMenu() };
    const saying = JSON.stringify(shown);
    if (saying === said) return;
    said = saying;
    void bridge().invoke('windows.commands', shown);
  };
  const stop = desk.subscribe(() => {
    if (hasOwnWindows() && desk.get().phase.at === 'ready') timer ??= setTimeout(say, LAG);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
