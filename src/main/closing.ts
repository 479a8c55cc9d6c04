/** The end of a desk: saved first, then gone. */
export interface Closing {
  /** Saves what waits, and answers whether the desk may end. Asked again while it is at it, it answers the same. */
  mayEnd(): Promise<boolean>;
  /** The desk may end: everything is on disk, or the person gave it up. */
  readonly isDone: boolean;
}

/**
 * @param save brings everything that waits to disk; may fail, and is called again when the desk is to end once more
 * @param leaveAnyway asks the person after a failure whether to end all the same
 */
export function createClosing(save: () => Promise<void>, leaveAnyway: (reason: string) => Promise<boolean>): Closing {
  let isDone = false;
  let attempt: Promise<boolean> | undefined;

  async function end(): Promise<boolean> {
    try {
      await save();
      return true;
    } catch (error) {
      return leaveAnyway(error instanceof Error ? error.message : String(error));
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
