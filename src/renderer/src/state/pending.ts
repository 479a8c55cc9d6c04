import type { ArticleChange } from '@shared/contract/methods';
import type { Failure, Result } from '@shared/result';
import type { Command } from '@shared/transactions/command';
import type { Diff } from '@shared/transactions/diff';

/* What waits until main has made it, and what a failure of main means for it. */

/** A change made here that main has not acknowledged. */
export interface PendingChange {
  command: Command;
  at: string;
  /** Who worked at the desk when it was made. */
  by: string;
  diff: Diff;
  /** It was sent before, and main may have made it although we were told of a failure. */
  isUncertain: boolean;
}

/** An undo, a redo, a going back that waits for the changes made before it. */
export interface PendingRevert {
  ask: () => Promise<Result<ArticleChange>>;
  resolve: (answer: Result<ArticleChange>) => void;
}

/** Failures that another try may not meet: the change is kept and sent again. */
export function isPassing(failure: Failure): boolean {
  return ['disk', 'not-available', 'internal', 'unauthorised', 'locked', 'read-only'].includes(failure.code);
}

/** Failures of the way to main and back, not of main: the answer may have been lost and nothing else. */
export function mayHaveBeenMade({ code }: Failure): boolean {
  return code === 'not-available' || code === 'internal';
}

export function isChange(item: PendingChange | PendingRevert): item is PendingChange {
  return 'command' in item;
}

/** Failures that say no more than that what was asked for is so already. */
export function isFulfilled({ command, isUncertain }: PendingChange, { code }: Failure): boolean {
  return code === 'already-there' ? isUncertain : code === 'not-found' && (command.do === 'claim.remove' || command.do === 'comment.remove');
}
