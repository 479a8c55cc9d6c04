import type { ArticleSummary } from '@shared/transactions/summary';
import type { CliCommand } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { withLibrary } from '../library';

export const listCommand: CliCommand = {
  name: 'list',
  summary: 'the articles of a library with their counts',
  usage: '',
  options: { ...libraryOptions, trash: { help: 'also those in the trash' } },
  async run(invocation) {
    const { options, output } = invocation;
    options.exactly();
    const articles = await withLibrary(invocation, 'read', async ({ store }) =>
      Promise.resolve([...store.summaries().values()].filter(({ trashedAt }) => options.flag('trash') || trashedAt === undefined)));
    articles.sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
    await output.result(articles.map(valueOf), () => articles.map(describe).join('\n') || 'There is no article in this library.');
    return exitCodes.done;
  },
};

function valueOf(summary: ArticleSummary): object {
  const { articleId, headline, drafts, characters, claims, open, byTag, byStatus, modifiedAt, trashedAt } = summary;
  return {
    articleId, headline, drafts, characters, claims, open, byTag, byStatus, modifiedAt,
    ...(trashedAt !== undefined && { trashedAt }),
  };
}

function describe({ articleId, headline, claims, byTag, trashedAt }: ArticleSummary): string {
  const tags = Object.entries(byTag).map(([tag, count]) => `${count} ${tag}`).join(', ');
  const counts = `${claims} ${claims === 1 ? 'claim' : 'claims'}${tags && ` (${tags})`}`;
  return `${articleId}  ${headline}  ${counts}${trashedAt === undefined ? '' : ', in the trash'}`;
}
