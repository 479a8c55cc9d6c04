import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ArticleRecords } from '@shared/formats/article-records';
import type { ExportOptions } from '@shared/formats/export-format';
import type { ExportFormatId } from '@shared/formats/format-ids';

/** A file of bytes that is to be made. */
export interface WritingTask {
  readonly format: ExportFormatId;
  readonly records: ArticleRecords;
  readonly options: ExportOptions;
}

/**
 * The bytes of a file, made in a thread of its own: packing a large article takes seconds. The thread is ended when nobody reads on.
 * @param workerFile the built `writing-worker.js`
 * @throws AbortError when `signal` says so
 */
export async function* writtenInThread(workerFile: string, task: WritingTask, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  // Libraries write warnings to the streams; a command's output is its own.
  const worker = new Worker(workerFile, { workerData: task, stdout: true, stderr: true, env: {}, execArgv: [] });
  try {
    const messages = on(worker, 'message', { close: ['exit'], ...(signal && { signal }) }) as AsyncIterable<[Uint8Array | 'whole']>;
    for await (const [message] of messages) {
      if (message === 'whole') return;
      yield message;
    }
    throw new Error(`The thread that makes a file of ${task.format} came to an end too early.`);
  } finally {
    await worker.terminate();
  }
}
