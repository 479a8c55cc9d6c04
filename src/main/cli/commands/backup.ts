import { ClaimdeskError } from '@shared/result';
import type { ResultOf } from '@shared/contract/methods';
import { LibraryService } from '../../services/library-service';
import { newId } from '../../services/open-library';
import { RestoreService } from '../../services/restore-service';
import type { CliCommand, ExitCode, Invocation } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import { UsageError } from '../options';

export const backupCommand: CliCommand = {
  name: 'backup',
  summary: 'earlier states of articles: list them, put an article back as it was in one',
  usage: 'list | restore ARTICLE --at MOMENT',
  options: { ...libraryOptions, ...byOption, at: { value: 'MOMENT', help: 'which backup of the article, as “backup list” names it' } },
  run(invocation) {
    const [what] = invocation.options.positionals;
    if (what === 'list') return list(invocation);
    if (what === 'restore') return restore(invocation);
    throw new UsageError('say “backup list” or “backup restore ARTICLE --at MOMENT”');
  },
};

function list(invocation: Invocation): Promise<ExitCode> {
  const { options, output } = invocation;
  options.exactly('list');
  return withLibrary(invocation, 'read', async (library) => {
    const service = serviceOf(library);
    const moments = await service.list();
    const shown = await service.show(moments.flatMap(({ kept }) => kept));
    const rows = shown.map(({ kept, preview, problem }) => ({ ...kept, ...preview, ...(problem !== null && { problem }) }));
    await output.result(rows, () => shown.map(describe).join('\n'));
    return exitCodes.done;
  });
}

function describe({ kept, preview, problem }: ResultOf<'backups.show'>[number]): string {
  return `${kept.at}  ${kept.articleId}  ${preview ? `${preview.headline} (${preview.claims} claims)` : problem}`;
}

function restore(invocation: Invocation): Promise<ExitCode> {
  const { options, output } = invocation;
  const [, argument] = options.exactly('restore', 'ARTICLE');
  const at = options.required('at');
  if (Number.isNaN(Date.parse(at))) throw new UsageError(`--at takes a moment as “backup list” prints it, not ${at}`);
  return withLibrary(invocation, 'write', async (library) => {
    const articleId = await articleIdOf(library, argument);
    const { restored, same, refused } = await serviceOf(library).restore([{ articleId, at: new Date(at).toISOString() }], library.change());
    const [failure] = refused;
    if (failure) throw new ClaimdeskError('refused', failure.message, { articleId, at });
    await output.result({ articleId: restored[0] ?? articleId, changed: same === 0 }, () => (same > 0 ? 'It is so already.' : `Restored ${restored[0]}.`));
    return exitCodes.done;
  });
}

/** The article an argument means; one that the library no longer has by its id alone. */
async function articleIdOf({ store }: CliLibrary, argument: string): Promise<string> {
  const isKept = !store.summaries().has(argument) && (await store.kept()).some(({ articleId }) => articleId === argument);
  return isKept ? argument : findArticle(store, argument).articleId;
}

function serviceOf({ store, articles }: CliLibrary): RestoreService {
  const untold = (): undefined => undefined;
  const library = new LibraryService({ store, articles, newId, onArticle: untold, onShared: untold });
  return new RestoreService({ store, articles, library, newId, onReturn: untold });
}
