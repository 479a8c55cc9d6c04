import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { Lexicon } from '@shared/suggest/lexicon';
import { DEFAULT_THRESHOLD, suggest } from '@shared/suggest/suggest';
import type { Suggestion } from '@shared/suggest/suggestion';
import type { OffsetMap } from '@shared/text/offsets';
import { createOffsetMap } from '@shared/text/offsets';
import type { ArticleBundle } from '@shared/transactions/command';
import { attempt } from '../../documents/attempt';
import { readingIn } from '../../documents/document-thread';
import { readWhole } from '../../services/files-service';
import { lexiconOf } from '../../services/house-lexicon';
import { newId, now } from '../../services/open-library';
import { readStories } from '../../services/read-stories';
import type { CliCommand, Invocation } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { foldersOf, withLibrary } from '../library';
import type { Options } from '../options';
import { UsageError } from '../options';
import { placeOf } from '../places';

/** What was suggested for one argument, or why nothing could be. */
type Suggested =
  | { readonly file?: string; readonly articleId?: string; readonly headline: string; readonly characters: number; readonly suggestions: readonly object[] }
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

export const suggestCommand: CliCommand = {
  name: 'suggest',
  summary: 'what texts attribute to whom: suggestions of claims, which change nothing',
  usage: 'FILE|ARTICLE…',
  options: {
    ...libraryOptions,
    threshold: { value: 'SHARE', help: `leave out suggestions less sure than this, 0 to 1; else ${DEFAULT_THRESHOLD}` },
  },
  async run(invocation) {
    const { options, output } = invocation;
    if (options.positionals.length === 0) throw new UsageError('FILE or ARTICLE is missing');
    const threshold = thresholdOf(options);
    const lexicon = await lexiconOf(foldersOf(invocation).libraryFolder);
    const results: Suggested[] = [];
    for (const argument of options.positionals) results.push(...await suggestFor(invocation, argument, threshold, lexicon));
    for (const result of results) if ('error' in result) output.note(`${result.file}: ${result.error.message}`);
    await output.result(results, () => results.flatMap((result) => ('error' in result ? [] : [describe(result)])).join('\n\n'));
    return results.some((result) => 'error' in result) ? exitCodes.failed : exitCodes.done;
  },
};

function thresholdOf(options: Options): number {
  const value = options.text('threshold');
  if (value === undefined) return DEFAULT_THRESHOLD;
  if (!/^(?:0|1|0?\.\d+|1\.0+)$/.test(value)) throw new UsageError(`--threshold takes a number from 0 to 1, not ${value}`);
  return Number(value);
}

/** A file that is there is meant before an article; one of several stories gives several results. */
async function suggestFor(invocation: Invocation, argument: string, threshold: number, lexicon: Lexicon): Promise<Suggested[]> {
  const file = path.resolve(invocation.io.cwd, argument);
  const isFile = await stat(file).then((found) => found.isFile(), () => false);
  try {
    const stories = isFile ? await storiesOfFile(invocation, file) : [await storyOfArticle(invocation, argument)];
    return stories.map((story) => ({ ...(isFile ? { file: argument } : { articleId: story.article.id }), ...suggestionsOf(story, threshold, lexicon) }));
  } catch (error) {
    if (!(error instanceof ClaimdeskError)) throw error;
    const { code, message } = error.failure;
    return [{ file: argument, error: { code, message: isFile ? message : `${message} There is no file of that name either.` } }];
  }
}

type StoryText = Pick<ArticleBundle, 'article' | 'drafts' | 'blocks'>;

async function storiesOfFile({ documentWorker }: Invocation, file: string): Promise<StoryText[]> {
  const bytes = await readWhole(file);
  const context = { by: '', at: now(), newId, readDocument: attempt, ...readingIn(documentWorker) };
  return (await readStories({ bytes, name: path.basename(file), from: 'file' }, context)).map(({ bundle }) => bundle);
}

function storyOfArticle(invocation: Invocation, argument: string): Promise<StoryText> {
  return withLibrary(invocation, 'read', async ({ store, articles }) => {
    const { articleId } = findArticle(store, argument);
    const records = await articles.records(articleId);
    return { article: records.get('article', articleId)!, drafts: [...records.all('draft')], blocks: [...records.all('block')] };
  });
}

function suggestionsOf(
  { article, drafts, blocks }: StoryText, threshold: number, lexicon: Lexicon,
): { headline: string; characters: number; suggestions: object[] } {
  const { id, text } = drafts.find((draft) => draft.id === article.currentDraftId)!;
  const own = blocks.filter(({ draftId }) => draftId === id).sort((a, b) => a.start - b.start);
  const map = createOffsetMap(text, 'code-point');
  const suggestions = suggest(text, own, { threshold, language: article.language, lexicon });
  return { headline: article.headline, characters: text.length, suggestions: suggestions.map((suggestion) => printed(suggestion, map)) };
}

/** A suggestion with its places in both units. */
function printed({ ranges, exact, attribution: { cue, sourceText, ...attribution }, ...rest }: Suggestion, map: OffsetMap): object {
  return {
    ...rest,
    ranges: ranges.map((range, index) => ({ ...placeOf(range, map), exact: exact[index] })),
    attribution: { ...attribution, ...(cue && { cue: placeOf(cue, map) }), ...(sourceText && { sourceText: placeOf(sourceText, map) }) },
  };
}

function describe({ file, articleId, headline, suggestions }: Exclude<Suggested, { readonly error: unknown }>): string {
  const lines = (suggestions as (Pick<Suggestion, 'confidence' | 'tags' | 'source' | 'rule'> & { ranges: { exact: string }[] })[]).map(({ confidence, tags, source, rule, ranges }) => {
    const quote = ranges.map(({ exact }) => exact.replace(/\s+/g, ' ')).join(' … ');
    return `  ${confidence.toFixed(2)}  ${tags.join(', ')}  ${source?.label ?? '(nobody named)'}  “${quote}”  [${rule}]`;
  });
  return [`${file ?? articleId}  ${headline}`, ...(lines.length > 0 ? lines : ['  nothing to suggest'])].join('\n');
}
