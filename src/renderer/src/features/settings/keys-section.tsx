import { useState, type ReactElement } from 'react';
import type { CommandGroup, DeskCommand } from '../../commands/command';
import { allCommands } from '../../commands/registry';
import { keycaps } from '../../commands/keys';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { resetAllKeys } from '../../state/keys';
import { KeyRow } from './key-row';

const groups: readonly CommandGroup[] = ['tag', 'select', 'claim', 'article', 'review', 'decision', 'view'];

/** Every command with its keys, to be found by its words or by a key, and to be given other ones. */
export function KeysSection(): ReactElement {
  const [query, setQuery] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const hasOwn = useDesk((state) => Object.keys(state.settings.keys).length > 0);
  useDesk((state) => state.session?.tagSet); // tags have keys, too
  const words = t.keySetting;
  const found = allCommands().filter((command) => matches(command, query));
  return (
    <>
      <div className="new-tag">
        <input
          type="text" aria-label={words.find} placeholder={words.find} value={query} onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <button type="button" className="button" disabled={!hasOwn} onClick={() => void resetAllKeys()}>{words.resetAll}</button>
      </div>
      {found.length === 0 && <p className="hint" role="status">{words.none}</p>}
      <div role="group" aria-label={words.list}>
        {groups.map((group) => {
          const commands = found.filter((command) => command.group === group);
          return commands.length > 0 && (
            <div key={group} className="key-group">
              <h4>{t.keys.groups[group]}</h4>
              {group === 'tag' && <p className="hint">{words.tagHint}</p>}
              <ul>
                {commands.map((command) => (
                  <KeyRow
                    key={command.id} command={command} isOpen={command.id === openId}
                    onOpen={(isOpen) => setOpenId((now) => (isOpen ? command.id : now === command.id ? null : now))}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </>
  );
}

/** Whether a command has all the words in its label, or the words are a key of its. */
function matches({ label, keys }: DeskCommand, query: string): boolean {
  const sought = query.trim().toLowerCase();
  if (keys?.some((chord) => [chord, keycaps(chord).join(' '), keycaps(chord).join('+')].some((name) => name.toLowerCase() === sought))) return true;
  return sought.split(/\s+/).every((word) => label.toLowerCase().includes(word));
}
