import { parentPort, workerData } from 'node:worker_threads';
import { anchorClaims, type AnchoringTask } from './anchor-claims';

// The thread that one new draft is compared in.
parentPort!.postMessage(await anchorClaims(workerData as AnchoringTask));
