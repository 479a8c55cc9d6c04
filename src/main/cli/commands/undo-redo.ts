import type { CliCommand } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import { withLibrary } from '../library';

export const undoCommand = revertCommand('undo', 'take the last change of an article back');
export const redoCommand = revertCommand('redo', 'make the change again that was taken back last');

function revertCommand(name: 'undo' | 'redo', summary: string): CliCommand {
  return {
    name,
    summary,
    usage: 'ARTICLE',
    options: { ...libraryOptions, ...byOption },
    async run(invocation) {
      const { options, output } = invocation;
      const [argument] = options.exactly('ARTICLE');
      return withLibrary(invocation, 'write', async ({ store, articles, change }) => {
        const { articleId } = findArticle(store, argument);
        const { revision, label, undo } = await articles[name](articleId, change());
        await output.result({ articleId, revision, label, next: undo }, () => label);
        return exitCodes.done;
      });
    },
  };
}
