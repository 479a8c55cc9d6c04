import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { DeskCommand } from '../../commands/command';
import { holderOf, isModifierAlone, isSettable, isTagCommand, reservedFor } from '../../commands/key-bindings';
import { chordOf, keycaps, type Chord } from '../../commands/keys';
import { allCommands } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { giveKeys, standardKeysOf } from '../../state/keys';
import { Icon } from '../../ui/icon';
import { ChordKeys } from '../../ui/keycap';

interface KeyRowProps {
  command: DeskCommand;
  /** Its key is being set. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** What stands in the way of keys that are wanted. */
type Obstacle = { is: 'refused'; why: string } | { is: 'taken'; chord: Chord; by: DeskCommand; keys: readonly Chord[] };

/** A command and its keys; a press on them waits for the new key. */
export function KeyRow({ command, isOpen, onOpen }: KeyRowProps): ReactElement {
  const words = t.keySetting;
  const isChanged = useDesk((state) => command.id in state.settings.keys) && !isTagCommand(command);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null) && isTagCommand(command);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isFixed = !isSettable(command) || isReadOnly;

  const finish = (): void => {
    setObstacle(null);
    onOpen(false);
  };
  const give = async (keys: readonly Chord[]): Promise<void> => {
    if (await giveKeys(command, keys)) finish();
  };
  const want = (keys: readonly Chord[]): void => {
    for (const chord of keys) {
      const by = holderOf(allCommands(), command, chord);
      if (by) {
        onOpen(true);
        return setObstacle({ is: 'taken', chord, by, keys });
      }
    }
    void give(keys);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen || obstacle?.is === 'taken' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return finish();
    if (isModifierAlone(event.key)) return;
    const chord = chordOf(event.nativeEvent);
    const reserved = reservedFor(command, chord);
    if (reserved) setObstacle({ is: 'refused', why: words.reserved[reserved] });
    else want([chord]);
  };

  return (
    <li className="key-row" data-open={isOpen} onKeyDown={onKeyDown}>
      <span className="key-label">{command.label} {isChanged && <em>{words.changed}</em>}</span>
      <button
        ref={button} type="button" className="key-keys" aria-label={`${words.change(command.label)}: ${keyNames(command)}`} title={words.change(command.label)} disabled={isFixed}
        onClick={() => onOpen(!isOpen)} onBlur={() => { if (!obstacle) onOpen(false); }}
      >
        {isOpen && !obstacle ? <em>{words.press}</em> : <Keys command={command} />}
      </button>
      {!isFixed && command.keys && command.keys.length > 0 && (
        <button type="button" className="icon-button small" aria-label={words.clear(command.label)} title={words.clear(command.label)} onClick={() => void give([])}><Icon name="cross" size={12} /></button>
      )}
      {isChanged && <button type="button" className="link" aria-label={words.reset(command.label)} onClick={() => want(standardKeysOf(command.id))}>{words.resetShort}</button>}
      {isOpen && <ObstacleLine obstacle={obstacle} onTakeOver={(keys) => { void give(keys); button.current?.focus(); }} onLeave={() => { finish(); button.current?.focus(); }} />}
    </li>
  );
}

function Keys({ command }: { command: DeskCommand }): ReactElement {
  if (!command.keys?.length) return <span className="dim">{t.keySetting.noKey}</span>;
  return <>{command.keys.map((chord) => <ChordKeys key={chord} chord={chord} />)}</>;
}

/** What to do, or why a key cannot be had; a key that is taken can be taken over. */
function ObstacleLine({ obstacle, onTakeOver, onLeave }: { obstacle: Obstacle | null; onTakeOver: (keys: readonly Chord[]) => void; onLeave: () => void }): ReactElement {
  const words = t.keySetting;
  const takeOver = useRef<HTMLButtonElement>(null);
  useEffect(() => takeOver.current?.focus(), [obstacle]);
  if (obstacle?.is === 'taken') {
    return (
      <p className="key-obstacle hint bad" role="alert">
        {words.taken(keycaps(obstacle.chord).join(' '), obstacle.by.label)}{' '}
        {isSettable(obstacle.by) && <button ref={takeOver} type="button" className="button" onClick={() => onTakeOver(obstacle.keys)}>{words.takeOver}</button>}
        <button type="button" className="button quiet" onClick={onLeave}>{words.leave}</button>
      </p>
    );
  }
  return <p className={obstacle ? 'key-obstacle hint bad' : 'key-obstacle hint'} role={obstacle ? 'alert' : 'status'}>{obstacle?.why ?? words.pressHint}</p>;
}

function keyNames({ keys }: DeskCommand): string {
  return keys?.length ? keys.map((chord) => keycaps(chord).join(' ')).join(', ') : t.keySetting.noKey;
}
