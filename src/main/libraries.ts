import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ResultOf } from '@shared/contract/methods';
import type { LibraryChoice } from '@shared/contract/windows';
import { ClaimdeskError } from '@shared/result';
import type { App, AppOptions } from './app';
import { createApp } from './app';
import { DeskEvents } from './services/desk-events';
import { fileNameFor } from './services/file-names';
import { now } from './services/open-library';
import { RecentService } from './services/recent-service';
import { SettingsService } from './services/settings-service';

/** A desk that can be given another library while it runs. */
export interface SwitchableApp extends App {
  /** Opens the library in a folder as `libraries.open` does. */
  openFolder(folder: string): Promise<ResultOf<'libraries.open'>>;
  readonly recent: RecentService;
  readonly settings: SettingsService;
}

/**
 * Puts a desk together that holds one library at a time. The next one is opened before the present one is closed, so that
 * nothing has changed when it cannot be opened.
 */
export async function createSwitchableApp(options: Omit<AppOptions, 'libraries' | 'settings'>): Promise<SwitchableApp> {
  const events = new DeskEvents();
  const settings = await SettingsService.open({ userDataFolder: options.userDataFolder, now });
  const recent = new RecentService({
    userDataFolder: options.userDataFolder,
    onChange: (payload) => events.emit({ event: 'recent.changed', payload }),
  });
  let switching: Promise<unknown> = Promise.resolve();
  /** Why the last changes are not on disk. */
  let unsaved: string | undefined;
  let stopHearing = (): void => undefined;

  const open = async (folder: string, openPath?: string): Promise<App> => {
    const { openPath: _first, ...rest } = options;
    return createApp({ ...rest, libraryFolder: folder, settings, libraries: { recent, open: choose }, ...(openPath !== undefined && { openPath }) });
  };
  const use = async (app: App): Promise<App> => {
    stopHearing();
    stopHearing = app.subscribe((event, exceptClientId) => {
      if (event.event === 'save.changed') unsaved = event.payload.state === 'failed' ? event.payload.reason : undefined;
      events.emit(event, exceptClientId);
    });
    const { id: libraryId, name, folder } = app.library;
    await recent.noteLibrary({ libraryId, name, folder });
    return app;
  };

  async function switchTo(folder: string): Promise<ResultOf<'libraries.open'>> {
    if (await isSameFolder(folder, current.library.folder)) return { outcome: 'open-already' };
    if (unsaved !== undefined) throw new ClaimdeskError('refused', `${unsaved} The library stays open until your last changes are saved.`);
    const next = await open(folder);
    try {
      await current.close();
    } catch (error) {
      await next.close();
      throw error;
    }
    current = await use(next);
    events.emit({ event: 'library.switched', payload: { libraryId: next.library.id } });
    return { outcome: 'opened' };
  }

  /** One switch at a time. */
  function openFolder(folder: string): Promise<ResultOf<'libraries.open'>> {
    const done = switching.then(() => switchTo(folder));
    switching = done.catch(() => undefined);
    return done;
  }

  async function choose(choice: LibraryChoice): Promise<ResultOf<'libraries.open'>> {
    const folder = await folderOf(choice);
    return folder === undefined ? { outcome: 'cancelled' } : openFolder(folder);
  }

  async function folderOf(choice: LibraryChoice): Promise<string | undefined> {
    switch (choice.which) {
      case 'recent': {
        const folder = recent.folderOf(choice.libraryId);
        if (folder === undefined) throw new ClaimdeskError('not-found', 'This library is not among the recent ones any more.');
        if (!(await exists(folder))) throw new ClaimdeskError('not-found', `The folder ${folder} is not there. Is its disk connected?`);
        return folder;
      }
      case 'choose':
        if (!options.host.capabilities.windows) throw new ClaimdeskError('not-available', 'This desk cannot ask for folders. Start it with --library and the folder.');
        return options.host.chooseFolder('library');
      case 'new': {
        // The screen gives a name, never a path: new libraries lie in the user's data, one beside the other.
        const folder = path.join(options.userDataFolder, 'libraries', fileNameFor(choice.name));
        if (await exists(folder)) throw new ClaimdeskError('already-there', `There is a library of that name already, in ${folder}. Choose another name.`);
        return folder;
      }
    }
  }

  let current = await use(await open(options.libraryFolder, options.openPath));
  return {
    dispatch: (method, params, caller) => current.dispatch(method, params, caller),
    subscribe: (listener) => events.subscribe(listener),
    openPath: (filePath) => current.openPath(filePath),
    get library() {
      return current.library;
    },
    lockConfidential: () => current.lockConfidential(),
    close: async () => {
      await switching;
      await current.close();
    },
    openFolder,
    recent,
    settings,
  };
}

async function isSameFolder(a: string, b: string): Promise<boolean> {
  const real = (folder: string): Promise<string> => realpath(folder).catch(() => path.resolve(folder));
  return (await real(a)) === (await real(b));
}

async function exists(folder: string): Promise<boolean> {
  return realpath(folder).then(() => true, () => false);
}
