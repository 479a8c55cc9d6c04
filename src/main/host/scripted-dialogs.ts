import { readFile } from 'node:fs/promises';
import type { Dialogs } from './dialogs';

interface Answers {
  readonly open: readonly (readonly string[])[];
  readonly save: readonly string[];
}

/**
 * Dialogs that nobody sees, for tests: the n-th open dialog of a run takes the n-th entry of `open` in a JSON file
 * `{"open": string[][], "save": string[]}`, the n-th save dialog the n-th of `save`; where none is left it counts as
 * cancelled. The file is read at each dialog. Questions are printed and answered with the harmless button.
 */
export function scriptedDialogs(file: string): Dialogs {
  let opened = 0;
  let saved = 0;
  const answers = async (): Promise<Answers> => JSON.parse(await readFile(file, 'utf8')) as Answers;
  return {
    open: async () => [...((await answers()).open[opened++] ?? [])],
    save: async () => (await answers()).save[saved++],
    ask: ({ message, detail, cancel }) => {
      console.error(`Claimdesk asks: ${message} ${detail}`);
      return Promise.resolve(cancel);
    },
  };
}
