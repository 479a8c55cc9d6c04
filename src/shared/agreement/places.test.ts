import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, MarkedClaim } from './marked-article';
import { letterOf } from './letters';
import { placesOf } from './places';
import { aClaim, anAnnotations } from './testing/annotations';

/** Of each place its kind and each person's claim. */
function shown(...people: readonly (readonly MarkedClaim[])[]): string[] {
  return placesOf(people.map((claims, index): Annotation => ({ name: letterOf(index), claims }))).map(({ kind, claims }) => `${kind} ${claims.map((claim) => claim?.id ?? '-').join(' ')}`);
}

describe('AG-6: places', () => {
  it('tell what two people have alike, overlapping and alone', () => {
    expect(shown(
      [aClaim('a1', '0-10', 'sourced'), aClaim('a2', '20-30', 'sourced', 'disputed'), aClaim('a3', '40-50'), aClaim('a4', '60-70')],
      [aClaim('b1', '0-10', 'sourced'), aClaim('b2', '20-30', 'sourced'), aClaim('b3', '45-55'), aClaim('b4', '80-90')],
    )).toEqual(['agree a1 b1', 'tags a2 b2', 'overlap a3 b3', 'some a4 -', 'some - b4']);
  });

  it('have the order of tags make no difference, and that of ranges none either', () => {
    expect(shown([aClaim('a', '0-3 5-9', 'x', 'y')], [aClaim('b', '0-3 5-9', 'y', 'x')])).toEqual(['agree a b']);
    expect(shown([aClaim('a', '0-3 5-9')], [aClaim('b', '0-9')])).toEqual(['overlap a b']);
    expect(shown([aClaim('a', '0-3 8-9')], [aClaim('b', '4-7')])).toEqual(['some a -', 'some - b']);
  });

  it('pair the best first, each claim once', () => {
    expect(shown([aClaim('a1', '0-10', 'x'), aClaim('a2', '0-10', 'y')], [aClaim('b1', '0-10', 'y'), aClaim('b2', '0-10', 'x')])).toEqual(['agree a1 b2', 'agree a2 b1']);
    expect(shown([aClaim('a', '0-10')], [aClaim('b1', '0-4'), aClaim('b2', '3-10')])).toEqual(['overlap a b2', 'some - b1']);
  });

  it('of three people put every claim where it fits best', () => {
    expect(shown([aClaim('a', '0-10', 'x')], [aClaim('b', '0-10', 'x')], [aClaim('c1', '0-10', 'x'), aClaim('c2', '20-30')])).toEqual(['agree a b c1', 'some - - c2']);
    expect(shown([aClaim('a', '0-10')], [], [aClaim('c', '5-10')])).toEqual(['some a - c']);
  });

  it('have every claim once, whatever was marked and in whatever order it is given', () => {
    fc.assert(fc.property(anAnnotations(), (annotations) => {
      const places = placesOf(annotations);
      for (const [person, { claims }] of annotations.entries()) {
        expect(places.flatMap((place) => place.claims[person]?.id ?? []).sort()).toEqual(claims.map(({ id }) => id).sort());
      }
      expect(places.every(({ claims }) => claims.length === annotations.length)).toBe(true);
      expect(placesOf(annotations.map((each) => ({ ...each, claims: [...each.claims].reverse() })))).toEqual(places);
    }));
  });

  it('are letters after Z, too', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
