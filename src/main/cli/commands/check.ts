import { checkLibrary } from '../../store/check';
import type { CliCommand } from '../command';
import { exitCodes, libraryOptions } from '../command';
import { foldersOf } from '../library';

export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'read everything in a library and tell what is damaged',
  usage: '',
  options: { ...libraryOptions, repair: { help: 'repair what can be repaired; damaged files are set aside, never thrown away' } },
  async run(invocation) {
    const { options, output } = invocation;
    options.exactly();
    const report = await checkLibrary(foldersOf(invocation).libraryFolder, { repair: options.flag('repair'), desk: 'cli' });
    const { ok, problems, repaired } = report;
    await output.result(report, () => [
      ...repaired.map(({ file, message }) => `repaired  ${file}: ${message}`),
      ...problems.map(({ file, message }) => `problem   ${file}: ${message}`),
      ok ? 'The library is whole.' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found.`,
    ].join('\n'));
    return ok ? exitCodes.done : exitCodes.problemsFound;
  },
};
