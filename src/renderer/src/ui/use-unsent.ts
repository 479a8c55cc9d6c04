import { useState } from 'react';

/** What was begun and not sent, by a name of its place; kept for as long as the desk is open. */
const unsent = new Map<string, unknown>();

/**
 * State of a form that is sent as a whole. It outlives the form: whoever goes to another claim in the middle of a
 * sentence finds the sentence again.
 */
export function useUnsent<T>(place: string, blank: T): [value: T, change: (value: T) => void, clear: () => void] {
  const [value, setValue] = useState(() => (unsent.get(place) as T | undefined) ?? blank);
  const change = (next: T): void => {
    unsent.set(place, next);
    setValue(next);
  };
  const clear = (): void => {
    unsent.delete(place);
    setValue(blank);
  };
  return [value, change, clear];
}
