import { align } from '../align';
import type { Tokens } from './tokens';

/** What became of a sentence of the old draft. */
export const fates = {
  /** It stands between the same neighbours, word for word. */
  same: 1,
  /** It stands word for word in another place. */
  moved: 2,
  /** It was changed where it stood; perhaps split, or merged with another one. */
  changed: 3,
  /** It was changed and stands in another place. */
  movedAndChanged: 4,
  /** Nothing of it is left. */
  gone: 5,
} as const;

/** Which token became which, both ways; a token has at most one partner. */
export class TokenMap {
  readonly old: Tokens;
  readonly fresh: Tokens;
  readonly to: Int32Array;
  readonly from: Int32Array;

  constructor(old: Tokens, fresh: Tokens) {
    this.old = old;
    this.fresh = fresh;
    this.to = new Int32Array(old.count).fill(-1);
    this.from = new Int32Array(fresh.count).fill(-1);
  }

  /** Joins the tokens from `first` up to `end` to as many that follow `freshFirst`. */
  join(first: number, end: number, freshFirst: number): void {
    for (let token = first; token < end; token++) this.pair(token, freshFirst + token - first);
  }

  pair(token: number, place: number): void {
    this.to[token] = place;
    this.from[place] = token;
  }

  /** Parts the tokens of the old draft from `first` up to `end` from what they were joined to. */
  part(first: number, end: number): void {
    for (let token = first; token < end; token++) {
      if (this.to[token]! >= 0) this.from[this.to[token]!] = -1;
      this.to[token] = -1;
    }
  }

  /** Joins those of some tokens that stay, along their longest common order. */
  align(tokens: readonly number[], places: readonly number[]): void {
    const { ids } = this.old;
    const stays = align(tokens.map((token) => ids[token]!), places.map((place) => this.fresh.ids[place]!));
    for (const [index, token] of tokens.entries()) if (stays[index]! >= 0) this.pair(token, places[stays[index]!]!);
  }
}

/** The share of some tokens, by weight, that have a partner. */
export function shareOf(ids: Int32Array, partners: Int32Array, first: number, end: number, weights: Float64Array): number {
  let [kept, all] = [0, 0];
  for (let token = first; token < end; token++) {
    const weight = weights[ids[token]!]!;
    all += weight;
    if (partners[token]! >= 0) kept += weight;
  }
  return all === 0 ? 0 : kept / all;
}
