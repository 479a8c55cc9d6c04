import type { Bringing } from './bringing';
import { desk } from './desk-store';

/** Changes what is shown of the files that came in. */
export function change(changes: Partial<Bringing>): void {
  desk.set(({ bringing }) => ({ bringing: { ...bringing, ...changes } }));
}

/** Goes back to what is still to be decided on, or closes the dialog. */
export function backToArrivals(): void {
  desk.set({ dialog: desk.get().bringing.rows.length > 0 ? { kind: 'arrivals' } : null });
}

/** Takes a row out of the dialog: it is dealt with. */
export function takeOut(key: number): void {
  change({ rows: desk.get().bringing.rows.filter((row) => row.key !== key) });
}

/** Chooses stories to be kept, or to be left. */
export function want(keys: ReadonlySet<number>, isWanted: boolean): void {
  change({ rows: desk.get().bringing.rows.map((row) => (row.is === 'story' && keys.has(row.key) ? { ...row, isWanted } : row)) });
}
