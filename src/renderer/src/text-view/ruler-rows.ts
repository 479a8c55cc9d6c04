/** What the overview ruler shows, as counts in rows of one pixel. Pure. */

/** Height of a tick, in rows. */
export const TICK = 4;

/** A stretch of rows, `[top, bottom)`. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How many claims of each tag stand in each row. A claim that comes or goes changes the rows it covers and nothing
 * else, so the picture costs its height, whatever the number of claims.
 */
export class RulerRows {
  readonly #height: number;
  readonly #counts = new Map<string, Uint16Array>();

  constructor(height: number) {
    this.#height = Math.max(Math.floor(height), 0);
  }

  /** Counts a claim's stretch in (`by` 1) or out (-1). */
  count(tag: string, { top, bottom }: Rows, by: 1 | -1): void {
    let counts = this.#counts.get(tag);
    if (!counts) this.#counts.set(tag, (counts = new Uint16Array(this.#height)));
    for (let row = Math.max(top, 0); row < Math.min(bottom, this.#height); row += 1) counts[row]! += by;
  }

  /** The stretches that hold at least one claim of the tag, from top to bottom. */
  filled(tag: string): Rows[] {
    const counts = this.#counts.get(tag);
    const stretches: Rows[] = [];
    if (!counts) return stretches;
    let top = -1;
    for (let row = 0; row <= this.#height; row += 1) {
      const isFilled = row < this.#height && counts[row]! > 0;
      if (isFilled && top < 0) top = row;
      if (!isFilled && top >= 0) {
        stretches.push({ top, bottom: row });
        top = -1;
      }
    }
    return stretches;
  }
}

/** The rows of the tick of what begins at a place of the text (0 top, 1 bottom). */
export function tickAt(place: number, height: number): Rows {
  const top = Math.min(Math.round(place * height), Math.max(height - TICK, 0));
  return { top, bottom: top + TICK };
}

/** SVG path data of stretches as bars of one width. */
export function barsPath(stretches: readonly Rows[], left: number, width: number): string {
  return stretches.map(({ top, bottom }) => `M${left} ${top}h${width}v${bottom - top}h${-width}z`).join('');
}
