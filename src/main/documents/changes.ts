import type { TextChange } from '@shared/model/article';

/** A change to tell, or none where nothing was left out. */
export function leftOut(count: number, detail: string): TextChange[] {
  return count === 0 ? [] : [{ kind: 'left-out', count, detail }];
}

/** A change to tell, or none where nothing was mended. */
export function mended(count: number, detail: string): TextChange[] {
  return count === 0 ? [] : [{ kind: 'mended', count, detail }];
}
