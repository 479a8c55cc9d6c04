import type { ReactElement } from 'react';
import { Keycap } from './keycap';

/** A decision that one letter makes: a button that says its key, what it does, and in small print what follows. */
export function Decision({ cap, title, hint, onPress }: { cap: string; title: string; hint: string; onPress: () => void }): ReactElement {
  return (
    <button type="button" className="decision" data-key={cap} aria-keyshortcuts={cap.toUpperCase()} onClick={onPress}>
      <span><Keycap>{cap.toUpperCase()}</Keycap> <b>{title}</b></span>
      <small>{hint}</small>
    </button>
  );
}
