import type { FilePurpose } from '@shared/contract/values';

/** What a folder is asked for: a library to open, or articles to bring in. */
export type FolderPurpose = 'library' | 'articles';

/** A question to the person at the desk. */
export interface Question {
  readonly kind: 'info' | 'warning';
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** The button that Escape means: the one that does no harm. */
  readonly cancel: number;
}

/** The dialogs of the desktop desk. */
export interface Dialogs {
  /** Paths of files to open; none when the person thinks better of it. */
  open(purpose: FilePurpose): Promise<string[]>;
  /** The path to save to; undefined when the person thinks better of it. */
  save(suggestedName: string): Promise<string | undefined>;
  /** The path of a folder, which for a library may be a new one; undefined when the person thinks better of it. */
  folder(purpose: FolderPurpose): Promise<string | undefined>;
  /** The number of the button that was chosen. */
  ask(question: Question): Promise<number>;
}
