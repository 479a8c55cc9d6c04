import { app, Menu } from 'electron';
import type { DeskEvent } from '@shared/contract/events';
import type { Settings } from '@shared/contract/values';
import type { DraftInMenu, Recent } from '@shared/contract/windows';
import type { Language } from '@shared/model/language-of';
import { commandIds, menuTemplate } from '../menu';
import { menuAsSet } from '../menu-as-set';
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
  #recent: Recent = { libraries: [], articleIds: [] };
  #language: Language = 'en';
  #keys: Settings['keys'] = {};
  #drafts: readonly DraftInMenu[] = [];

  constructor(options: DeskMenuOptions) {
    this.#options = options;
    this.#menu = this.#build();
  }

  /** Shows other libraries to go to. */
  useRecent(recent: Recent): void {
    this.#recent = recent;
    this.#renew();
  }

  /** Shows the entries in a language, and the keys that were set. */
  speak(language: Language, keys: Settings['keys']): void {
    this.#language = language;
    this.#keys = keys;
    this.#renew();
  }

  /** Entries that cannot be chosen now are grey, and drafts are those of its article: as the window in front says, all grey while there is none. */
  update(): void {
    const { windows } = this.#options;
    const { possible, drafts = [] } = windows.shownInFront ?? {};
    if (!areSame(drafts, this.#drafts)) {
      this.#drafts = drafts;
      this.#menu = this.#build();
    }
    for (const id of commandIds(this.#menu.items)) {
      const item = this.#menu.getMenuItemById(id);
      // A desk that has not spoken yet can be asked for anything: what cannot be done does nothing.
      if (item) item.enabled = windows.front ? (possible?.has(id) ?? true) : false;
    }
  }

  #renew(): void {
    this.#menu = this.#build();
    this.update();
  }

  #build(): Menu {
    const { libraries } = this.#recent;
    const { windows, sendTo, openLibrary } = this.#options;
    const template = menuTemplate({
      platform: process.platform,
      isPackaged: app.isPackaged,
      libraries,
      choose: (commandId) => {
        if (windows.front) sendTo(windows.front.webContents, { event: 'command.chosen', payload: { commandId } });
      },
      openLibrary: (folder) => void openLibrary(folder),
      drafts: this.#drafts,
      chooseDraft: (draftId) => {
        if (windows.front) sendTo(windows.front.webContents, { event: 'draft.chosen', payload: { draftId } });
        this.#renew(); // the mark stays where it was until the article is there
      },
    });
    const menu = Menu.buildFromTemplate(menuAsSet(template, this.#language, this.#keys));
    Menu.setApplicationMenu(menu);
    return menu;
  }
}

function areSame(a: readonly DraftInMenu[], b: readonly DraftInMenu[]): boolean {
  return a.length === b.length && a.every(({ draftId, name, isCurrent }, index) => draftId === b[index]!.draftId && name === b[index]!.name && isCurrent === b[index]!.isCurrent);
}
