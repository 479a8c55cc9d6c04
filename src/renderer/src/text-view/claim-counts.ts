import type { TextRange } from '@shared/model/fields';
import type { BlockView } from './block-view';
import type { ClaimRegister } from './claim-register';
import { whenIdle } from './later';
import { clip } from './stretches';
import type { TextColumn } from './text-column';

/**
 * Says of each block how many claims it holds, to those who do not see highlights; kept right a moment after a change,
 * when the screen is idle. The phrases stand outside the text in an element that is not laid out: the blocks name them
 * as their descriptions.
 */
export class ClaimCounts {
  readonly element = document.createElement('div');
  readonly #column: TextColumn;
  readonly #register: () => ClaimRegister;
  readonly #phrase: (count: number, view: BlockView) => string;
  readonly #phrases = new Map<BlockView, HTMLElement>();
  readonly #counting = whenIdle((timeLeft) => this.#count(timeLeft), 500);
  #stale = new Set<BlockView>();

  /** `phrase`: "3 claims", and what else is said of the block. */
  constructor(column: TextColumn, register: () => ClaimRegister, phrase: (count: number, view: BlockView) => string) {
    this.#column = column;
    this.#register = register;
    this.#phrase = phrase;
    this.element.hidden = true;
  }

  /** The blocks are other ones from now on. */
  recountAll(): void {
    this.#phrases.clear();
    this.element.replaceChildren();
    this.#stale = new Set(this.#column.blocks);
    this.#counting.request();
  }

  /** The claims of a range have changed. */
  recount({ start, end }: TextRange): void {
    clip(this.#column.blocks, start, end, (view) => this.#stale.add(view));
    this.#counting.request();
  }

  /** Something else that is said of a block has changed. */
  retell(view: BlockView): void {
    this.#stale.add(view);
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
      if (this.#column.has(view)) this.#show(view, register.countIn(view.start, view.end));
      else this.#phrases.get(view)?.remove();
    }
  }

  #show(view: BlockView, count: number): void {
    let phrase = this.#phrases.get(view);
    if (!phrase) {
      phrase = document.createElement('span');
      phrase.id = `claims-${view.block.id}`;
      this.#phrases.set(view, phrase);
      this.element.append(phrase);
      view.describe(phrase.id);
    }
    phrase.textContent = this.#phrase(count, view);
  }
}
