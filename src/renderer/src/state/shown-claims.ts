import type { Claim } from '@shared/model/claim';
import type { ArticleSession } from './article-session';
import { claimTest } from './claim-filter';
import type { ClaimOrder } from './claim-order';
import { desk } from './desk-store';
import type { ClaimFilter } from './filter-state';

/** The claims that pass the filter, in reading order. */
export type ShownClaims = Pick<ClaimOrder, 'length' | 'at' | 'indexOf' | 'firstFrom'>;

let last: { article: ArticleSession; version: number; filter: ClaimFilter; editor: string; shown: ShownClaims } | undefined;

/** The claims of an article that pass a filter; without one, all of them, at no cost. */
export function shownClaims(article: ArticleSession, filter: ClaimFilter): ShownClaims {
  const version = article.getVersion();
  const { editor } = desk.get().settings;
  if (last?.article !== article || last.version !== version || last.filter !== filter || last.editor !== editor) {
    const test = claimTest(article, filter);
    last = { article, version, filter, editor, shown: test ? new FilteredOrder(article, test) : article.order };
  }
  return last.shown;
}

class FilteredOrder implements ShownClaims {
  readonly #order: ClaimOrder;
  readonly #ids: string[] = [];
  /** Where each stands in the order of all claims. */
  readonly #places: number[] = [];

  constructor(article: ArticleSession, passes: (claim: Claim) => boolean) {
    this.#order = article.order;
    for (let place = 0; place < this.#order.length; place++) {
      const claim = article.claim(this.#order.at(place)!);
      if (!claim || !passes(claim)) continue;
      this.#ids.push(claim.id);
      this.#places.push(place);
    }
  }

  get length(): number {
    return this.#ids.length;
  }

  at(index: number): string | undefined {
    return this.#ids[index];
  }

  /** -1 for one that does not pass. */
  indexOf(claim: Claim): number {
    const index = this.#from(this.#order.indexOf(claim));
    return this.#ids[index] === claim.id ? index : -1;
  }

  firstFrom(offset: number): number {
    return this.#from(this.#order.firstFrom(offset));
  }

  /** The first shown claim at or after a place in the order of all. */
  #from(place: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#places[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
