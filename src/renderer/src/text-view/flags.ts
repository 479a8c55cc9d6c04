import { findingSeverities, type FindingSeverity } from '@shared/model/vocabulary';
import type { BlockView } from './block-view';
import type { ClaimRegister } from './claim-register';
import type { TextColumn } from './text-column';

/** What stands in the margin of a block: the heaviest thing found in its claims, and in how many of them. */
export interface BlockFlag {
  readonly severity: FindingSeverity;
  readonly claims: number;
}

/** Flags in the margin, at the blocks in which claims begin that something was found in. The style of the attribute draws them. */
export class Flags {
  readonly #column: TextColumn;
  readonly #register: () => ClaimRegister;
  #shown = new Map<BlockView, BlockFlag>();

  constructor(column: TextColumn, register: () => ClaimRegister) {
    this.#column = column;
    this.#register = register;
  }

  of(view: BlockView): BlockFlag | undefined {
    return this.#shown.get(view);
  }

  /**
   * Shows the flags of claims, by their ids; claims without a place have none.
   * @returns the blocks whose flag has changed
   */
  set(flags: ReadonlyMap<string, FindingSeverity>): BlockView[] {
    const register = this.#register();
    const fresh = new Map<BlockView, BlockFlag>();
    for (const [claimId, severity] of flags) {
      const claim = register.get(claimId);
      const start = claim && register.rangesOf(claim)[0]?.start;
      const view = start === undefined ? undefined : this.#column.blockAt(start);
      if (!view) continue;
      const known = fresh.get(view);
      fresh.set(view, { severity: known ? heavier(known.severity, severity) : severity, claims: (known?.claims ?? 0) + 1 });
    }
    const changed: BlockView[] = [];
    for (const [view, flag] of fresh) {
      const before = this.#shown.get(view);
      if (before?.severity === flag.severity && before.claims === flag.claims) continue;
      view.element.dataset['flag'] = flag.severity;
      changed.push(view);
    }
    for (const view of this.#shown.keys()) {
      if (fresh.has(view)) continue;
      delete view.element.dataset['flag'];
      changed.push(view);
    }
    this.#shown = fresh;
    return changed;
  }

  /** The blocks are other ones from now on. */
  clear(): void {
    this.#shown.clear();
  }
}

function heavier(a: FindingSeverity, b: FindingSeverity): FindingSeverity {
  return findingSeverities.indexOf(a) <= findingSeverities.indexOf(b) ? a : b;
}
