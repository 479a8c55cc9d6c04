import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import { readWhole } from '../../services/files-service';
import type { CliCommand } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';
import { Progress } from '../progress';

/** What became of one file; `articleId` … are absent when it was refused. */
interface FileResult {
  readonly file: string;
  readonly outcome: 'added' | 'known' | 'refused';
  readonly headline?: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly [field: string]: unknown;
}

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'take text files, or articles that Claimdesk exported, into a library',
  usage: 'FILE…',
  options: {
    ...libraryOptions,
    ...byOption,
    again: { help: 'take a text in although the library has it already' },
  },
  async run(invocation) {
    const { options, output, io } = invocation;
    const files = options.positionals;
    if (files.length === 0) throw new UsageError('FILE is missing');
    const results = await withLibrary(invocation, 'create', async (library) => {
      const progress = new Progress(io.stderr, files.length, 'files');
      const done: FileResult[] = [];
      for (const file of files) {
        progress.at(done.length);
        done.push(await take(library, file, path.resolve(io.cwd, file), options.flag('again')));
      }
      progress.end();
      return done;
    });
    for (const { file, error } of results) if (error) output.note(`${file}: ${error.message}`);
    await output.result(results, () => results.filter(({ error }) => !error).map(describe).join('\n'));
    return results.some(({ error }) => error) ? exitCodes.failed : exitCodes.done;
  },
};

/** Takes one file in; what it is refused for is part of the result, so that the others go on. */
async function take({ imports, change }: CliLibrary, file: string, filePath: string, evenIfKnown: boolean): Promise<FileResult> {
  try {
    const bytes = await readWhole(filePath);
    const imported = await imports.take({ bytes, name: path.basename(filePath), from: 'file', evenIfKnown }, change());
    return { file, ...imported, placed: imported.claims, repaired: 0, notPlaced: [] };
  } catch (error) {
    if (!(error instanceof ClaimdeskError)) throw error;
    const { code, message } = error.failure;
    return { file, outcome: 'refused', error: { code, message } };
  }
}

function describe({ file, outcome, articleId, headline, characters }: FileResult): string {
  const what = outcome === 'known' ? 'is in the library already, as' : `taken in (${Number(characters)} characters) as`;
  return `${file} ${what} ${String(articleId)} “${headline}”`;
}
