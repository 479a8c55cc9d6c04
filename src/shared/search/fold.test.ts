import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../transactions/testing/arbitrary-library';
import { fold, foldWithPlaces } from './fold';

describe('SR-1 a folded text', () => {
  it('knows neither case nor accents, composed or not', () => {
    expect(fold('Łódź, RÉSUMÉ, re\u0301sume\u0301, Straße, Ærø, ΟΔΟΣ, İstanbul')).toBe('lodz, resume, resume, strasse, aero, οδοσ, istanbul');
    expect(fold('הַיּוֹם كِتَاب Ёлка')).toBe('היום كتاب елка');
  });

  it('keeps the letters of scripts whose marks are letters', () => {
    expect(fold('가각 がか हिन्दी')).toBe('가각 がか हिन्दी'.normalize('NFC'));
  });

  it('has one quotation mark, one hyphen, one blank, and no sign that nobody sees', () => {
    expect(fold('“don’t” «well\u2011known» 3\u00A0million co\u00ADop\ta')).toBe('"don\'t" "well-known" 3 million coop a');
  });

  it('leads back to the text', () => {
    const { text, places } = foldWithPlaces('aß👩é');
    expect(text).toBe('ass👩e');
    expect(places).toEqual([0, 1, 1, 2, 2, 4, 5]);
  });

  it('is the same with and without the way back, and has as many lines, for any text', () => {
    fc.assert(fc.property(anyText, (text) => {
      const folded = fold(text);
      const { text: again, places } = foldWithPlaces(text);
      expect(again).toBe(folded);
      expect(places).toHaveLength(folded.length + 1);
      expect(folded.split('\n')).toHaveLength(text.split('\n').length);
      expect(fold(folded)).toBe(folded);
    }));
  });
});
