import { Worker } from 'node:worker_threads';
import type { NewId } from '@shared/model/new-id';
import { fail, unwrap, type Result } from '@shared/result';
import { readingHere } from './read-here';
import { isShortText } from './read-stories';
import type { Reading, ReadingTask } from './reading';
import { addSlice, type Slice } from './slices';

/** How much a file may cost before its reading is given up. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const READING_LIMITS: ReadingLimits = { milliseconds: 30_000, megabytes: 768 };

/**
 * Reads each file in a thread of its own, which is ended when it takes too long or too much memory: the desk goes on meanwhile, and nothing of the
 * attempt is left. A short text is read here: that is done sooner than a thread begins.
 * @param workerFile the built `document-worker.js`
 */
export function readingInThreads(workerFile: string, newId: NewId, limits = READING_LIMITS): Reading {
  const here = readingHere(newId);
  return {
    stories: (wish, signal) => (isShortText(wish.file) ? here.stories(wish) : inThread(workerFile, { is: 'stories', wish }, limits, signal)),
    annotations: (wish, signal) => inThread(workerFile, { is: 'annotations', wish }, limits, signal),
  };
}

/** In threads where there is a worker file; else in this one. */
export function readingBy(workerFile: string | undefined, newId: NewId): Reading {
  return workerFile === undefined ? readingHere(newId) : readingInThreads(workerFile, newId);
}

async function inThread<K extends keyof Reading>(
  workerFile: string, task: Extract<ReadingTask, { is: K }>, limits: ReadingLimits, signal: AbortSignal | undefined,
): Promise<Awaited<ReturnType<Reading[K]>>> {
  return unwrap(await resultOfThread(workerFile, task, limits, signal)) as Awaited<ReturnType<Reading[K]>>;
}

function resultOfThread(workerFile: string, task: ReadingTask, limits: ReadingLimits, signal: AbortSignal | undefined): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    const stopped = fail('cancelled', 'Reading was stopped; nothing was changed.');
    if (signal?.aborted) return resolve(stopped);
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // Libraries write warnings there; a command's output is its own.
      stdout: true, stderr: true, env: {}, execArgv: [],
    });
    const end = (result: Result<unknown>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(result);
      void worker.terminate();
    };
    const stop = (): void => end(stopped);
    signal?.addEventListener('abort', stop);
    const timer = setTimeout(() => {
      end(fail('too-large', `Reading this file took longer than ${limits.milliseconds / 1000} seconds, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`));
    }, limits.milliseconds);
    const whole = {};
    worker.on('message', (message: Slice | 'whole') => {
      if (message === 'whole') return end(whole as Result<unknown>);
      addSlice(whole, message);
      worker.postMessage('next');
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        end(fail('too-large', `Reading this file took more than ${limits.megabytes} MB of memory, so it was given up; nothing was changed. Copy the text in the program that shows it, and paste it.`));
      } else end(fail('not-available', `The part of Claimdesk that reads such files could not be started: ${error.message}. Copy the text in the program that shows it, and paste it.`));
    });
    worker.once('exit', () => end(fail('internal', 'Reading this file came to an end without a result; nothing was changed. Copy the text in the program that shows it, and paste it.')));
  });
}
