import path from 'node:path';
import { annotationFormatIds } from '@shared/formats/annotations/readers';
import type { TagChoice } from '@shared/formats/annotations/map-tags';
import { ClaimdeskError } from '@shared/result';
import { OFFSET_UNITS } from '@shared/text/offsets';
import type { ImportedAnnotations } from '../../services/annotation-import-service';
import { readWhole } from '../../services/files-service';
import { filesOfFolder, isFolder } from '../../services/folder-files';
import type { Imported } from '../../services/import-service';
import type { AnnotationWish } from '../annotation-files';
import { asAnnotations, textsOfOthers } from '../annotation-files';
import type { CliCommand, Invocation } from '../command';
import { byOption, type ExitCode, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { readTagTable } from '../tag-table';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';
import { Progress } from '../progress';
import { addDraft, labelOption } from './draft';

/** What became of one file, or of one text in it. */
type FileResult =
  | { readonly file: string; readonly outcome: 'refused'; readonly error: { readonly code: string; readonly message: string } }
  | { readonly file: string; readonly outcome: 'left-out' }
  | ({ readonly file: string } & TakenFile)
  | ({ readonly file: string } & ImportedAnnotations);

type Taken = Exclude<FileResult, { readonly outcome: 'refused' | 'left-out' }>;
type TakenFile = Imported & { readonly placed: number; readonly repaired: number; readonly notPlaced: readonly never[] };

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'take articles, folders of them, or annotations of other tools, into a library',
  usage: 'FILE|FOLDER…',
  options: {
    ...libraryOptions,
    ...byOption,
    again: { help: 'take a text in although the library has it already' },
    format: { value: 'FORMAT', help: `of annotations, one of: ${annotationFormatIds.join(', ')}; else it is told from the file` },
    article: { value: 'ARTICLE', help: 'the article that the annotations are of' },
    'offset-unit': { value: 'UNIT', help: `what their offsets count, one of: ${OFFSET_UNITS.join(', ')}; else what the format says` },
    'as-draft-of': { value: 'ARTICLE', help: 'the file is a new draft of this article, to which its claims move along' },
    ...labelOption,
    'tag-table': { value: 'FILE', help: 'which tags the tags of the file stand for, as JSON {"their tag": "tag of the library" or null}; null leaves a tag out' },
  },
  async run(invocation) {
    const { options, output, io } = invocation;
    if (options.positionals.length === 0) throw new UsageError('FILE is missing');
    const draftOf = options.text('as-draft-of');
    if (draftOf !== undefined) return importDraft(invocation, draftOf);
    if (options.text('label') !== undefined) throw new UsageError('--label is for --as-draft-of');
    const format = oneOf('format', options.text('format'), annotationFormatIds);
    const unit = oneOf('offset-unit', options.text('offset-unit'), OFFSET_UNITS);
    const article = options.text('article');
    const tagTable = options.text('tag-table');
    const { files, leftOut } = await filesNamed(options.positionals, io.cwd);
    const results = await withLibrary(invocation, article === undefined ? 'create' : 'write', async (library) => {
      const wish: AnnotationWish = { format, unit, articleId: article === undefined ? undefined : findArticle(library.store, article).articleId };
      const tags = tagTable === undefined ? [] : await readTagTable(path.resolve(io.cwd, tagTable), library.store);
      const paths = files.map((file) => path.resolve(io.cwd, file));
      const texts = textsOfOthers(paths, format);
      const progress = new Progress(io.stderr, files.length, 'files');
      const done: FileResult[] = [];
      for (const [index, file] of files.entries()) {
        progress.at(index);
        if (!texts.has(paths[index]!)) done.push(...(await take(library, file, paths[index]!, { ...wish, tags }, options.flag('again'))));
      }
      progress.end();
      return [...done, ...leftOut.map((file): FileResult => ({ file, outcome: 'left-out' }))];
    });
    const refused = results.filter((result) => result.outcome === 'refused');
    for (const { file, error } of refused) output.note(`${file}: ${error.message}`);
    if (leftOut.length > 0) output.note(`${leftOut.length} files of other kinds were left out: ${leftOut.join(', ')}`);
    await output.result(results, () => results.flatMap((result) => (result.outcome === 'refused' || result.outcome === 'left-out' ? [] : [describe(result)])).join('\n'));
    return refused.length > 0 ? exitCodes.failed : exitCodes.done;
  },
};

