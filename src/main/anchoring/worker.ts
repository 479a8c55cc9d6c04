import { workerData } from 'node:worker_threads';
import { answerFromThread } from '../threads/answer-from-thread';
import { anchorClaims } from './anchor-claims';
import type { DraftTask } from './anchoring-thread';
import { compareDrafts } from './compare-drafts';
import { measureLikeness } from './measure-likeness';

// The thread that two drafts are compared in.
const task = workerData as DraftTask;
await answerFromThread(await ('anchor' in task ? anchorClaims(task.anchor) : 'compare' in task ? compareDrafts(task.compare) : measureLikeness(task.likeness)));
