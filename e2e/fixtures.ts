import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type Browser, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';
import { startBrowserDesk } from './desks/browser-desk';
import type { DeskKind, DeskRun, DeskStart } from './desks/desk';
import { startDesktopDesk } from './desks/desktop-desk';
import { startDisplay } from '../scripts/lib/obtain.mjs';

/** How a desk is to be started, where it differs from an empty library without articles. */
export interface DeskOptions extends Partial<DeskStart> {
  /** Lays out the folders before the start: an old library, a damaged file, … */
  prepare?: (folders: { libraryDir: string; userDataDir: string }) => Promise<void>;
}

/** A running Claimdesk and what a spec can do to it from outside. */
export class Desk {
  #run: DeskRun;
  #running = true;

  private constructor(
    readonly kind: DeskKind,
    private readonly start: DeskStart,
    private readonly launch: (start: DeskStart) => Promise<DeskRun>,
    run: DeskRun,
  ) {
    this.#run = run;
  }

  static async open(kind: DeskKind, start: DeskStart, launch: (start: DeskStart) => Promise<DeskRun>): Promise<Desk> {
    return new Desk(kind, start, launch, await launch(start));
  }

  /** The page of the present run: another one after each restart. */
  get page(): Page {
    return this.#run.page;
  }

  /** The main process of the desktop desk. */
  get electron(): ElectronApplication {
    if (!this.#run.electron) throw new Error('Only the desktop desk has a main process of Electron.');
    return this.#run.electron;
  }

  get libraryDir(): string {
    return this.start.libraryDir;
  }

  get userDataDir(): string {
    return this.start.userDataDir;
  }

  /** All that the process of the present run printed so far. */
  stdout(): string {
    return this.#run.output();
  }

  /** Answers the next question for files to open; to be called before it is asked. */
  chooseFiles(paths: string[]): Promise<void> {
    return this.#run.chooseFiles(paths);
  }

  /** Answers the next question where to save; to be called before it is asked. See {@link savedFile}. */
  saveTo(file: string): Promise<void> {
    return this.#run.saveTo(file);
  }

  /** Answers the next question for a folder; to be called before it is asked. */
  chooseFolder(folder: string): Promise<void> {
    return this.#run.chooseFolder(folder);
  }

  /** Waits for the file that was asked for by {@link saveTo} and gives its text (UTF-8). */
  async savedFile(file: string): Promise<string> {
    await expect.poll(() => existsSync(file), { message: `${file} is saved` }).toBe(true);
    return readFile(file, 'utf8');
  }

  /** Closes the desk, or kills it as a crash would, and opens it again on the same folders. */
  async restart({ crash = false, articles = [] as string[] } = {}): Promise<void> {
    await (crash ? this.#run.kill() : this.close());
    this.#run = await this.launch({ ...this.start, articles });
    this.#running = true;
  }

  /** Closes the desk and waits until it has saved and gone. */
  async close(): Promise<void> {
    if (!this.#running) return;
    this.#running = false;
    await this.#run.close();
  }
}

interface WorkerFixtures {
  /** Set by the Playwright project. */
  kind: DeskKind;
  /** The Chromium of the browser desk; undefined on the desktop desk. */
  chromium: Browser | undefined;
  /** A display for the windows of this worker alone, where one can be had: a window that opens takes the focus. */
  ownDisplay: undefined;
}

interface Fixtures {
  /** How `desk` is started; for `test.use`. */
  deskOptions: DeskOptions;
  /** Folder of the test alone, removed after it. */
  folder: string;
  /** Is shown each browser context that a desk runs in, as early as can be; for those who listen to what its pages say. */
  onContext: (context: BrowserContext) => void;
  /** Opens a desk; by default on an empty library of its own. All are closed when the test ends. */
  openDesk: (options?: DeskOptions) => Promise<Desk>;
  /** The desk most specs need: one, opened with `deskOptions`. */
  desk: Desk;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  kind: ['browser', { option: true, scope: 'worker' }],

  chromium: [
    async ({ kind, playwright, launchOptions }, use) => {
      const chromium = kind === 'browser' ? await playwright.chromium.launch(launchOptions) : undefined;
      await use(chromium);
      await chromium?.close();
    },
    { scope: 'worker' },
  ],

  ownDisplay: [
    async ({ kind }, use) => {
      const display = kind === 'desktop' ? await startDisplay() : { reason: 'only the desktop desk needs one' };
      if ('env' in display) Object.assign(process.env, display.env);
      await use(undefined);
      if ('env' in display) display.close();
    },
    { scope: 'worker', auto: true },
  ],

  deskOptions: [{}, { option: true }],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures needed from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  // eslint-disable-next-line no-empty-pattern -- as above
  onContext: async ({}, use) => {
    await use(() => undefined);
  },

  openDesk: async ({ kind, chromium, folder, onContext }, use, testInfo) => {
    const desks: Desk[] = [];
    const launch = async (start: DeskStart): Promise<DeskRun> => {
      if (!chromium) {
        const run = await startDesktopDesk(start);
        onContext(run.page.context());
        return run;
      }
      const context = await chromium.newContext();
      onContext(context);
      return startBrowserDesk(start, context);
    };

    await use(async ({ prepare, ...given } = {}) => {
      const own = path.join(folder, `desk-${String(desks.length + 1)}`);
      const start = { libraryDir: path.join(own, 'library'), userDataDir: path.join(own, 'settings'), articles: [], ...given };
      await mkdir(start.userDataDir, { recursive: true });
      await prepare?.(start);
      const desk = await Desk.open(kind, start, launch);
      desks.push(desk);
      return desk;
    });

    for (const [index, desk] of desks.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) {
        const name = `desk-${String(index + 1)}-output`;
        await testInfo.attach(name, { body: desk.stdout(), contentType: 'text/plain' });
      }
      await desk.close();
    }
  },

  desk: async ({ openDesk, deskOptions }, use) => {
    await use(await openDesk(deskOptions));
  },
});

export { expect };
