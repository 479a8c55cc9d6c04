import type { MenuItemConstructorOptions } from 'electron';

/** Where the desk runs, as far as the menu cares. */
export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Tells the screen that a command was chosen, by the id it has in the screen's registry. */
  readonly choose: (commandId: string) => void;
}

/**
 * The menu of the desktop desk. It chooses commands; the screen carries them out. Their keys are shown here and heard by
 * the screen alone, so that they work alike on both desks and inside text fields.
 */
export function menuTemplate({ platform, isPackaged, choose }: MenuSituation): MenuItemConstructorOptions[] {
  const command = (label: string, commandId: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: commandId,
    label,
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => choose(commandId),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = platform === 'darwin';

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        command('&Open…', 'article.open', 'CmdOrCtrl+O'),
        command('&Paste as New Article', 'article.paste', 'CmdOrCtrl+Shift+V'),
        separator,
        command('&Export…', 'article.export', 'CmdOrCtrl+E'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('&Undo', 'edit.undo', 'CmdOrCtrl+Z'),
        command('&Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        command('&Commands…', 'palette.open', 'CmdOrCtrl+K'),
        command('&Search the Library…', 'view.search', 'CmdOrCtrl+Shift+F'),
        separator,
        {
          label: '&Theme',
          submenu: [
            command('As the &System', 'view.theme.system'),
            command('&Light', 'view.theme.light'),
            command('&Dark', 'view.theme.dark'),
            command('&High Contrast', 'view.theme.high-contrast'),
          ],
        },
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'help', label: '&Help', submenu: [command('&Keys', 'help.keys', '?')] },
  ];
}
