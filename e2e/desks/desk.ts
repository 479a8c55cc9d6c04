import type { ElectronApplication, Page } from '@playwright/test';

/** Which of the two desks a spec runs on. */
export type DeskKind = 'desktop' | 'browser';

/** What a desk is started on. All paths are absolute. */
export interface DeskStart {
  /** folder of the library */
  libraryDir: string;
  /** folder of the settings */
  userDataDir: string;
  /** files to open, as given on the command line */
  articles: string[];
}

/** One run of a desk, from its start to its end. */
export interface DeskRun {
  page: Page;
  /** Of the desktop desk: its main process, for what only that can tell. */
  electron?: ElectronApplication;
  /** All that the desk's process printed so far: standard output and errors. */
  output(): string;
  /** Answers the next question for files to open. To be called before it is asked. */
  chooseFiles(paths: string[]): Promise<void>;
  /** Answers the next question where to save. To be called before it is asked. */
  saveTo(path: string): Promise<void>;
  /** Answers the next question for a folder. To be called before it is asked. */
  chooseFolder(folder: string): Promise<void>;
  /** Ends the desk as a user does, and waits until everything is saved and the process gone. */
  close(): Promise<void>;
  /** Kills the process at once, as a crash would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** The environment that tells a desk where its folders are. */
export function deskEnvironment({ libraryDir, userDataDir }: DeskStart): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), CLAIMDESK_LIBRARY: libraryDir, CLAIMDESK_USER_DATA: userDataDir };
}
