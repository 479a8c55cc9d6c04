import type { ReactElement } from 'react';
import type { CommandGroup } from '../../commands/command';
import { allCommands, runCommand } from '../../commands/registry';
import { t } from '../../i18n';
import { Dialog } from '../../ui/dialog';
import { ChordKeys } from '../../ui/keycap';

const groups: readonly CommandGroup[] = ['tag', 'select', 'claim', 'article', 'view'];

/** All keys, read off the registry: what is not here has no key. */
export function KeysSheet({ onClose }: { onClose: () => void }): ReactElement {
  const commands = allCommands().filter(({ keys }) => keys?.length);
  return (
    <Dialog title={t.keys.title} onClose={onClose} isReading className="keys-sheet">
      <p className="hint">{t.keys.hint} <button type="button" className="link" onClick={() => { onClose(); setTimeout(() => runCommand('view.keys')); }}>{t.keys.change}</button></p>
      <div className="keys-columns">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t.keys.groups[group]}</h3>
            <dl>
              {commands.filter((command) => command.group === group).map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{keys!.map((chord) => <ChordKeys key={chord} chord={chord} />)}</dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
