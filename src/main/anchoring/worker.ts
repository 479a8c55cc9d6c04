import { parentPort, workerData } from 'node:worker_threads';
import { anchorClaims } from './anchor-claims';
import type { DraftTask } from './anchoring-thread';
import { compareDrafts } from './compare-drafts';

// The thread that two drafts are compared in.
const task = workerData as DraftTask;
parentPort!.postMessage(await ('anchor' in task ? anchorClaims(task.anchor) : compareDrafts(task.compare)));
