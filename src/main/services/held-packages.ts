import type { NewId } from '@shared/model/new-id';
import { ClaimdeskError } from '@shared/result';
import type { ReviewStory } from './reviews-service';

/** Packages that wait at once; a desk shows one at a time. */
const MAX_HELD = 20;
/** A package that nobody asked for during this time is let go, in milliseconds: its page was closed or has crashed. */
const EXPIRY = 2 * 60 * 60_000;

/** Packages that a screen has had read and not decided about. */
export class HeldPackages {
  readonly #newId: NewId;
  readonly #held = new Map<string, { story: ReviewStory; expiry: NodeJS.Timeout }>();

  constructor(newId: NewId) {
    this.#newId = newId;
  }

  /** @returns the id of the package; the one that waited longest goes where there are too many */
  hold(story: ReviewStory): string {
    const [oldest] = this.#held.keys();
    if (oldest !== undefined && this.#held.size >= MAX_HELD) this.discard(oldest);
    const packageId = this.#newId('arv');
    this.#held.set(packageId, { story, expiry: setTimeout(() => this.discard(packageId), EXPIRY).unref() });
    return packageId;
  }

  /** Fails with `not-found`. */
  get(packageId: string): ReviewStory {
    const held = this.#held.get(packageId);
    if (!held) throw new ClaimdeskError('not-found', 'The package is not held any more. Open its file again.', { packageId });
    held.expiry.refresh();
    return held.story;
  }

  /** Lets a package go. Knows no failure: what is gone is gone. */
  discard(packageId: string): void {
    clearTimeout(this.#held.get(packageId)?.expiry);
    this.#held.delete(packageId);
  }
}
