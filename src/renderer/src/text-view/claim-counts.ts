import type { TextRange } from '@shared/model/fields';
import type { BlockView } from './block-view';
import type { ClaimRegister } from './claim-register';
import { whenIdle } from './later';
import { clip } from './stretches';
import type { TextColumn } from './text-column';

/** Keeps what each block says about the number of its claims right, a moment later, when the screen is idle. */
export class ClaimCounts {
  readonly #column: TextColumn;
  readonly #register: () => ClaimRegister;
  readonly #counting = whenIdle((timeLeft) => this.#count(timeLeft), 500);
  #stale = new Set<BlockView>();

  constructor(column: TextColumn, register: () => ClaimRegister) {
    this.#column = column;
    this.#register = register;
  }

  recountAll(): void {
    this.#stale = new Set(this.#column.blocks);
    this.#counting.request();
  }

  /** The claims of a range have changed. */
  recount({ start, end }: TextRange): void {
    clip(this.#column.blocks, start, end, (view) => this.#stale.add(view));
    this.#counting.request();
  }

  stop(): void {
    this.#counting.cancel();
  }

  #count(timeLeft: () => number): void {
    const register = this.#register();
    register.prepare();
    for (const view of this.#stale) {
      if (timeLeft() <= 0) return this.#counting.request();
      this.#stale.delete(view);
      if (this.#column.has(view)) view.showCount(register.countIn(view.start, view.end));
    }
  }
}
