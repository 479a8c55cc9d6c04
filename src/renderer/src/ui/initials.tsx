import type { ReactElement } from 'react';
import { initialsFor } from '../state/people';

/** Somebody's initials, small, beside their name; the name itself is what screen readers say. */
export function Initials({ name }: { name: string }): ReactElement {
  return <span className="initials" aria-hidden="true" title={name}>{initialsFor(name)}</span>;
}
