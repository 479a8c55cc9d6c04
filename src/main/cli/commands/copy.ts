import { filledLine } from '@shared/model/fields';
import type { CliCommand } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { withLibrary } from '../library';
import { UsageError } from '../options';

export const copyCommand: CliCommand = {
  name: 'copy',
  summary: 'copy an article for a second person who is not to see its claims',
  usage: 'ARTICLE --for NAME',
  options: {
    ...libraryOptions,
    for: { value: 'NAME', help: 'who is to mark the copy' },
    ...byOption,
  },
  async run(invocation) {
    const { options, output } = invocation;
    const [argument] = options.exactly('ARTICLE');
    const person = options.required('for').trim();
    if (!filledLine.safeParse(person).success) throw new UsageError('--for takes a name');
    return withLibrary(invocation, 'write', async ({ store, agreement, change }) => {
      const { articleId: copyOf, headline } = findArticle(store, argument);
      const articleId = await agreement.copyFor(copyOf, person, change());
      await output.result({ articleId, copyOf, for: person, headline }, () => `${articleId} “${headline}”, for ${person}`);
      return exitCodes.done;
    });
  },
};
