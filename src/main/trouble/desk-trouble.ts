import { troubleReport, type TroubleFacts, type TroubleReport } from '@shared/trouble/trouble-report';
import type { Question } from '../host/dialogs';
import { mainFailed, pageSilent, pageStopped } from '../host/questions';

export interface DeskTroubleOptions {
  readonly version: string;
  /** What it runs on: system, processor, Electron. */
  readonly platform: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** The number of the button that was chosen. */
  readonly ask: (question: Question) => Promise<number>;
  readonly save: (report: TroubleReport) => Promise<unknown>;
  /** Opens the page again. */
  readonly reload: () => void;
  /** Ends a page that does not answer, so that it can be opened again. */
  readonly stopPage: () => void;
  readonly quit: () => void;
  readonly log: (what: string, error?: unknown) => void;
}

/**
 * What the desktop desk does when its page stops or falls silent, or when an error comes up that nobody has caught: it
 * says what happened and what is safe, offers a report, and goes on. One question at a time: what comes while one is
 * open is written to the log.
 */
export class DeskTrouble {
  readonly #options: DeskTroubleOptions;
  #isAsking = false;
  /** The page was stopped on purpose, to be opened again. */
  #isReopening = false;

  constructor(options: DeskTroubleOptions) {
    this.#options = options;
  }

  /** The page's process has gone. @param reason in Electron's words: `crashed`, `oom`, … */
  async pageGone(reason: string): Promise<void> {
    const { log, reload } = this.#options;
    if (this.#isReopening) {
      this.#isReopening = false;
      return reload();
    }
    log(`the page stopped (${reason}).`);
    await this.#ask(pageStopped(), { REPORT: 1 }, 'page-gone', new PageError(reason));
    reload();
  }

  /** The page does not answer. It may be at work: whether to wait is asked once. */
  async pageSilent(): Promise<void> {
    const { log, stopPage } = this.#options;
    log('the page does not answer.');
    const answer = await this.#ask(pageSilent(), { REPORT: 2 }, 'page-silent', new PageError('silent'));
    if (answer !== OPEN_AGAIN) return;
    this.#isReopening = true;
    stopPage();
  }

  /** An error in main that nobody has caught. What was acknowledged is in the journal, whatever state main is in. */
  async mainFailed(error: unknown): Promise<void> {
    const { log, quit } = this.#options;
    log('an error that nobody expected.', error);
    const answer = await this.#ask(mainFailed(), { REPORT: 1 }, 'main', error);
    if (answer === QUIT) quit();
  }

  /** @returns the button that was chosen; the harmless one when another question is open or asking fails */
  async #ask(question: Question, { REPORT }: { REPORT: number }, where: TroubleFacts['where'], error: unknown): Promise<number> {
    if (this.#isAsking) return question.cancel;
    this.#isAsking = true;
    const { ask, save, now, version, platform, log } = this.#options;
    try {
      const answer = await ask(question);
      if (answer === REPORT) await save(troubleReport(error, { version, platform, at: now(), desk: 'desktop', where, counts: null }));
      return answer;
    } catch (failure) {
      log('the question or its report failed.', failure);
      return question.cancel;
    } finally {
      this.#isAsking = false;
    }
  }
}

/** The second button of `pageSilent`. */
const OPEN_AGAIN = 1;
/** The third button of `mainFailed`. */
const QUIT = 2;

/** What became of a page, as a code of capital letters. */
class PageError extends Error {
  readonly code: string;

  constructor(reason: string) {
    super();
    this.code = `PAGE_${reason.toUpperCase().replaceAll('-', '_')}`;
  }
}
