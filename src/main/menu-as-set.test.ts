import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { languageOf } from '@shared/model/language-of';
import { mainCatalogues } from './i18n';
import { menuTemplate } from './menu';
import { acceleratorOf, menuAsSet, withoutGerman } from './menu-as-set';

const menu = menuTemplate({ platform: 'linux', isPackaged: false, choose: () => undefined, libraries: [], openLibrary: () => undefined, drafts: [], chooseDraft: () => undefined });

function entries(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);
}
const entryOf = (id: string, template: MenuItemConstructorOptions[]): MenuItemConstructorOptions | undefined => entries(template).find((item) => item.id === id);

describe('the menu as set', () => {
  it('LA-3: has German words for every entry, on every system', () => {
    expect(withoutGerman(menu)).toEqual([]);
    expect(withoutGerman(menuTemplate({ platform: 'darwin', isPackaged: false, choose: () => undefined, libraries: [], openLibrary: () => undefined, drafts: [], chooseDraft: () => undefined }))).toEqual([]);
    expect(withoutGerman([{ label: '&Nowhere' }])).toEqual(['&Nowhere']);
    expect(entryOf('article.open', menuAsSet(menu, 'de', {}))?.label).toBe('Ö&ffnen …');
    expect(menuAsSet(menu, 'en', {})).toEqual(menu);
  });

  it('LA-3: has letters of the keyboard of their own within a German menu', () => {
    for (const { label, submenu } of [{ label: 'top', submenu: menuAsSet(menu, 'de', {}) }, ...menuAsSet(menu, 'de', {})]) {
      const letters = (submenu as MenuItemConstructorOptions[]).flatMap((item) => /&(.)/.exec(item.label ?? '')?.[1]?.toLowerCase() ?? []);
      expect(letters.filter((letter, at) => letters.indexOf(letter) !== at), label).toEqual([]);
    }
  });

  it('KB-4: shows the keys that were set, which the screen alone hears', () => {
    const set = menuAsSet(menu, 'en', { 'article.open': ['Shift+Mod+j', 'x'], 'article.export': [], unknown: ['y'] });
    expect(entryOf('article.open', set)).toMatchObject({ accelerator: 'Shift+CmdOrCtrl+J', registerAccelerator: false });
    expect(entryOf('article.export', set)).not.toHaveProperty('accelerator');
    expect(entryOf('edit.undo', set)?.accelerator).toBe('CmdOrCtrl+Z');
    expect(['Alt+ArrowLeft', 'Mod++', '?', 'F7'].map(acceleratorOf)).toEqual(['Alt+Left', 'CmdOrCtrl+Plus', '?', 'F7']);
  });
});

describe('the words of main (LA-3)', () => {
  it('are the same in both languages, and none is left in English but OK and what they are told', () => {
    const { en, de } = mainCatalogues;
    expect(Object.keys(de)).toEqual(Object.keys(en));
    const said = (value: string | ((...values: string[]) => string)): string => (typeof value === 'string' ? value : value('a', 'b'));
    expect((Object.keys(en) as (keyof typeof en)[]).filter((key) => said(en[key]) === said(de[key]))).toEqual(['told', 'ok']);
  });

  it('are in the language that the system prefers, of those there are', () => {
    expect(languageOf('system', ['fr-FR', 'de-AT'])).toBe('de');
    expect(languageOf('system', [])).toBe('en');
  });
});
