import type { ReactElement } from 'react';
import { CommandKeys } from './command-keys';
import { Keycap } from './keycap';

/** What makes a decision beside the mouse: a command, or a letter that the screen itself listens for. */
type DecisionKey = { readonly command: string } | { readonly letter: string };

/** A decision: a button that says its key, what it does, and in small print what follows. Nothing where it cannot be made. */
export function Decision({ title, hint, onPress, ...key }: DecisionKey & { title: string; hint: string; onPress: (() => void) | undefined }): ReactElement | null {
  if (!onPress) return null;
  const letter = 'letter' in key ? { 'data-key': key.letter, 'aria-keyshortcuts': key.letter.toUpperCase() } : {};
  return (
    <button type="button" className="decision" {...letter} onClick={onPress}>
      <span>{'letter' in key ? <Keycap>{key.letter.toUpperCase()}</Keycap> : <CommandKeys id={key.command} />} <b>{title}</b></span>
      <small>{hint}</small>
    </button>
  );
}
