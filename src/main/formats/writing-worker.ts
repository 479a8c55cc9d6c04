import { parentPort, workerData } from 'node:worker_threads';
import { allFormats } from './all-formats';
import type { WritingTask } from './writing-thread';

// The thread that one file is made in. It talks to whoever started it and to nobody else.
const { format, records, options } = workerData as WritingTask;
for await (const piece of allFormats[format].write(records, options).pieces as AsyncIterable<Uint8Array>) {
  const own = new Uint8Array(piece);
  parentPort!.postMessage(own, [own.buffer]);
}
parentPort!.postMessage('whole');
