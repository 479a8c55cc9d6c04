import { workerData } from 'node:worker_threads';
import { answerFromThread } from '../threads/answer-from-thread';
import { anchorClaims } from './anchor-claims';
import type { DraftTask } from './anchoring-thread';
import { compareDrafts } from './compare-drafts';

// The thread that two drafts are compared in.
const task = workerData as DraftTask;
await answerFromThread(await ('anchor' in task ? anchorClaims(task.anchor) : compareDrafts(task.compare)));
