import type { ReactElement } from 'react';
import { keyOf } from '../commands/registry';
import { ChordKeys } from './keycap';

/** The first key of a command, if it has one. */
export function CommandKeys({ id }: { id: string }): ReactElement | null {
  const key = keyOf(id);
  return key === undefined ? null : <ChordKeys chord={key} />;
}
