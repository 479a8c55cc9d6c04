import { fail } from '@shared/result';
import { inThread, type ThreadLimits } from '../threads/in-thread';
import type { AnchorClaims } from './anchor-claims';

const ANCHORING_LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 1024 };

/**
 * Finds the claims of each new draft in a thread of its own.
 * @param workerFile the built `anchor-worker.js`
 */
export function anchoringIn(workerFile: string | undefined, limits = ANCHORING_LIMITS): { anchor?: AnchorClaims } {
  if (workerFile === undefined) return {};
  return {
    anchor: (task) => inThread(workerFile, task, limits, {
      tooLong: fail('too-large', `Comparing the two drafts took longer than ${limits.milliseconds / 1000} seconds, so it was given up; nothing was changed. Open the new text as an article of its own.`),
      tooLarge: fail('too-large', `Comparing the two drafts took more than ${limits.megabytes} MB of memory, so it was given up; nothing was changed. Open the new text as an article of its own.`),
      notStarted: (reason) => fail('not-available', `The part of Claimdesk that compares drafts could not be started: ${reason}. Nothing was changed. Try again.`),
      noResult: fail('internal', 'Comparing the two drafts came to an end without a result; nothing was changed. Try again.'),
      stopped: fail('cancelled', 'Comparing the two drafts was stopped; nothing was changed.'),
    }),
  };
}
