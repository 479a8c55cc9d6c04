import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
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
  /** The article's revision after the line; after a refused one, the revision that stands. */
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
  let failed = 0;
  let waiting = 0;
  let acknowledged: Promise<void> = Promise.resolve();
  const acknowledge = async (before: Promise<void>, answer: Promise<Acknowledgement>, read: number): Promise<void> => {
    // Both at once, so that an answer that fails while another is still to come is nobody's unhandled rejection.
    const [, acknowledgement] = await Promise.all([before, answer]);
    if (!acknowledgement.ok) {
      failed++;
      output.note(`line ${acknowledgement.line}: ${acknowledgement.error?.message ?? ''}`);
    }
    await output.line(acknowledgement);
    progress.at(size > 0 ? read : acknowledgement.line);
  };
  for await (const line of linesOf(stream)) {
    if (line.text?.trim() === '') continue;
    acknowledged = acknowledge(acknowledged, applyLine(library, articleId, line), line.read);
    acknowledged.catch(() => undefined); // it is awaited below, and at the end
    if (++waiting % WAITING_LINES === 0) await acknowledged;
  }
  await acknowledged;
  progress.end();
  return failed;
}

async function applyLine({ articles, store, change }: CliLibrary, articleId: string, line: InputLine): Promise<Acknowledgement> {
  const refused = ({ code, message }: Failure): Acknowledgement => ({
    line: line.number, ok: false, revision: store.revision(articleScope(articleId)), error: { code, message },
  });
  const command = parseCommand(line);
  if (!command.ok) return refused(command.error);
  try {
    const made = await articles.apply(articleId, command.value, change());
    const created = made?.diff.added.map(({ id }) => id) ?? [];
    return {
      line: line.number, ok: true, revision: made?.revision ?? store.revision(articleScope(articleId)),
      ...(created.length > 0 && { created }),
    };
  } catch (error) {
    if (error instanceof ClaimdeskError) return refused(error.failure);
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
