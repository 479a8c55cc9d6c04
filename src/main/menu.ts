import type { MenuItem, MenuItemConstructorOptions } from 'electron';
import type { DraftInMenu, Recent } from '@shared/contract/windows';

/** Where the desk runs, as far as the menu cares. */
export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Libraries that were open lately, with the open one among them. */
  readonly libraries: Recent['libraries'];
  /** Tells the screen in front that a command was chosen, by the id it has in the screen's registry. */
  readonly choose: (commandId: string) => void;
  readonly openLibrary: (folder: string) => void;
  /** Drafts of the article in front, the newest first. */
  readonly drafts: readonly DraftInMenu[];
  readonly chooseDraft: (draftId: string) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu of the desktop desk. It chooses commands; the screen carries them out. Their keys are shown here and heard by
 * the screen alone, so that they work alike on both desks and inside text fields.
 */
export function menuTemplate({ platform, isPackaged, libraries, choose, openLibrary, drafts, chooseDraft }: MenuSituation): MenuItemConstructorOptions[] {
  const command = (label: string, commandId: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: commandId,
    label,
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => choose(commandId),
  });
  const isMac = platform === 'darwin';
  const others = libraries.filter(({ isOpen }) => !isOpen);

  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        command('&Open…', 'article.open', 'CmdOrCtrl+O'),
        command('Open a &Folder…', 'article.open-folder'),
        command('Open &Recent…', 'view.recent', 'CmdOrCtrl+Shift+O'),
        command('&Paste as New Article', 'article.paste', 'CmdOrCtrl+Shift+V'),
        separator,
        command('&Bring In Annotations…', 'annotations.open'),
        separator,
        command('Open Another Library…', 'library.choose'),
        {
          label: 'Open &Library',
          enabled: others.length > 0,
          submenu: others.map(({ name, folder }) => ({ label: escaped(name), toolTip: folder, click: () => openLibrary(folder) })),
        },
        separator,
        command('&Export…', 'article.export', 'CmdOrCtrl+E'),
        command('Export Se&veral…', 'library.export'),
        command('Send for Revie&w…', 'package.send'),
        command('Open a Review Pac&kage…', 'package.open'),
        command('P&rint…', 'article.print', 'CmdOrCtrl+P'),
        {
          label: '&Drafts',
          submenu: [
            command('&Add New Draft…', 'draft.add', 'Shift+D'),
            command('&Compare Drafts…', 'draft.compare'),
            command('&Review the Claims…', 'draft.review', 'Shift+V'),
            separator,
            command('Draft &Before', 'draft.older'),
            command('&Next Draft', 'draft.newer'),
            ...(drafts.length > 0 ? [separator] : []),
            ...drafts.map(({ draftId, name, isCurrent }): MenuItemConstructorOptions => (
              { label: escaped(name), toolTip: name, type: 'radio', checked: isCurrent, click: () => chooseDraft(draftId) }
            )),
          ],
        },
        command('&About This Article…', 'article.details', 'F2'),
        command('Move Article to &Trash', 'article.trash'),
        separator,
        ...(isMac ? [] : [command('&Settings…', 'view.settings', 'CmdOrCtrl+,'), separator]),
        { role: 'close' },
        ...(isMac ? [] : [{ role: 'quit' } as const]),
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
        separator,
        command('&Find in Article…', 'find.open', 'CmdOrCtrl+F'),
        command('Find &Next', 'find.next', 'F3'),
        command('Find Pre&vious', 'find.previous', 'Shift+F3'),
        ...(isMac ? [separator, command('&Settings…', 'view.settings', 'Cmd+,')] : []),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('&Commands…', 'palette.open', 'CmdOrCtrl+K'),
        command('&Search the Library…', 'view.search', 'CmdOrCtrl+Shift+F'),
        separator,
        command('&Articles', 'view.library', 'L'),
        command('&History', 'view.history', 'H'),
        command('&Focus on the Text', 'view.focus', 'Z'),
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
        command('Zoom &In', 'view.zoom-in', 'CmdOrCtrl+Plus'),
        command('Zoom &Out', 'view.zoom-out', 'CmdOrCtrl+-'),
        command('Actual &Size', 'view.zoom-reset', 'CmdOrCtrl+0'),
        separator,
        command('Full Scr&een', 'view.full-screen', isMac ? 'Ctrl+Cmd+F' : 'F11'),
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: '&Claim',
      submenu: [
        command('&Mark the Selected Words', 'select.mark', 'X'),
        command('Mark &All Places with These Words', 'occurrences.select', 'A'),
        separator,
        command('S&uggest Claims', 'suggestion.find', 'Q'),
        command('Acce&pt the Suggestion', 'suggestion.accept', 'A'),
        command('Re&ject the Suggestion', 'suggestion.reject', 'X'),
        separator,
        command('&Source', 'claim.source', 'M'),
        command('&Evidence', 'claim.evidence', 'E'),
        command('S&tatus', 'claim.status', 'Shift+T'),
        command('&Note', 'claim.note', 'Shift+C'),
        command('C&omment', 'claim.comment', 'C'),
        separator,
        {
          label: 'Re&view of a Draft',
          submenu: [
            command('&Next Claim', 'review.next', 'N'),
            command('&Previous Claim', 'review.previous', 'P'),
            separator,
            command('It &Stands Here', 'review.confirm', 'A'),
            command('Choose An&other Place', 'review.choose', 'O'),
            command('&Mark It by Hand', 'review.mark', 'E'),
            command('It Was &Cut', 'review.cut', 'D'),
          ],
        },
        {
          label: 'Revie&w of the Claims',
          submenu: [
            command('&Decide on the Claims…', 'decision.review', 'Shift+W'),
            separator,
            command('&Next to Decide', 'decision.next', 'N'),
            command('&Previous to Decide', 'decision.previous', 'P'),
            separator,
            command('&Accept', 'decision.accept', 'A'),
            command('&Reject…', 'decision.reject', 'X'),
            command('As&k…', 'decision.question', 'Q'),
            command('Propose a &Change…', 'decision.change', 'C'),
            command('&Take My Decision Back', 'decision.take-back', 'U'),
            separator,
            command('The Article Is D&one', 'stage.done'),
            command('The Article Is Re&viewed', 'stage.reviewed'),
          ],
        },
        separator,
        command('&Filter…', 'claim.filter', 'F'),
        command('Show A&ll', 'claim.filter-off', 'Shift+F'),
        separator,
        command('Clear Ta&gs', 'tag.clear', '0'),
        command('&Delete', 'claim.remove', 'Delete'),
      ],
    },
    {
      label: '&Go',
      submenu: [
        command('Next &Claim', 'claim.next', 'N'),
        command('&Previous Claim', 'claim.previous', 'Shift+N'),
        command('Next of Those That O&verlap', 'claim.cycle', 'Shift+O'),
        separator,
        command('Next P&aragraph', 'select.next-paragraph', 'J'),
        command('Previous Pa&ragraph', 'select.previous-paragraph', 'K'),
        command('&Next Sentence', 'select.next-sentence', 'S'),
        command('Previous S&entence', 'select.previous-sentence', 'Shift+S'),
        separator,
        command('&Text', 'view.text', 'T'),
        command('Next &Pane', 'view.next-pane', 'F6'),
        command('All Article&s', 'view.close'),
        separator,
        command('S&ource Book', 'view.sources'),
        command('Ta&gs', 'view.tags'),
        command('Sourcing Pro&file', 'view.report', 'Shift+R'),
        command('Report of the &Library', 'view.library-report'),
        command('Tras&h', 'view.trash'),
        command('Show the &Library’s Folder', 'view.reveal'),
      ],
    },
    {
      role: 'window',
      label: '&Window',
      submenu: [
        command('&New Window', 'window.new', 'CmdOrCtrl+Shift+N'),
        separator,
        { role: 'minimize' },
        ...(isMac ? [{ role: 'zoom' } as const, separator, { role: 'front' } as const] : []),
      ],
    },
    { role: 'help', label: '&Help', submenu: [command('&Keys', 'help.keys', '?')] },
  ];
}

/** The ids of all commands in a menu. */
export function commandIds(items: readonly Pick<MenuItem, 'id' | 'submenu'>[]): string[] {
  return items.flatMap(({ id, submenu }) => [...(id ? [id] : []), ...commandIds(submenu?.items ?? [])]);
}

/** A name as a label: an ampersand in it is no access key. */
function escaped(name: string): string {
  return name.replaceAll('&', '&&');
}
