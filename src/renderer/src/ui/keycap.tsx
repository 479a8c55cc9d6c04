import type { ReactElement, ReactNode } from 'react';
import { keycaps, type Chord } from '../commands/keys';

export function Keycap({ children }: { children: ReactNode }): ReactElement {
  return <kbd>{children}</kbd>;
}

/** The keys of a chord, one cap each. */
export function ChordKeys({ chord }: { chord: Chord }): ReactElement {
  return (
    <span className="chord">
      {keycaps(chord).map((key) => <kbd key={key}>{key}</kbd>)}
    </span>
  );
}
