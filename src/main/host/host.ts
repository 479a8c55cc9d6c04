import type { ParamsOf } from '@shared/contract/methods';
import type { FilePurpose } from '@shared/contract/values';
import type { FolderPurpose } from './dialogs';
import type { WindowAct } from '@shared/contract/windows';

/** A file that a person chose, with its bytes still on disk. */
export interface ChosenFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** The windows of a desk that has any of its own. A client id names the window that asks. */
export interface HostWindows {
  /** Opens one more window, on an article or on the first screen. Fails with `refused` when there are too many. */
  open(articleId: string | null): void;
  act(clientId: string, act: WindowAct): void;
  /** Begins to drag a file out of that window; nothing happens where the window has gone meanwhile. */
  drag(clientId: string, file: string): void;
  /** The page of that window as it would be printed, as the bytes of a PDF. Fails with `not-available` where the window has gone. */
  pdf(clientId: string): Promise<Uint8Array>;
  /** Notes which commands can be done in that window and which drafts its article has, for the menu. */
  commands(clientId: string, shown: ParamsOf<'windows.commands'>): void;
}

/** What the operating system gives, per desk. Services ask `capabilities`, never which desk it is. */
export interface Host {
  readonly desk: 'desktop' | 'browser';
  readonly capabilities: { readonly dialogs: boolean; readonly reveal: boolean; readonly windows: boolean };
  /** Asks for files to open; empty when the person thinks better of it. Only where `capabilities.dialogs`. */
  chooseFiles(purpose: FilePurpose): Promise<ChosenFile[]>;
  /** Asks where to save; undefined when the person thinks better of it. Only where `capabilities.dialogs`. */
  chooseSavePath(suggestedName: string): Promise<string | undefined>;
  /** Shows a file or folder in the system's file manager. Only where `capabilities.reveal`. */
  reveal(path: string): Promise<void>;
  /** Asks for a folder; undefined when the person thinks better of it. Only where `capabilities.windows`. */
  chooseFolder(purpose: FolderPurpose): Promise<string | undefined>;
  /** Only where `capabilities.windows`. */
  readonly windows?: HostWindows;
}
