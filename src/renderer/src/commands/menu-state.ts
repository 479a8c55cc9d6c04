import { allCommands, isPossible } from './registry';
import { desk } from '../state/desk-store';
import { bridge } from '../state/runtime';
import { hasOwnWindows } from '../state/windows';

/** How long the menu may lag behind, in milliseconds: nobody opens it faster. */
const LAG = 150;

/** Keeps the menu told which commands can be done now. Says it only where there is a menu, and only what has changed. */
export function followMenu(): () => void {
  let said = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    timer = undefined;
    const possible = allCommands().filter(isPossible).map(({ id }) => id);
    const saying = possible.join(' ');
    if (saying === said) return;
    said = saying;
    void bridge().invoke('windows.commands', { possible });
  };
  const stop = desk.subscribe(() => {
    if (hasOwnWindows() && desk.get().phase.at === 'ready') timer ??= setTimeout(say, LAG);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
