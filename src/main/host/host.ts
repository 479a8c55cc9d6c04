import type { FilePurpose } from '@shared/contract/values';

/** A file that a person chose, with its bytes still on disk. */
export interface ChosenFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** What the operating system gives, per desk. Services ask `capabilities`, never which desk it is. */
export interface Host {
  readonly desk: 'desktop' | 'browser';
  readonly capabilities: { readonly dialogs: boolean; readonly reveal: boolean };
  /** Asks for files to open; empty when the person thinks better of it. Only where `capabilities.dialogs`. */
  chooseFiles(purpose: FilePurpose): Promise<ChosenFile[]>;
  /** Asks where to save; undefined when the person thinks better of it. Only where `capabilities.dialogs`. */
  chooseSavePath(suggestedName: string): Promise<string | undefined>;
  /** Shows a file or folder in the system's file manager. Only where `capabilities.reveal`. */
  reveal(path: string): Promise<void>;
}
