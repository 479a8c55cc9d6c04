import type { Notice } from '@shared/contract/values';
import { ClaimdeskError } from '@shared/result';
import { openLibraryStore } from '../store/library-store';
import type { LibraryStore, NoticeCode, OpenOptions, StoreNotice } from '../store/store-types';
import { newId } from './new-id';

export { newId };

/** The time as records carry it: ISO 8601, UTC. */
export const now = (): string => new Date().toISOString();

export interface OpenedLibrary {
  readonly store: LibraryStore;
  /** Why nothing can be changed, in plain words; null when everything can. */
  readonly readOnly: string | null;
}

/** What keeps a desk from writing to a library, but not from reading it. */
const readable: ReadonlySet<string> = new Set(['locked', 'disk']);

/**
 * Opens a library to work in. One that another process writes to, or that lies where nothing can be written, is opened
 * for reading only. Fails as `openLibraryStore` does when it cannot be read either.
 */
export async function openToWork(options: Omit<OpenOptions, 'mode' | 'clock' | 'newId'>): Promise<OpenedLibrary> {
  const all = { ...options, clock: () => new Date(), newId };
  try {
    const store = await openLibraryStore({ ...all, mode: 'write' });
    const reason = store.notices.find(({ code }) => code === 'newer-version')?.message;
    return { store, readOnly: store.readOnly ? (reason ?? 'The library can only be read.') : null };
  } catch (error) {
    if (!(error instanceof ClaimdeskError) || !readable.has(error.failure.code)) throw error;
    const store = await openLibraryStore({ ...all, mode: 'read' }).catch(() => {
      throw error; // that it cannot be read either says less than why it could not be written
    });
    return { store, readOnly: error.failure.message };
  }
}

const noticeKinds: Readonly<Record<NoticeCode, Notice['kind']>> = {
  replayed: 'journal-repaired',
  'tail-cut': 'journal-repaired',
  'journal-damaged': 'journal-repaired',
  'caught-up': 'journal-repaired',
  restored: 'restored',
  lost: 'lost',
  'index-rebuilt': 'rebuilt-index',
  'newer-version': 'newer-version',
};

/** A notice of the store as the contract has it. */
export function noticeOf({ code, message, file, quarantined, replayed, lost }: StoreNotice): Notice {
  return {
    kind: noticeKinds[code],
    message,
    ...(file !== undefined && { file }),
    ...(quarantined !== undefined && { setAside: quarantined }),
    ...(replayed !== undefined && { replayed }),
    ...(lost !== undefined && { lost }),
  };
}
