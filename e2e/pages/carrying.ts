import type { JSHandle, Locator } from '@playwright/test';
import type { Desk } from '../fixtures';
import { Part } from './part';

/** What is dragged out of the desk. The pointer's way to another program cannot be gone in a test; what it would carry is looked at. */
export class Carrying extends Part {
  /** Begins to drag something; the result can be dropped. */
  async begin(what: Locator): Promise<JSHandle<DataTransfer>> {
    const dataTransfer = await this.page.evaluateHandle(() => new DataTransfer());
    await what.dispatchEvent('dragstart', { dataTransfer });
    return dataTransfer;
  }

  /** Drops it. */
  async drop(where: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
    for (const step of ['dragenter', 'dragover', 'drop', 'dragend']) await where.dispatchEvent(step, { dataTransfer });
  }

  /** What it holds of a type; empty when nothing. */
  held(dataTransfer: JSHandle<DataTransfer>, type: 'text/plain' | 'text/html'): Promise<string> {
    return dataTransfer.evaluate((data, wanted) => data.getData(wanted), type);
  }

  /** Notes the files that main drags, which only the system's own pointer can end; desktop desk only. */
  async watchFiles({ electron }: Desk): Promise<() => Promise<{ file: string; icon: string } | undefined>> {
    await electron.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.startDrag = (item) => Object.assign(globalThis, { dragged: { file: item.file, icon: item.icon as string } });
      }
    });
    return () => electron.evaluate(() => (globalThis as { dragged?: { file: string; icon: string } }).dragged);
  }
}
