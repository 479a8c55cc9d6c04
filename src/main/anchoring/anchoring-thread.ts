import { fail } from '@shared/result';
import { inThread, type ThreadFailures, type ThreadLimits } from '../threads/in-thread';
import type { AnchorClaims, AnchoringTask } from './anchor-claims';
import type { CompareDrafts, DraftsAsValues } from './compare-drafts';
import type { MeasureLikeness, TextsToCompare } from './measure-likeness';

const ANCHORING_LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 1024 };

/** What the thread is asked to do. */
export type DraftTask = { readonly anchor: AnchoringTask } | { readonly compare: DraftsAsValues } | { readonly likeness: TextsToCompare };

/**
 * Finds the claims of each new draft, and compares drafts, in a thread of its own.
 * @param workerFile the built `anchor-worker.js`
 */
export function anchoringIn(workerFile: string | undefined, limits = ANCHORING_LIMITS): { anchor?: AnchorClaims; compare?: CompareDrafts; likeness?: MeasureLikeness } {
  if (workerFile === undefined) return {};
  const failures: ThreadFailures = {
    tooLong: fail('too-large', `Comparing the two drafts took longer than ${limits.milliseconds / 1000} seconds, so it was given up; nothing was changed. Open the new text as an article of its own.`),
    tooLarge: fail('too-large', `Comparing the two drafts took more than ${limits.megabytes} MB of memory, so it was given up; nothing was changed. Open the new text as an article of its own.`),
    notStarted: (reason) => fail('not-available', `The part of Claimdesk that compares drafts could not be started: ${reason}. Nothing was changed. Try again.`),
    noResult: fail('internal', 'Comparing the two drafts came to an end without a result; nothing was changed. Try again.'),
    stopped: fail('cancelled', 'Comparing the two drafts was stopped; nothing was changed.'),
  };
  return {
    anchor: (task) => inThread(workerFile, { anchor: task } satisfies DraftTask, limits, failures),
    compare: (drafts) => inThread(workerFile, { compare: drafts } satisfies DraftTask, limits, failures),
    likeness: (texts) => inThread(workerFile, { likeness: texts } satisfies DraftTask, limits, failures),
  };
}
