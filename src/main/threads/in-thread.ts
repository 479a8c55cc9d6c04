import { Worker } from 'node:worker_threads';
import type { fail, Result } from '@shared/result';
import { addSlice, type Slice } from './slices';

/** How much a task may cost before it is given up. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

type Failed = ReturnType<typeof fail>;

/** What is told of a task that came to no result; each says what to do. */
export interface ThreadFailures {
  readonly tooLong: Failed;
  readonly tooLarge: Failed;
  readonly notStarted: (reason: string) => Failed;
  readonly noResult: Failed;
  readonly stopped: Failed;
}

/**
 * Does a task in a thread of its own, which is ended when it takes too long or too much memory: the desk goes on meanwhile, and nothing of the
 * attempt is left. `signal` stops it.
 * @param workerFile a built file that answers for its `workerData`, see `answerFromThread`
 */
export function inThread<Task, Value>(
  workerFile: string, task: Task, limits: ThreadLimits, failures: ThreadFailures, signal?: AbortSignal,
): Promise<Result<Value>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(failures.stopped);
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // Libraries write warnings there; a command's output is its own.
      stdout: true, stderr: true, env: {}, execArgv: [],
    });
    const end = (result: Result<Value>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(result);
      void worker.terminate();
    };
    const stop = (): void => end(failures.stopped);
    signal?.addEventListener('abort', stop);
    const timer = setTimeout(() => end(failures.tooLong), limits.milliseconds);
    const whole = {};
    worker.on('message', (message: Slice | 'whole') => {
      if (message === 'whole') return end(whole as Result<Value>);
      addSlice(whole, message);
      worker.postMessage('next');
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(failures.tooLarge);
      else end(failures.notStarted(error.message));
    });
    worker.once('exit', () => end(failures.noResult));
  });
}
