import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readWindowState, visiblePlace, writeWindowState } from './window-state';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-window-'));
  file = path.join(folder, 'window.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

const place = { x: 10, y: 20, width: 1000, height: 700 };
const unknown = { place: undefined, isMaximized: false, theme: 'system' };

describe('the state of the window', () => {
  it('comes back as it was written', () => {
    const state = { place, isMaximized: true, theme: 'dark' } as const;
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each(['', 'null', '[]', '{', '{"place": {"x": 1}, "isMaximized": "yes", "theme": "pink"}', '{"place": {"x":0,"y":0,"width":-5,"height":1e9}}'])(
    'counts as never written when the file holds %s',
    (text) => {
      writeFileSync(file, text);
      expect(readWindowState(file)).toEqual(unknown);
    },
  );

  it('is not worth a failure', () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(readWindowState(path.join(folder, 'none.json'))).toEqual(unknown);
    expect(() => writeWindowState(path.join(folder, 'none', 'window.json'), { ...unknown, theme: 'dark' } as never)).not.toThrow();
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });
});

describe('the place of the window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }, { x: 1920, y: 0, width: 1280, height: 800 }];

  it('is kept when it can be seen on one of the screens', () => {
    expect(visiblePlace(place, screens)).toEqual(place);
    expect(visiblePlace({ ...place, x: 2500 }, screens)).toBeDefined();
    expect(visiblePlace({ ...place, x: -700 }, screens)).toBeDefined();
  });

  it('is given up when its screen is gone, or hardly anything of it shows', () => {
    expect(visiblePlace({ ...place, x: 2500 }, screens.slice(0, 1))).toBeUndefined();
    expect(visiblePlace({ ...place, x: -950 }, screens)).toBeUndefined();
    expect(visiblePlace({ ...place, y: 1050 }, screens)).toBeUndefined();
    expect(visiblePlace(undefined, screens)).toBeUndefined();
  });
});
