import type { FindOptions, Hits } from '@shared/text/find';

/** What the thread is asked. `text` comes with the first question about it only: it may be long. */
export interface FindRequest {
  readonly text?: string;
  readonly pattern: string;
  readonly options: FindOptions;
}

/** What it answers: hits, or what is wrong with the expression. */
export type FindAnswer = { readonly hits: Hits } | { readonly mistake: string };

export type PatternOutcome = FindAnswer | { readonly hasRunAway: true } | { readonly isOvertaken: true };

/** What is used of a `Worker`. */
export type FindThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** How long an expression may take, in ms. */
export const PATTERN_LIMIT = 1000;

/**
 * Searches a text with regular expressions outside the page's own thread, one at a time. An expression that is not done
 * within the limit is ended together with its thread; the next one gets a new thread.
 */
export class PatternSearch {
  readonly #createThread: () => FindThread;
  #thread: FindThread | undefined;
  /** The text that the thread has. */
  #text: string | undefined;
  #settle: ((outcome: PatternOutcome) => void) | undefined;

  constructor(createThread: () => FindThread) {
    this.#createThread = createThread;
  }

  /** Resolves when the expression is done, has a mistake, has run away, or was overtaken by a later one. */
  search(text: string, pattern: string, options: FindOptions): Promise<PatternOutcome> {
    if (this.#settle) this.close();
    const thread = (this.#thread ??= this.#createThread());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end({ hasRunAway: true }), PATTERN_LIMIT);
      this.#settle = (outcome) => {
        clearTimeout(timer);
        this.#settle = undefined;
        resolve(outcome);
      };
      thread.onmessage = ({ data }: MessageEvent<FindAnswer>) => this.#settle?.(data);
      thread.onerror = ({ message }) => this.#end({ mistake: message });
      thread.postMessage({ ...(text !== this.#text && { text }), pattern, options } satisfies FindRequest);
      this.#text = text;
    });
  }

  /** Ends the thread, and with it what it is at. */
  close(): void {
    this.#end({ isOvertaken: true });
  }

  /** A thread that is at work hears nothing: it can only be ended. */
  #end(outcome: PatternOutcome): void {
    this.#thread?.terminate();
    this.#thread = undefined;
    this.#text = undefined;
    this.#settle?.(outcome);
  }
}
