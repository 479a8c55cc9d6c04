import { app, Menu } from 'electron';
import type { DeskEvent } from '@shared/contract/events';
import type { Recent } from '@shared/contract/windows';
import { commandIds, menuTemplate } from '../menu';
import type { DeskWindows } from './electron-windows';

export interface DeskMenuOptions {
  readonly windows: DeskWindows;
  readonly sendTo: (contents: Electron.WebContents, event: DeskEvent) => void;
  readonly openLibrary: (folder: string) => Promise<void>;
}

/** The menu bar: what it shows follows the window in front and what was open lately. */
export class DeskMenu {
  readonly #options: DeskMenuOptions;
  #menu: Menu;

  constructor(options: DeskMenuOptions) {
    this.#options = options;
    this.#menu = this.#build({ libraries: [], articleIds: [] });
  }

  /** Shows other libraries to go to. */
  useRecent(recent: Recent): void {
    this.#menu = this.#build(recent);
    this.update();
  }

  /** Entries that cannot be chosen now are grey: as the window in front says, all while there is none. */
  update(): void {
    const { windows } = this.#options;
    const possible = windows.possibleInFront;
    for (const id of commandIds(this.#menu.items)) {
      const item = this.#menu.getMenuItemById(id);
      // A desk that has not spoken yet can be asked for anything: what cannot be done does nothing.
      if (item) item.enabled = windows.front ? (possible?.has(id) ?? true) : false;
    }
  }

  #build({ libraries }: Recent): Menu {
    const { windows, sendTo, openLibrary } = this.#options;
    const menu = Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        isPackaged: app.isPackaged,
        libraries,
        choose: (commandId) => {
          if (windows.front) sendTo(windows.front.webContents, { event: 'command.chosen', payload: { commandId } });
        },
        openLibrary: (folder) => void openLibrary(folder),
      }),
    );
    Menu.setApplicationMenu(menu);
    return menu;
  }
}
