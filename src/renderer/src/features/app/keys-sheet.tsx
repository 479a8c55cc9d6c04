import type { ReactElement } from 'react';
import type { CommandGroup, DeskCommand } from '../../commands/command';
import { allCommands, runCommand } from '../../commands/registry';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import { ChordKeys } from '../../ui/keycap';

const groups: readonly CommandGroup[] = ['tag', 'select', 'claim', 'article', 'review', 'decision', 'view'];
const COLUMNS = 3;
/** How many rows the head of a group is as high as. */
const HEAD = 2;

/** All keys, read off the registry: what is not here has no key. */
export function KeysSheet({ onClose }: { onClose: () => void }): ReactElement {
  return (
    <Dialog title={t.keys.title} onClose={onClose} isReading className="keys-sheet">
      <p className="hint">{t.keys.hint} <button type="button" className="link" onClick={() => { onClose(); setTimeout(() => runCommand('view.keys')); }}>{t.keys.change}</button></p>
      <div className="keys-columns">
        {inColumns().map((column, index) => (
          <div key={index}>
            {column.map(({ group, commands }) => (
              <section key={group}>
                <h3>{t.keys.groups[group]}</h3>
                <dl>
                  {commands.map(({ id, label, keys }) => (
                    <div key={id}>
                      <dt>{keys!.map((chord) => <ChordKeys key={chord} chord={chord} />)}</dt>
                      <dd>{label}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

interface KeyGroup {
  readonly group: CommandGroup;
  readonly commands: readonly DeskCommand[];
}

/** The groups in order, in columns of about the same height. The browser's own columns are laid out several times until they are. */
function inColumns(): KeyGroup[][] {
  const withKeys = allCommands().filter(({ keys }) => keys?.length);
  const all = groups.map((group) => ({ group, commands: withKeys.filter((command) => command.group === group) }));
  const heightOf = ({ commands }: KeyGroup): number => HEAD + commands.length;
  const height = all.reduce((sum, each) => sum + heightOf(each), 0);
  const columns: KeyGroup[][] = Array.from({ length: COLUMNS }, () => []);
  let above = 0;
  for (const each of all) {
    columns[Math.floor(((above + heightOf(each) / 2) / height) * COLUMNS)]!.push(each);
    above += heightOf(each);
  }
  return columns;
}