async function importDraft(invocation: Invocation, article: string): Promise<ExitCode> {
  const { options } = invocation;
  const other = ['article', 'format', 'offset-unit', 'tag-table'].find((name) => options.text(name) !== undefined) ?? (options.flag('again') ? 'again' : undefined);
  if (other !== undefined) throw new UsageError(`--as-draft-of does not go with --${other}`);
  const [file] = options.exactly('FILE');
  return addDraft(invocation, article, file);
}

/** The files that are named, with those of the folders among them; and what is left out of these. As the person names them. */
async function filesNamed(names: readonly string[], cwd: string): Promise<{ files: string[]; leftOut: string[] }> {
  const files: string[] = [];
  const leftOut: string[] = [];
  for (const name of names) {
    const folder = path.resolve(cwd, name);
    if (!(await isFolder(folder))) {
      files.push(name);
      continue;
    }
    const found = await filesOfFolder(folder);
    files.push(...found.files.map((file) => path.join(name, path.relative(folder, file))));
    leftOut.push(...found.leftOut.map((file) => path.join(name, file)));
  }
  return { files, leftOut };
}

/** Takes one file in; what it is refused for is part of the result, so that the others go on. A file of annotations may hold several texts. */
async function take(library: CliLibrary, file: string, filePath: string, wish: AnnotationWish & { readonly tags: readonly TagChoice[] }, evenIfKnown: boolean): Promise<FileResult[]> {
  const { imports, annotations, change } = library;
  try {
    const annotated = await asAnnotations(filePath, wish);
    if (annotated) {
      const taken = await annotations.take({ ...annotated, articleId: wish.articleId, unit: wish.unit, tags: wish.tags, evenIfKnown }, change());
      return taken.map((one) => ({ file, ...one }));
    }
    const bytes = await readWhole(filePath);
    const imported = await imports.takeAll({ bytes, name: path.basename(filePath), from: 'file', evenIfKnown }, change());
    return imported.map((one) => ({ file, ...one, placed: one.claims, repaired: 0, notPlaced: [] }));
  } catch (error) {
    if (!(error instanceof ClaimdeskError)) throw error;
    const { code, message } = error.failure;
    return [{ file, outcome: 'refused', error: { code, message } }];
  }
}

function describe(result: Taken): string {
  const { file, outcome, articleId, headline, characters } = result;
  const what = outcome === 'known' ? 'is in the library already, as' : `taken in (${characters} characters) as`;
  return [`${file} ${what} ${articleId} “${headline}”`, ...annotationLines(result)].join('\n');
}

/** What became of a file's annotations, those that need a look one by one. */
function annotationLines(result: Taken): string[] {
  if (!('format' in result)) return [];
  if (result.outcome === 'known') return [`  its annotations were not taken; name the article with --article ${result.articleId} to add them`];
  const { placed, repaired, doubtful, doubts, already, repairs, notPlaced, leftOut, unknownTags, offsetUnit, isUnitAssumed } = result;
  return [
    `  ${placed} placed, ${repaired} repaired, ${doubtful > 0 ? `${doubtful} in doubt, ` : ''}${notPlaced.length} not placed${already > 0 ? `, ${already} there already` : ''}${isUnitAssumed ? `; offsets read as ${offsetUnit}, which the file does not say` : ''}`,
    ...doubts.map(({ ref }) => `  in doubt: ${ref} (its words were changed)`),
    ...repairs.map(({ ref, how, unit }) => `  repaired: ${ref} (${how}${unit === undefined ? '' : ` ${unit}`})`),
    ...notPlaced.map(({ ref, why }) => `  not placed: ${ref} (${why})`),
    ...leftOut.map(({ ref, what }) => `  left out: ${ref} (${what})`),
    ...unknownTags.map(({ from, to }) => `  new in the tag set: ${from}${from === to ? '' : `, known as ${to}`}`),
  ];
}

function oneOf<T extends string>(option: string, value: string | undefined, values: readonly T[]): T | undefined {
  const found = values.find((known) => known === value);
  if (value !== undefined && found === undefined) throw new UsageError(`--${option} is one of: ${values.join(', ')}`);
  return found;
}
