import type { ResultOf } from '@shared/contract/methods';
import type { CliCommand } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { withLibrary } from '../library';

type Entry = ResultOf<'articles.history'>[number];

/** Changes shown unless more are asked for. */
const DEFAULT_LIMIT = 100;

export const historyCommand: CliCommand = {
  name: 'history',
  summary: 'who changed what in an article, newest first',
  usage: 'ARTICLE',
  options: {
    ...libraryOptions,
    limit: { value: 'N', help: `how many changes; ${DEFAULT_LIMIT} when not given` },
    before: { value: 'REVISION', help: 'only changes older than this revision' },
  },
  async run(invocation) {
    const { options, output } = invocation;
    const [argument] = options.exactly('ARTICLE');
    const page = { limit: options.count('limit') ?? DEFAULT_LIMIT, before: options.count('before') };
    return withLibrary(invocation, 'read', async ({ store, articles }) => {
      const changes = await articles.history(findArticle(store, argument).articleId, page);
      await output.result(changes, () => changes.map(describe).join('\n'));
      return exitCodes.done;
    });
  },
};

function describe({ revision, at, by, label, isUndone }: Entry): string {
  return `${String(revision).padStart(5)}  ${at}  ${by}  ${label}${isUndone ? '  (taken back)' : ''}`;
}
