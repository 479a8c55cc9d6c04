import { describe, expect, it } from 'vitest';
import { quoted, unquoted } from './planning';

describe('quoted words', () => {
  it('never stand in two pairs of quotation marks, shortened or whole', () => {
    expect(unquoted('“This strike was aimed at deterring future plans.”', 28)).toBe('This strike was aimed at…');
    expect(unquoted('„Kein Wort“')).toBe('Kein Wort');
    expect(quoted('“a crushing response”')).toBe('“a crushing response”');
  });

  it('keep the marks that stand inside', () => {
    expect(quoted('called it “terrorism” on Friday')).toBe('“called it “terrorism” on Friday”');
  });
});
