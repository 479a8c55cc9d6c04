import { ClaimdeskError } from '@shared/result';
import type { LibraryStore } from '../store/store-types';

/** @throws ClaimdeskError `read-only` when the library was opened for reading only. */
export function requireWritable(store: LibraryStore): void {
  if (!store.readOnly) return;
  throw new ClaimdeskError('read-only', 'The library is open for reading only, so nothing can be changed here.');
}
