import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { placeBeside, placeToOpen, readWindowState, withWindow, writeWindowState, type Bounds } from './window-state';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-window-'));
  file = path.join(folder, 'window.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

const place = { x: 10, y: 20, width: 1000, height: 700 };
const unknown = { displays: [], theme: 'system', zoom: 0 } as const;

describe('the state of the windows', () => {
  it('comes back as it was written', () => {
    const state = { ...withWindow(unknown, '7', place, true), theme: 'dark', zoom: 1.5 } as const;
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each(['', 'null', '[]', '{', '{"displays": [{"id": 1}], "theme": "pink", "zoom": 1e9}', '{"displays": [{"id":"1","isMaximized":false,"place":{"x":0,"y":0,"width":-5,"height":1e9}}]}'])(
    'counts as never written when the file holds %s',
    (text) => {
      writeFileSync(file, text);
      expect(readWindowState(file)).toEqual(unknown);
    },
  );

  it('is not worth a failure', () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(readWindowState(path.join(folder, 'none.json'))).toEqual(unknown);
    expect(() => writeWindowState(path.join(folder, 'none', 'window.json'), unknown)).not.toThrow();
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });
});

const one = { id: '1', workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
const two = { id: '2', workArea: { x: 1920, y: 0, width: 1280, height: 800 } };

describe('WN-1: a window opens', () => {
  it('as it was on the display that was used last, else as on another one that is there', () => {
    const there = { ...place, x: 2000 };
    const state = withWindow(withWindow(unknown, '1', place, false), '2', there, true);
    expect(placeToOpen(state, [one, two])).toEqual({ place: there, isMaximized: true });
    expect(placeToOpen(state, [one])).toEqual({ place, isMaximized: false });
    expect(placeToOpen(withWindow(state, '1', place, false), [one, two])).toEqual({ place, isMaximized: false });
    expect(placeToOpen(unknown, [one])).toBeUndefined();
    expect(placeToOpen(state, [{ ...one, id: '3' }])).toBeUndefined();
  });

  it('never with a part of it off the screen', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }),
    });
    const isInside = (inner: Bounds, outer: Bounds): boolean =>
      inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
    fc.assert(
      fc.property(bounds, bounds, (window, workArea) => {
        const opened = placeToOpen(withWindow(unknown, '1', window, false), [{ id: '1', workArea }])!.place;
        return isInside(opened, workArea) && isInside(placeBeside(window, workArea), workArea);
      }),
    );
  });

  it('beside the one in front, so that both are seen', () => {
    expect(placeBeside(place, one.workArea)).toEqual({ ...place, x: 38, y: 48 });
    expect(placeBeside({ ...place, x: 900 }, one.workArea)).toEqual({ ...place, x: 0, y: 0 });
  });
});
