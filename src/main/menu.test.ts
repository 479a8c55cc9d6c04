import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from './menu';

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

const menu = (over = {}) => {
  const choose = vi.fn();
  return { choose, all: items(menuTemplate({ platform: 'linux', isPackaged: true, choose, ...over })) };
};

describe('the menu', () => {
  it('chooses every command of the screen that it shows', () => {
    const { all, choose } = menu();
    const commands = all.filter(({ id }) => id !== undefined);
    for (const { click } of commands) (click as () => void)();
    expect(choose.mock.calls.flat()).toEqual([
      'article.open', 'article.paste', 'article.export', 'edit.undo', 'edit.redo', 'palette.open', 'view.search',
      'view.theme.system', 'view.theme.light', 'view.theme.dark', 'view.theme.high-contrast', 'help.keys',
    ]);
    expect(commands.map(({ id }) => id)).toEqual(choose.mock.calls.flat());
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
    expect(roles(true)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'zoomIn', 'togglefullscreen', 'quit']));
  });

  it('has the menu of the program on macOS', () => {
    expect(menu({ platform: 'darwin' }).all[0]).toEqual({ role: 'appMenu' });
  });
});
