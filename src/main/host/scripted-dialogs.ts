import { readFile } from 'node:fs/promises';
import type { Dialogs } from './dialogs';

interface Answers {
  readonly open: readonly (readonly string[])[];
  readonly save: readonly string[];
  readonly folders?: readonly string[];
}

/** The file of answers that a test names in CLAIMDESK_TEST_DIALOGS; never in a package, whatever the environment holds. */
export function scriptOfDialogs(
  isPackaged: boolean,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  return isPackaged ? undefined : env['CLAIMDESK_TEST_DIALOGS'] || undefined;
}

/**
 * Dialogs that nobody sees, for tests: the n-th open dialog of a run takes the n-th entry of `open` in a JSON file
 * `{"open": string[][], "save": string[], "folders"?: string[]}`, the n-th save dialog the n-th of `save`, and so on; where none is left it counts as
 * cancelled. The file is read at each dialog. Questions are printed and answered with the harmless button.
 */
export function scriptedDialogs(file: string): Dialogs {
  let opened = 0;
  let saved = 0;
  let entered = 0;
  const answers = async (): Promise<Answers> => JSON.parse(await readFile(file, 'utf8')) as Answers;
  return {
    open: async () => [...((await answers()).open[opened++] ?? [])],
    save: async () => (await answers()).save[saved++],
    folder: async () => (await answers()).folders?.[entered++],
    ask: ({ message, detail, cancel }) => {
      console.error(`Claimdesk asks: ${message} ${detail}`);
      return Promise.resolve(cancel);
    },
  };
}
