import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../ranges';
import { compareDrafts } from './compare-drafts';
import { type DraftRow, draftRows } from './draft-rows';

const paragraphs = (text: string): TextRange[] => [...text.matchAll(/\S[^\n]*/gu)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
const rowsOf = (old: string, fresh: string): DraftRow[] => draftRows(compareDrafts(old, fresh), paragraphs(old), paragraphs(fresh));
const lines = (...each: string[]): string => each.join('\n\n');

const [a, b, c, d] = [
  'The ferry left the slip at nine with forty passengers.', 'A storm warning had been lifted an hour before, the harbour office said.',
  'The bow door opened off the northern light. Two crew members closed it by hand.', 'Nobody was hurt, and the service ran again on Tuesday.',
] as const;

/** Kinds with the first words of what stands on either side. */
const told = (old: string, fresh: string): string[] => rowsOf(old, fresh).map((row) => (
  `${row.kind} ${row.old ? old.slice(row.old.start, row.old.start + 6) : '-'} ${row.fresh ? fresh.slice(row.fresh.start, row.fresh.start + 6) : '-'}`
));

describe('DC: drafts side by side', () => {
  it('DC-1: what stayed, changed, went and came', () => {
    expect(told(lines(a, b, c), lines(a, b, c))).toEqual(['same The fe The fe', 'same A stor A stor', 'same The bo The bo']);
    expect(told(lines(a, b, c), lines(a, c.replace('Two', 'Three'), d))).toEqual(['same The fe The fe', 'removed A stor -', 'changed The bo The bo', 'added - Nobody']);
    expect(told('', lines(a))).toEqual(['added - The fe']);
    expect(told(lines(a), '')).toEqual(['removed The fe -']);
  });

  it('DC-2: a paragraph that was moved is told where it is and where it was, changed or not', () => {
    expect(told(lines(a, b, c, d), lines(d, a, b, c))).toEqual(['moved Nobody Nobody', 'same The fe The fe', 'same A stor A stor', 'same The bo The bo', 'left Nobody Nobody']);
    expect(told(lines(a, b, c, d), lines(d.replace('Tuesday', 'Friday'), a, b, c))[0]).toBe('moved Nobody Nobody');
  });

  it('DC-3: a paragraph that was split stands beside both its parts, and so do those that were merged', () => {
    const [first, second] = c.split('. ') as [string, string];
    const [row] = rowsOf(c, lines(`${first}.`, second));
    expect(row).toEqual({ kind: 'changed', old: { start: 0, end: c.length }, fresh: { start: 0, end: c.length + 1 } });
    expect(rowsOf(lines(a, b), `${a} ${b}`)).toEqual([{ kind: 'changed', old: { start: 0, end: lines(a, b).length }, fresh: { start: 0, end: `${a} ${b}`.length } }]);
  });

  it('DC-4: every paragraph of either draft stands on its side exactly once, whatever the drafts; those of the new one in their order', () => {
    const anyDraft = fc.array(fc.constantFrom(a, b, c, d, 'Nobody was hurt.', a.replace('nine', 'ten'), `${a} ${b}`, '…'), { maxLength: 12 }).map((each) => lines(...each));
    fc.assert(fc.property(anyDraft, anyDraft, (old, fresh) => {
      const rows = rowsOf(old, fresh);
      const standing = (side: 'old' | 'fresh', not: DraftRow['kind']): TextRange[] => rows.filter(({ kind }) => kind !== not).flatMap((row) => row[side] ?? []);
      const inside = (text: string, ranges: readonly TextRange[]): TextRange[] => ranges.flatMap(({ start, end }) => paragraphs(text.slice(start, end)).map((part) => ({ start: part.start + start, end: part.end + start })));
      expect(inside(fresh, standing('fresh', 'left'))).toEqual(paragraphs(fresh));
      expect(inside(old, standing('old', 'moved'))).toEqual(paragraphs(old));
      for (const { kind, old: was, fresh: is } of rows) if (kind === 'same') expect(old.slice(was!.start, was!.end)).toBe(fresh.slice(is!.start, is!.end));
    }));
  });
});
