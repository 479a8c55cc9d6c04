import { describe, expect, it } from 'vitest';
import { hasRightToLeft, runsRightToLeft } from './direction';

describe('the direction of a paragraph (RL-2)', () => {
  it.each([
    ['הנמל פתוח', true], ['1,200 מכולות', true], ['“הנמל” is open', true], ['قال مسؤول', true], ['Dana Peretz, הנמל', false], ['Harbour', false], ['12 – 14', false],
    ['', false], ['\u{1e900}', true],
  ])('of %j is that of its first letter', (text, isRightToLeft) => {
    expect(runsRightToLeft(text)).toBe(isRightToLeft);
  });

  it('is looked at only where there are such letters', () => {
    expect([hasRightToLeft('Dana Peretz, הנמל'), hasRightToLeft('Dana Peretz')]).toEqual([true, false]);
  });
});
