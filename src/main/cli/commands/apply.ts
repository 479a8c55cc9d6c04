import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ArticleChange } from '@shared/contract/methods';
import { articleScope } from '@shared/model/scopes';
import type { Failure, Result } from '@shared/result';
import { ClaimdeskError, fail, ok } from '@shared/result';
import type { Command } from '@shared/transactions/command';
import { commandSchema } from '@shared/transactions/command';
import { diskError } from '../../store/disk-error';
import { describeIssues } from '../../transport/dispatcher';
import type { CliCommand, Invocation } from '../command';
import { byOption, exitCodes, libraryOptions } from '../command';
import { findArticle } from '../find-article';
import type { CliLibrary } from '../library';
import { withLibrary } from '../library';
import type { InputLine } from '../lines';
import { linesOf, MAX_LINE_BYTES } from '../lines';
import { Progress } from '../progress';

/** What is said of a line once its change is on disk, or once it is refused. */
export interface Acknowledgement {
  readonly line: number;
  readonly ok: boolean;
  /** The article's revision after this line; one that was refused, or that changed nothing, leaves it as it was. */
  readonly revision: number;
  /** Ids of the records that the line made: claims, sources, blocks. Absent when it made none. */
  readonly created?: readonly string[];
  readonly error?: Pick<Failure, 'code' | 'message'>;
}

/** Lines on their way to the disk at once: enough to share its syncs, few enough to stay in memory. */
const WAITING_LINES = 1_000;

export const applyCommand: CliCommand = {
  name: 'apply',
  summary: 'carry out commands, one a line; each is acknowledged when it is on disk',
  usage: 'ARTICLE FILE|-',
  options: {
    ...libraryOptions,
    json: { help: 'accepted, and changes nothing: the acknowledgements are JSON in any case' },
    ...byOption,
  },
  isAlwaysJson: true,
  async run(invocation) {
    const [argument, file] = invocation.options.exactly('ARTICLE', 'FILE');
    const input = await openInput(invocation, file);
    return withLibrary(invocation, 'write', async (library) => {
      const { articleId } = findArticle(library.store, argument);
      const failed = await applyAll(invocation, library, articleId, input);
      return failed > 0 ? exitCodes.failed : exitCodes.done;
    });
  },
};

interface Input {
  readonly stream: Readable;
  /** Bytes; 0 when it is not known. */
  readonly size: number;
}

async function openInput({ io }: Invocation, file: string): Promise<Input> {
  if (file === '-') return { stream: io.stdin, size: 0 };
  const filePath = path.resolve(io.cwd, file);
  try {
    const found = await stat(filePath);
    if (found.isDirectory()) throw new ClaimdeskError('bad-request', `${file} is a folder. Give a file of commands, one a line.`);
    return { stream: createReadStream(filePath), size: found.size };
  } catch (error) {
    throw diskError(`The commands in ${file} could not be read`, error);
  }
}

/** Applies line after line without waiting for the disk in between; acknowledges in the order of the lines. */
async function applyAll({ io, output }: Invocation, library: CliLibrary, articleId: string, { stream, size }: Input): Promise<number> {
  const progress = new Progress(io.stderr, size, size > 0 ? 'bytes' : 'lines');
  let revision = library.store.revision(articleScope(articleId));
  let failed = 0;
  let waiting = 0;
  let acknowledged: Promise<void> = Promise.resolve();
  const acknowledge = async (before: Promise<void>, answer: Promise<Answer>, { number: line, read }: InputLine): Promise<void> => {
    // Both at once, so that an answer that fails while another is still to come is nobody's unhandled rejection.
    const [, result] = await Promise.all([before, answer]);
    let acknowledgement: Acknowledgement;
    if (result.ok) {
      const { value: change } = result;
      revision = change?.revision ?? revision;
      const created = change?.diff.added.map(({ id }) => id) ?? [];
      acknowledgement = { line, ok: true, revision, ...(created.length > 0 && { created }) };
    } else {
      const { code, message } = result.error;
      acknowledgement = { line, ok: false, revision, error: { code, message } };
      failed++;
      output.note(`line ${line}: ${message}`);
    }
    await output.line(acknowledgement);
    progress.at(size > 0 ? read : line);
  };
  for await (const line of linesOf(stream)) {
    if (line.text?.trim() === '') continue;
    acknowledged = acknowledge(acknowledged, applyLine(library, articleId, line), line);
    acknowledged.catch(() => undefined); // it is awaited below, and at the end
    if (++waiting % WAITING_LINES === 0) await acknowledged;
  }
  await acknowledged;
  progress.end();
  return failed;
}

/** What came of a line: null when it changed nothing. */
type Answer = Result<ArticleChange | null>;

async function applyLine({ articles, change }: CliLibrary, articleId: string, line: InputLine): Promise<Answer> {
  const command = parseCommand(line);
  if (!command.ok) return command;
  try {
    return ok(await articles.apply(articleId, command.value, change()));
  } catch (error) {
    if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** The command of a line. Fails with `bad-request`, saying what is wrong and where in the line. */
export function parseCommand({ text }: Pick<InputLine, 'text'>): Result<Command> {
  if (text === null) return fail('bad-request', `The line is longer than ${MAX_LINE_BYTES / (1024 * 1024)} MB. Put the commands on lines of their own.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail('bad-request', `This is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  const parsed = commandSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('bad-request', `This is no command: ${describeIssues(parsed.error.issues)}.`);
}
