import { screen, type BrowserWindow } from 'electron';
import type { ParamsOf } from '@shared/contract/methods';
import type { Settings } from '@shared/contract/values';
import type { DraftInMenu, WindowAct } from '@shared/contract/windows';
import { ClaimdeskError } from '@shared/result';
import { isOurPage, pageUrl, pageUrlOn } from '../security/our-page';
import { clientIdOf } from '../transport/electron-ipc';
import { openWindow, useTheme } from '../window';
import { placeBeside, placeToOpen, readWindowState, withWindow, writeWindowState, zoomLimits, type WindowState } from '../window-state';
import type { HostWindows } from './host';

/** More windows than anybody looks at; a page gone mad stops here. */
const MOST_WINDOWS = 12;
const ZOOM_STEP = 0.5;

/** What the menu shows of a window. */
interface ShownInMenu {
  /** Ids of the commands that can be done in it. */
  readonly possible: ReadonlySet<string>;
  readonly drafts: readonly DraftInMenu[];
}

export interface DeskWindowsOptions {
  /** Where it is kept how the windows stood. */
  readonly stateFile: string;
  readonly preloadFile: string;
  /** A picture that follows the pointer while a file is dragged out. */
  readonly dragIconFile: string;
  /** Before its page is loaded. */
  readonly onOpened: (window: BrowserWindow) => void;
  /** Another window is in front, or other commands can be done in the one that is. */
  readonly onFront: () => void;
}

/** The windows of the desktop desk. Nobody else opens any. */
export class DeskWindows implements HostWindows {
  readonly #options: DeskWindowsOptions;
  #state: WindowState;
  /** The window used last comes last. */
  readonly #windows = new Set<BrowserWindow>();
  /** What the pages have said for the menu, by client id. */
  readonly #shown = new Map<string, ShownInMenu>();

  constructor(options: DeskWindowsOptions) {
    this.#options = options;
    this.#state = readWindowState(options.stateFile);
  }

  get all(): readonly BrowserWindow[] {
    return [...this.#windows];
  }

  /** The window that has the focus, or had it last. */
  get front(): BrowserWindow | undefined {
    return [...this.#windows].at(-1);
  }

  /** What the menu shows of the window in front; undefined while its page has not said so. */
  get shownInFront(): ShownInMenu | undefined {
    return this.front && this.#shown.get(clientIdOf(this.front.webContents));
  }

  open(articleId: string | null): void {
    if (this.#windows.size >= MOST_WINDOWS) throw new ClaimdeskError('refused', `There are ${MOST_WINDOWS} windows already. Close one of them first.`);
    const { front } = this;
    const { preloadFile, onOpened } = this.#options;
    const window = openWindow({ preloadFile, theme: this.#state.theme, ...this.#placeOfNext(front) });
    this.#windows.add(window);
    this.#follow(window);
    onOpened(window);
    void window.loadURL(articleId === null ? pageUrl() : pageUrlOn(articleId));
  }

  act(clientId: string, act: WindowAct): void {
    const window = this.#of(clientId);
    switch (act) {
      case 'zoom-in':
        return this.#zoomTo(this.#state.zoom + ZOOM_STEP);
      case 'zoom-out':
        return this.#zoomTo(this.#state.zoom - ZOOM_STEP);
      case 'zoom-reset':
        return this.#zoomTo(0);
      case 'full-screen':
        window?.setFullScreen(!window.isFullScreen());
        return;
      case 'print':
        window?.webContents.print({ printBackground: true });
        return;
    }
  }

  drag(clientId: string, file: string): void {
    this.#of(clientId)?.webContents.startDrag({ file, icon: this.#options.dragIconFile });
  }

  pdf(clientId: string): Promise<Uint8Array> {
    const window = this.#of(clientId);
    if (!window) throw new ClaimdeskError('not-available', 'The window has gone.');
    return window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true });
  }

  commands(clientId: string, { possible, drafts }: ParamsOf<'windows.commands'>): void {
    this.#shown.set(clientId, { possible: new Set(possible), drafts });
    this.#options.onFront();
  }

  useTheme(theme: Settings['theme']): void {
    this.#state = { ...this.#state, theme };
    useTheme(theme);
  }

  #of(clientId: string): BrowserWindow | undefined {
    return this.all.find(({ webContents }) => clientIdOf(webContents) === clientId);
  }

  #placeOfNext(front: BrowserWindow | undefined): { place: WindowState['displays'][number]['place'] | undefined; isMaximized: boolean } {
    if (front) {
      const place = front.getNormalBounds();
      return { place: placeBeside(place, screen.getDisplayMatching(place).workArea), isMaximized: false };
    }
    // The display used last comes first; were all of them taken away, the window opens in the middle of what is there.
    const displays = screen.getAllDisplays().map(({ id, workArea }) => ({ id: String(id), workArea }));
    return placeToOpen(this.#state, displays) ?? { place: undefined, isMaximized: false };
  }

  #follow(window: BrowserWindow): void {
    const { onFront } = this.#options;
    const contents = window.webContents;
    const clientId = clientIdOf(contents);
    window.on('focus', () => {
      this.#windows.delete(window);
      this.#windows.add(window);
      onFront();
    });
    window.on('close', () => this.#remember(window));
    window.on('closed', () => {
      this.#windows.delete(window);
      this.#shown.delete(clientId);
      onFront();
    });
    contents.on('did-finish-load', () => contents.setZoomLevel(this.#state.zoom));
    // No event asks before an empty page comes (about:blank); the desk comes back at once.
    contents.on('did-navigate', (_event, url) => {
      if (!isOurPage(url)) void window.loadURL(pageUrl());
    });
  }

  #zoomTo(level: number): void {
    const zoom = Math.min(Math.max(level, zoomLimits.least), zoomLimits.most);
    this.#state = { ...this.#state, zoom };
    for (const { webContents } of this.#windows) webContents.setZoomLevel(zoom);
    writeWindowState(this.#options.stateFile, this.#state);
  }

  #remember(window: BrowserWindow): void {
    const place = window.getNormalBounds();
    const display = screen.getDisplayMatching(place);
    this.#state = withWindow(this.#state, String(display.id), place, window.isMaximized());
    writeWindowState(this.#options.stateFile, this.#state);
  }
}
