import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '@shared/contract/values';
import type { Bounds } from './window-state';

/** The colour behind the panes in each theme (`--desk` of the style sheet), so that no white flashes up before the page. */
const backgrounds = { light: '#eceeea', dark: '#181b1c', 'high-contrast': '#ffffff' } as const;

/** Whether the system checks spelling itself; elsewhere Electron would fetch dictionaries from the network. */
export const hasOwnDictionaries = process.platform === 'darwin';

/** How a window is to open. */
export interface Opening {
  readonly preloadFile: string;
  readonly theme: Settings['theme'];
  /** undefined: in the middle of the screen. */
  readonly place: Bounds | undefined;
  readonly isMaximized: boolean;
}

/** Opens a window of the desk, unseen until its page has been painted. It holds no page yet. */
export function openWindow({ preloadFile, theme, place, isMaximized }: Opening): BrowserWindow {
  useTheme(theme);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...place,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Claimdesk',
    backgroundColor: backgroundOf(theme),
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: hasOwnDictionaries,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

/**
 * Waits until the page has dealt with what the person did last, so that its calls are here before the desk closes. A page that
 * does not answer within a second has nothing more to say.
 */
export async function letPageFinish(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return;
  const silence = new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.race([window.webContents.executeJavaScript('undefined').catch(() => undefined), silence]);
}

/** Makes the system's part of the desk (dialogs, menus) follow the theme of the page. */
export function useTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme;
}

function backgroundOf(theme: Settings['theme']): string {
  if (theme !== 'system') return backgrounds[theme];
  if (nativeTheme.shouldUseHighContrastColors) return backgrounds['high-contrast'];
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}
