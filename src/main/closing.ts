/** What a person decides when not everything could be saved. */
export type LeaveChoice = 'try-again' | 'stay' | 'leave';

/** The end of a desk: saved first, then gone. */
export interface Closing {
  /** Saves what waits, and answers whether the desk may end. Asked again while it is at it, it answers the same. */
  mayEnd(): Promise<boolean>;
  /** The desk may end: everything is on disk, or the person gave it up. */
  readonly isDone: boolean;
}

/**
 * @param save brings everything that waits to disk; may fail and be called again
 * @param ask lets the person decide after a failure
 */
export function createClosing(save: () => Promise<void>, ask: (reason: string) => Promise<LeaveChoice>): Closing {
  let isDone = false;
  let attempt: Promise<boolean> | undefined;

  async function end(): Promise<boolean> {
    for (;;) {
      try {
        await save();
        return true;
      } catch (error) {
        const choice = await ask(error instanceof Error ? error.message : String(error));
        if (choice !== 'try-again') return choice === 'leave';
      }
    }
  }

  return {
    get isDone() {
      return isDone;
    },
    mayEnd() {
      attempt ??= end().then((may) => {
        isDone ||= may;
        attempt = undefined;
        return may;
      });
      return attempt;
    },
  };
}
