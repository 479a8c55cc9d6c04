import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

let modals: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function setModals(next: readonly HTMLElement[]): void {
  modals = next;
  for (const listener of listeners) listener();
}

/** Says that a modal dialog is open. @returns what says that it is not any more */
export function noteModal(element: HTMLElement): () => void {
  setModals([...modals, element]);
  return () => setModals(modals.filter((other) => other !== element));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What has to be seen, heard and pressed over everything else: a modal dialog makes all that is beside it inert, so it
 * stands inside the topmost one.
 */
export function AboveAll({ children }: { children: ReactNode }): ReactElement {
  const topmost = useSyncExternalStore(subscribe, () => modals.at(-1));
  return topmost ? createPortal(children, topmost) : <>{children}</>;
}
