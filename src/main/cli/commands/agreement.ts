import { stat } from 'node:fs/promises';
import path from 'node:path';
import { agreementWords } from '@shared/agreement/agreement-words';
import { annotationOf, annotatorOf, markedTextOf } from '@shared/agreement/annotation-of';
import { commonText } from '@shared/agreement/common-text';
import { agreementFigures } from '@shared/agreement/figures';
import { placesOf } from '@shared/agreement/places';
import { ClaimdeskError, unwrap } from '@shared/result';
import type { ArticleBundle } from '@shared/transactions/command';
import { readingBy } from '../../reading/reading-thread';
import { readWhole } from '../../services/files-service';
import { newId, now } from '../../services/open-library';
import type { Comparison, Person } from '../agreement-report';
import { describeAgreement, printAgreement } from '../agreement-report';
import type { CliCommand, Invocation } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { languageOption } from '../language-option';
import { withLibrary } from '../library';
import { UsageError } from '../options';

export const agreementCommand: CliCommand = {
  name: 'agreement',
  summary: 'how far two or more people agree who marked the same text, and where they do not',
  usage: 'FILE|ARTICLE FILE|ARTICLE…',
  options: {
    ...libraryOptions,
    language: { value: 'LANGUAGE', help: 'of the headings and explanations: en (the default) or de' },
  },
  async run(invocation) {
    const { options, output } = invocation;
    const language = languageOption(options);
    if (options.positionals.length < 2) throw new UsageError('give two exports, packages or articles at least');
    const people: Person[] = [];
    for (const argument of options.positionals) people.push(await personOf(invocation, argument));
    const comparison = compared(people);
    await output.result(printAgreement(comparison, agreementWords(language)), () => describeAgreement(comparison, agreementWords(language)));
    return exitCodes.done;
  },
};

function compared(people: readonly Person[]): Comparison {
  const drafts = unwrap(commonText(people.map(({ argument, story }) => ({ name: argument, article: story.article, drafts: story.drafts }))));
  const [draft] = drafts;
  const { article, blocks } = people[0]!.story;
  const annotations = people.map(({ name, story }, index) => annotationOf(name, story.claims, drafts[index]!.id));
  const text = markedTextOf(draft!, blocks.filter(({ draftId }) => draftId === draft!.id), article.language);
  return { people, annotations, draft: draft!, figures: agreementFigures(text, annotations), places: placesOf(annotations) };
}

/** A file that is there is meant before an article. */
async function personOf(invocation: Invocation, argument: string): Promise<Person> {
  const file = path.resolve(invocation.io.cwd, argument);
  const isFile = await stat(file).then((found) => found.isFile(), () => false);
  const story = isFile ? await storyOfFile(invocation, argument, file) : await storyOfArticle(invocation, argument);
  const name = annotatorOf(story.article, story.claims) ?? (isFile ? path.basename(file) : story.article.headline);
  return { argument, name, story, from: isFile ? { file: argument } : { articleId: story.article.id } };
}

async function storyOfFile({ documentWorker }: Invocation, argument: string, file: string): Promise<Person['story']> {
  const bytes = await readWhole(file);
  const wish = { file: { bytes, name: path.basename(file), from: 'file' }, by: '', at: now() } as const;
  try {
    const [story] = await readingBy(documentWorker, newId).stories(wish);
    if (story?.kind === 'claimdesk-article') return story.bundle;
  } catch (error) {
    if (!(error instanceof ClaimdeskError)) throw error;
    throw new ClaimdeskError(error.failure.code, `${argument}: ${error.failure.message}`, error.failure.details);
  }
  throw new ClaimdeskError('refused', `${argument} is a text without claims. Give an export (json) or a package that Claimdesk made.`);
}

function storyOfArticle(invocation: Invocation, argument: string): Promise<Person['story']> {
  return withLibrary(invocation, 'read', async ({ store, articles }) => {
    const { articleId } = findArticle(store, argument);
    const records = await articles.records(articleId);
    return {
      article: records.get('article', articleId)!, drafts: [...records.all('draft')], blocks: [...records.all('block')], claims: [...records.all('claim')],
    } satisfies Pick<ArticleBundle, 'article' | 'drafts' | 'blocks' | 'claims'>;
  }).catch((error: unknown) => {
    if (!(error instanceof ClaimdeskError) || error.failure.code !== 'not-found') throw error;
    throw new ClaimdeskError('not-found', `${error.failure.message} There is no file of that name either.`);
  });
}
