import path from 'node:path';
import { annotationFormatIds } from '@shared/formats/annotations/readers';
import { ClaimdeskError } from '@shared/result';
import { OFFSET_UNITS } from '@shared/text/offsets';
import type { ImportedAnnotations } from '../../services/annotation-import-service';
import { readWhole } from '../../services/files-service';
import type { Imported } from '../../services/import-service';
import type { AnnotationWish } from '../annotation-files';
import { asAnnotations, textsOfOthers } from '../annotation-files';
import type { CliCommand } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';
import { Progress } from '../progress';

/** What became of one file, or of one text in it. */
type FileResult =
  | { readonly file: string; readonly outcome: 'refused'; readonly error: { readonly code: string; readonly message: string } }
  | ({ readonly file: string } & TakenFile)
  | ({ readonly file: string } & ImportedAnnotations);

type Taken = Exclude<FileResult, { readonly outcome: 'refused' }>;
type TakenFile = Imported & { readonly placed: number; readonly repaired: number; readonly notPlaced: readonly never[] };

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'take text files, articles that Claimdesk exported, or annotations of other tools, into a library',
  usage: 'FILE…',
  options: {
    ...libraryOptions,
    ...byOption,
    again: { help: 'take a text in although the library has it already' },
    format: { value: 'FORMAT', help: `of annotations, one of: ${annotationFormatIds.join(', ')}; else it is told from the file` },
    article: { value: 'ARTICLE', help: 'the article that the annotations are of' },
    'offset-unit': { value: 'UNIT', help: `what their offsets count, one of: ${OFFSET_UNITS.join(', ')}; else what the format says` },
  },
  async run(invocation) {
    const { options, output, io } = invocation;
    const files = options.positionals;
    if (files.length === 0) throw new UsageError('FILE is missing');
    const format = oneOf('format', options.text('format'), annotationFormatIds);
    const unit = oneOf('offset-unit', options.text('offset-unit'), OFFSET_UNITS);
    const article = options.text('article');
    const results = await withLibrary(invocation, article === undefined ? 'create' : 'write', async (library) => {
      const wish: AnnotationWish = { format, unit, articleId: article === undefined ? undefined : findArticle(library.store, article).articleId };
      const paths = files.map((file) => path.resolve(io.cwd, file));
      const texts = textsOfOthers(paths, format);
      const progress = new Progress(io.stderr, files.length, 'files');
      const done: FileResult[] = [];
      for (const [index, file] of files.entries()) {
        progress.at(index);
        if (!texts.has(paths[index]!)) done.push(...(await take(library, file, paths[index]!, wish, options.flag('again'))));
      }
      progress.end();
      return done;
    });
    const refused = results.filter((result) => result.outcome === 'refused');
    for (const { file, error } of refused) output.note(`${file}: ${error.message}`);
    await output.result(results, () => results.flatMap((result) => (result.outcome === 'refused' ? [] : [describe(result)])).join('\n'));
    return refused.length > 0 ? exitCodes.failed : exitCodes.done;
  },
};

/** Takes one file in; what it is refused for is part of the result, so that the others go on. A file of annotations may hold several texts. */
async function take(library: CliLibrary, file: string, filePath: string, wish: AnnotationWish, evenIfKnown: boolean): Promise<FileResult[]> {
  const { imports, annotations, change } = library;
  try {
    const annotated = await asAnnotations(filePath, wish);
    if (annotated) {
      const taken = await annotations.take({ ...annotated, articleId: wish.articleId, unit: wish.unit, evenIfKnown }, change());
      return taken.map((one) => ({ file, ...one }));
    }
    const bytes = await readWhole(filePath);
    const imported = await imports.take({ bytes, name: path.basename(filePath), from: 'file', evenIfKnown }, change());
    return [{ file, ...imported, placed: imported.claims, repaired: 0, notPlaced: [] }];
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
  const { placed, repaired, repairs, notPlaced, leftOut, unknownTags, offsetUnit, isUnitAssumed } = result;
  return [
    `  ${placed} placed, ${repaired} repaired, ${notPlaced.length} not placed${isUnitAssumed ? `; offsets read as ${offsetUnit}, which the file does not say` : ''}`,
    ...repairs.map(({ ref, how, unit }) => `  repaired: ${ref} (${how}${unit === undefined ? '' : ` ${unit}`})`),
    ...notPlaced.map(({ ref, why }) => `  not placed: ${ref} (${why})`),
    ...leftOut.map(({ ref, what }) => `  left out: ${ref} (${what})`),
    ...unknownTags.map(({ from, to }) => `  not in the tag set: ${from}${from === to ? '' : `, kept as ${to}`}`),
  ];
}

function oneOf<T extends string>(option: string, value: string | undefined, values: readonly T[]): T | undefined {
  const found = values.find((known) => known === value);
  if (value !== undefined && found === undefined) throw new UsageError(`--${option} is one of: ${values.join(', ')}`);
  return found;
}
