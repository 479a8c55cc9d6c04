import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../scripts/lib/electron-runtime.mjs';
import { chromiumSwitches, isRoot } from '../../scripts/lib/machine.mjs';
import { obtainDisplay } from '../../scripts/lib/obtain.mjs';
import { inProject, root } from '../../scripts/lib/project.mjs';
import type { Bench } from '../figure';
import { median } from '../stats';

/** A program in the same Electron, and what of its page shows that it is up. */
interface Program {
  readonly args: readonly string[];
  readonly shows: string;
}

/** From the start of the process, in milliseconds. */
interface StartTimes {
  /** Until its first frame with something in it, by the page's own clock. */
  readonly frame: number;
  /** Until the page shows what it is to show. */
  readonly shown: number;
}

async function timeStart({ args, shows }: Program, executablePath: string, env: Record<string, string>): Promise<StartTimes> {
  const began = Date.now();
  const switches = [...chromiumSwitches, ...args];
  const app = await _electron.launch({ executablePath, args: switches, env, chromiumSandbox: !isRoot, timeout: 30_000 });
  try {
    const page = await app.firstWindow();
    await page.locator(shows).first().waitFor();
    const shown = Date.now() - began;
    const frame = await page.waitForFunction(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint && performance.timeOrigin + paint.startTime;
    });
    return { shown, frame: (await frame.jsonValue())! - began };
  } finally {
    await app.close();
  }
}

/** The desktop desk with an article in it, until its text is there, beside an Electron window with nothing in it. */
export const start: Bench = {
  group: 'start',
  obstacle: () => (findElectron() ? undefined : 'there is no Electron runtime (npx install-electron)'),
  async run({ quick }, report) {
    const executable = findElectron()!.executable;
    const display = await obtainDisplay();
    if ('reason' in display) throw new Error(display.reason);
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
    const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const env = { ...Object.fromEntries(inherited), ...display.env, CLAIMDESK_USER_DATA: folder, CLAIMDESK_LIBRARY: path.join(folder, 'library') };
    const desk: Program = { args: [root], shows: '.article-text .t' };
    const firstDesk: Program = { ...desk, args: [...desk.args, inProject('resources', 'samples', 'museum-coins.txt')] };
    const empty: Program = { args: [inProject('bench', 'reference', 'empty-window')], shows: 'main' };
    const pairs: [StartTimes, StartTimes][] = [];
    try {
      // The first start of each reads everything from the disk, and imports the article; later ones open it again.
      await timeStart(firstDesk, executable, env);
      await timeStart(empty, executable, env);
      for (let round = 0; round < (quick ? 3 : 9); round += 1) {
        pairs.push([await timeStart(desk, executable, env), await timeStart(empty, executable, env)]);
      }
    } finally {
      display.close();
      await rm(folder, { recursive: true, force: true });
    }
    const compare = (name: string, clock: keyof StartTimes, target?: number): void =>
      report({
        group: 'start', name, unit: '×', ...(target !== undefined && { target }),
        value: median(pairs.map(([a, b]) => a[clock] / b[clock])), product: median(pairs.map(([a]) => a[clock])),
        reference: median(pairs.map(([, b]) => b[clock])), measuredIn: 'ms',
      });
    compare('first frame of the desktop desk against that of an empty Electron window', 'frame', 1.5);
    compare('the same until the text of the last article is there', 'shown');
  },
};
