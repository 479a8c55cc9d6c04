import { readFileSync } from 'node:fs';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from './menu';

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

const menu = (over = {}) => {
  const choose = vi.fn();
  const openLibrary = vi.fn();
  const chooseDraft = vi.fn();
  const all = items(menuTemplate({ platform: 'linux', isPackaged: true, libraries: [], choose, openLibrary, drafts: [], chooseDraft, ...over }));
  return { choose, openLibrary, chooseDraft, all };
};

describe('the menu', () => {
  it('chooses every command of the screen that it shows', () => {
    const { all, choose } = menu();
    const commands = all.filter(({ id }) => id !== undefined);
    for (const { click } of commands) (click as () => void)();
    expect(commands.map(({ id }) => id)).toEqual(choose.mock.calls.flat());
  });

  it('WN-6: has nothing that the registry of the screen does not know', () => {
    const words = readFileSync(new URL('../renderer/src/i18n/en-windows.ts', import.meta.url), 'utf8') + readFileSync(new URL('../renderer/src/i18n/en-commands.ts', import.meta.url), 'utf8');
    const ids = menu().all.flatMap(({ id }) => id ?? []);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !words.includes(`'${id}':`))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads to the libraries that are not open', () => {
    const libraries = [
      { libraryId: 'lib_1', name: 'Here', folder: '/here', isOpen: true },
      { libraryId: 'lib_2', name: 'Law & order', folder: '/there', isOpen: false },
    ];
    const { all, openLibrary } = menu({ libraries });
    const entry = all.find(({ label }) => label === 'Law && order');
    (entry!.click as () => void)();
    expect(openLibrary).toHaveBeenCalledExactlyOnceWith('/there');
    expect(all.some(({ label }) => label === 'Here')).toBe(false);
  });

  it('DV-10: lists the drafts of the article in front, and leads to each', () => {
    const drafts = [
      { draftId: 'drf_2', name: 'Copy & cut', isCurrent: true },
      { draftId: 'drf_1', name: 'Draft 1', isCurrent: false },
    ];
    const { all, chooseDraft } = menu({ drafts });
    const entries = all.filter(({ type }) => type === 'radio');
    expect(entries.map(({ label, checked }) => [label, checked])).toEqual([['Copy && cut', true], ['Draft 1', false]]);
    (entries[1]!.click as () => void)();
    expect(chooseDraft).toHaveBeenCalledExactlyOnceWith('drf_1');
    const ids = menu().all.flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(expect.arrayContaining(['draft.add', 'draft.compare', 'draft.review', 'review.next', 'review.cut']));
  });

  it('shows the keys of commands and leaves hearing them to the screen', () => {
    const withKeys = menu().all.filter(({ accelerator }) => accelerator !== undefined);
    expect(withKeys.map(({ accelerator }) => accelerator)).toContain('CmdOrCtrl+Shift+V');
    expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('SE-20: has no tools for developers in a package', () => {
    const roles = (isPackaged: boolean) => menu({ isPackaged }).all.map(({ role }) => role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
    expect(roles(true)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'close', 'minimize', 'quit']));
  });

  it('has the menu of the program on macOS', () => {
    expect(menu({ platform: 'darwin' }).all[0]).toEqual({ role: 'appMenu' });
  });
});
