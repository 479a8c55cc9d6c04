/** Milliseconds without a change after which snapshots are written. */
const IDLE = 250;
/** At most so many idle times after the first change: with the default 2 seconds. */
const LATEST = 8;
/**
 * A checkpoint rests this many times as long as it took, so that writing snapshots costs less than 5 % of the time
 * however large an article is. Nothing is at stake meanwhile: the journal has every change already. Small articles take
 * some milliseconds, and the rule never shows; one of 100,000 claims is written about twice a minute.
 */
const REST = 20;
/** The longest rest, so that the journal stays short. */
const LONGEST_REST = 60_000;
/** Rest after a failure, doubled each time. */
const FIRST_RETRY = 2_000;

/** Decides when checkpoints are made. Times are `performance.now()` milliseconds. */
export class CheckpointTimer {
  readonly #idle: number;
  readonly #run: () => Promise<boolean>;
  #timer: NodeJS.Timeout | undefined;
  #firstChange: number | undefined;
  #lastChange = 0;
  #notBefore = 0;
  #failures = 0;
  #stopped = false;

  /** @param run makes a checkpoint; false when it failed */
  constructor(idle: number | undefined, run: () => Promise<boolean>) {
    this.#idle = idle ?? IDLE;
    this.#run = run;
  }

  /** Something changed; costs next to nothing, as it is called with every commit. */
  changed(): void {
    if (this.#stopped) return;
    this.#lastChange = performance.now();
    this.#firstChange ??= this.#lastChange;
    this.#timer ??= this.#arm();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #due(): number {
    const first = this.#firstChange ?? this.#lastChange;
    return Math.max(Math.min(this.#lastChange + this.#idle, first + this.#idle * LATEST), this.#notBefore);
  }

  #arm(): NodeJS.Timeout {
    // Not worth keeping a process alive for.
    return setTimeout(() => void this.#fire(), Math.max(1, this.#due() - performance.now())).unref();
  }

  async #fire(): Promise<void> {
    if (this.#due() > performance.now() + 1) {
      this.#timer = this.#arm(); // there were changes since the timer was set
      return;
    }
    this.#firstChange = undefined;
    const begin = performance.now();
    const succeeded = await this.#run();
    const end = performance.now();
    this.#failures = succeeded ? 0 : this.#failures + 1;
    const rest = succeeded ? (end - begin) * REST : FIRST_RETRY * 2 ** (this.#failures - 1);
    this.#notBefore = end + Math.min(rest, LONGEST_REST);
    if (!succeeded) this.#firstChange ??= end;
    this.#timer = this.#firstChange === undefined || this.#stopped ? undefined : this.#arm();
  }
}
