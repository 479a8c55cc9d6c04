import { parentPort, workerData } from 'node:worker_threads';
import { attempt, type DocumentTask } from './attempt';

// The thread that one document is read in. It talks to whoever started it and to nobody else.
Reflect.deleteProperty(globalThis, 'fetch');
Reflect.deleteProperty(globalThis, 'WebSocket');

parentPort!.postMessage(await attempt(workerData as DocumentTask));
