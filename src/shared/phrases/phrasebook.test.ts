import { describe, expect, it } from 'vitest';
import { phrasebook } from './phrasebook';

const translate = phrasebook({
  line: {
    'Took back: {0:line}': 'Zurück: {0}',
    'Moved “{0}” to {1}': 'Nach {1}: „{0}“',
    'There are {0#} of {1:thing}.': '{1}: {0}.',
    '{0}: {1:thing} (a+b?)': '{1} in {0}',
  },
  thing: { tags: 'Markierungen', '{0:thing} and {1:thing}': '{0} und {1}' },
}, (value) => new Intl.NumberFormat('de').format(value));

describe('a phrasebook', () => {
  it('takes what stands in a hole over as it is, wherever the other language has it', () => {
    expect(translate('line', 'Moved “a: {1} $& b\nc” to d')).toBe('Nach d: „a: {1} $& b\nc“');
  });

  it('writes numbers as the other language does', () => {
    expect(translate('line', 'There are 12,345 of tags.')).toBe('Markierungen: 12.345.');
    expect(translate('line', 'There are 1234567 of tags.')).toBe('Markierungen: 1.234.567.');
    expect(translate('line', 'There are many of tags.')).toBeUndefined();
  });

  it('looks up what is itself a phrase, also of its own group', () => {
    expect(translate('line', 'Took back: Took back: Moved “a” to b')).toBe('Zurück: Zurück: Nach b: „a“');
    expect(translate('line', 'There are 2 of tags and tags and tags.')).toBe('Markierungen und Markierungen und Markierungen: 2.');
  });

  it('knows no text of which a part is not known', () => {
    expect(translate('line', 'Took back: something')).toBeUndefined();
    expect(translate('line', 'There are 2 of claims.')).toBeUndefined();
    expect(translate('line', 'And Moved “a” to b')).toBeUndefined();
  });

  it('cuts a text where its parts are known, and takes marks of patterns literally', () => {
    expect(translate('line', 'a: b: tags (a+b?)')).toBe('Markierungen in a: b');
    expect(translate('line', 'a: tags (aab)')).toBeUndefined();
  });
});
