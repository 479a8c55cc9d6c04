import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, type Desk } from '../fixtures';
import { Part } from './part';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The reports: of the article on the desk, and of the library. */
export class Reports extends Part {
  get profile(): Locator {
    return this.page.getByRole('dialog', { name: 'Sourcing profile' });
  }

  get library(): Locator {
    return this.page.getByRole('dialog', { name: 'Report of the library' });
  }

  /** The rows of the library's table, its head left out. */
  get articles(): Locator {
    return this.library.getByRole('region', { name: 'Articles' }).getByRole('rowgroup').nth(1).getByRole('row');
  }

  /** The rows of what came in over time, the newest first. */
  get periods(): Locator {
    return this.library.getByRole('table', { name: 'Over time' }).getByRole('rowgroup').nth(1).getByRole('row');
  }

  /** Saves a report as a picture. @returns the bytes of the file */
  async save(report: Locator, kind: 'SVG' | 'PNG', desk: Desk, file: string): Promise<Buffer> {
    await desk.saveTo(file);
    await report.getByRole('button', { name: 'Save as a picture' }).click();
    await report.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
    await expect.poll(() => existsSync(file), { message: `${file} is saved` }).toBe(true);
    return readFile(file);
  }

  /** Holds bytes to being an SVG that can be shown (one that is not well-formed cannot), with some words in it. */
  async expectSvg(bytes: Buffer, ...words: string[]): Promise<void> {
    const source = bytes.toString('utf8');
    const width = await this.page.evaluate(async (svg) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      return image.naturalWidth;
    }, source);
    expect(width, 'its width').toBeGreaterThan(400);
    for (const said of words) expect(source).toContain(said);
  }

  /** Holds bytes to being a PNG of a size worth looking at. */
  expectPng(bytes: Buffer): void {
    expect([...bytes.subarray(0, PNG_SIGNATURE.length)]).toEqual(PNG_SIGNATURE);
    expect(bytes.readUInt32BE(16), 'its width').toBeGreaterThan(400);
    expect(bytes.readUInt32BE(20), 'its height').toBeGreaterThan(100);
  }
}
