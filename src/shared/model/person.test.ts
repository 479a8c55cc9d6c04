import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, MAX_INITIALS, personNamed, withPerson } from './person';
import { personSchema } from './person-schema';

describe('initials (PE-1)', () => {
  it.each([
    ['Ada Lovelace', 'AL'], ['ada', 'AD'], ['Oriane M. Tveit', 'OT'], ['Jean-Luc Ó Dálaigh', 'JD'], ['é', 'É'], ['editor2', 'ED'],
    ['\u{1D400}da \u{1D401}o', '\u{1D400}\u{1D401}'], ['שרה כהן', 'שכ'], ['—', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('never make a person whom the settings refuse', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((name) => /\S/.test(name)), (name) => {
        expect(personSchema.safeParse(personNamed(name)).success).toBe(true);
        expect(initialsOf(name).length).toBeLessThanOrEqual(MAX_INITIALS);
      }),
    );
  });
});

describe('the people of a desk (PE-2)', () => {
  const [ada, bo] = [personNamed('Ada Lovelace'), personNamed('Bo Ek')];

  it('have each a name of their own', () => {
    expect(withPerson([ada], bo)).toEqual([ada, bo]);
    const other = { ...ada, role: 'Standards' };
    expect(withPerson([ada, bo], other)).toEqual([other, bo]);
  });
});
