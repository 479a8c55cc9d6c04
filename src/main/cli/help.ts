import type { CliCommand } from './command';

/** What `claimdesk --help` prints. */
export function overview(commands: readonly CliCommand[]): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return [
    'claimdesk COMMAND [ARGUMENTS]',
    '',
    ...rows,
    '',
    'claimdesk COMMAND --help explains a command; claimdesk --version prints the version.',
    'Exit codes: 0 done, 1 failed, 2 wrong use, 3 library locked by another process, 4 problems found.',
    '',
  ].join('\n');
}

/** What `claimdesk COMMAND --help` prints. */
export function helpOf({ name, summary, usage, options }: CliCommand): string {
  const left = Object.entries(options).map(([option, { value, short }]) =>
    `  ${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...left.map((text) => text.length)) + 2;
  const rows = Object.values(options).map(({ help }, index) => `${left[index]!.padEnd(width)}${help}`);
  return [`claimdesk ${name} ${usage}`.trimEnd(), '', `  ${summary}`, '', ...rows, ''].join('\n');
}
