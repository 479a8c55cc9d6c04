import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExportReport } from '@shared/contract/values';
import type { ExportFormatId } from '@shared/formats/format-ids';
import { exportFormatIds } from '@shared/formats/format-ids';
import type { ExportWish, PreparedExport } from '../../services/export-service';
import { contentsOf } from '../../services/export-service';
import { besides, freeName } from '../../services/file-names';
import { diskError } from '../../store/disk-error';
import type { CliCommand, Invocation } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { languageOption } from '../language-option';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';
import { findPrintingBrowser, printAsPdf } from '../printing-browser';
import { Progress } from '../progress';

/** The fact-check sheet: what `html` holds, printed by a browser. */
const SHEET = 'pdf';
const formats = [...exportFormatIds, SHEET].join(', ');

/** Makes an article ready to be written. */
type Prepare = (library: CliLibrary, articleId: string) => Promise<PreparedExport>;

interface Exported extends ExportReport {
  readonly articleId: string;
  readonly file: string;
  /** Further files, of a format that needs several. */
  readonly companions?: readonly string[];
}

export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'write an article, or all, to files in another format',
  usage: 'ARTICLE|--all --format FORMAT',
  options: {
    ...libraryOptions,
    all: { help: 'all articles that are not in the trash' },
    format: { value: 'FORMAT', help: `one of: ${formats}` },
    output: { value: 'OUT', short: 'o', help: 'the file; with --all the folder; - for standard output. Else a file named after the headline' },
    language: { value: 'LANGUAGE', help: 'of what a file says beside the article’s own words: en (the default) or de' },
    'no-text': { help: 'positions, quotes and the hash of the text only; for formats that can be without it' },
    history: { help: 'with the history, where the format has a place for it' },
    browser: { value: 'PROGRAM', help: 'Chrome, Chromium or Edge, to print a pdf with; else the first that is found' },
  },
  async run(invocation) {
    const { options, output, io } = invocation;
    const format = options.required('format');
    const wish: Omit<ExportWish, 'articleId'> = {
      format: format === SHEET ? 'html' : formatOf(format), includeText: !options.flag('no-text'), includeHistory: options.flag('history'), language: languageOption(options),
    };
    const named = options.text('browser');
    if (named !== undefined && format !== SHEET) throw new UsageError('--browser is for --format pdf');
    const browser = format === SHEET ? (named ?? (await findPrintingBrowser(io.env))) : undefined;
    const prepare: Prepare = async ({ exports }, articleId) => {
      const prepared = await exports.prepare({ articleId, ...wish });
      return browser === undefined ? prepared : printed(exports, prepared, browser);
    };
    const out = options.text('output');
    if (options.flag('all')) {
      options.exactly();
      if (out === '-') throw new UsageError('--all writes several files: give a folder with -o');
      return withLibrary(invocation, 'read', (library) => exportAll(invocation, library, prepare, path.resolve(io.cwd, out ?? '.')));
    }
    const [argument] = options.exactly('ARTICLE');
    if (out === '-' && output.isJson) throw new UsageError('with -o - the export itself goes to standard output: leave --json away');
    return withLibrary(invocation, 'read', async (library) => {
      const { store, exports } = library;
      const { articleId } = findArticle(store, argument);
      const prepared = await prepare(library, articleId);
      if (out === '-') {
        if (prepared.companions.length > 0) throw new UsageError(`${format} makes several files: name one with -o`);
        for await (const chunk of contentsOf(prepared)) await output.write(chunk);
        return exitCodes.done;
      }
      const file = path.resolve(io.cwd, out ?? prepared.name);
      const exported: Exported = { articleId, file, ...(await exports.writeFile(prepared, file)), ...withCompanions(prepared, file) };
      await output.result(exported, () => describe(exported));
      return exitCodes.done;
    });
  },
};

async function exportAll({ io, output }: Invocation, library: CliLibrary, prepare: Prepare, folder: string): Promise<typeof exitCodes.done> {
  const { store, exports } = library;
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw diskError(`The folder ${folder} could not be made`, error);
  });
  const ids = [...store.summaries().values()].filter(({ trashedAt }) => trashedAt === undefined).map(({ articleId }) => articleId);
  const progress = new Progress(io.stderr, ids.length, 'articles');
  const done: Exported[] = [];
  const taken = new Set<string>();
  for (const articleId of ids) {
    progress.at(done.length);
    const prepared = await prepare(library, articleId);
    const file = path.join(folder, freeName(prepared.name, articleId, taken));
    done.push({ articleId, file, ...(await exports.writeFile(prepared, file)), ...withCompanions(prepared, file) });
  }
  progress.end();
  await output.result(done, () => done.map(describe).join('\n') || 'There is no article in this library.');
  return exitCodes.done;
}

/** A page as the sheet that a browser prints of it. */
function printed(exports: CliLibrary['exports'], page: PreparedExport, browser: string): PreparedExport {
  async function* pdf(): AsyncGenerator<Uint8Array> {
    yield await printAsPdf(browser, (await exports.bytes(page)).bytes);
  }
  return { ...page, name: besides(page.name, SHEET), pieces: pdf() };
}

function withCompanions({ companions }: PreparedExport, file: string): Pick<Exported, 'companions'> {
  return companions.length === 0 ? {} : { companions: companions.map(({ extension }) => besides(file, extension)) };
}

function formatOf(value: string): ExportFormatId {
  const known = exportFormatIds.find((id) => id === value);
  if (known) return known;
  throw new UsageError(`there is no format ${value}; choose one of: ${formats}`);
}

function describe({ file, companions = [], bytes, claims, fidelity }: Exported): string {
  const losses = fidelity.map(({ what, count }) => `\n  not in it: ${count} ${what}`).join('');
  return `${[file, ...companions].join(', ')}  ${bytes} bytes, ${claims} ${claims === 1 ? 'claim' : 'claims'}${losses}`;
}
