import { describe, expect, it } from 'vitest';
import { hasForbiddenKey } from './forbidden-keys';

const parse = (text: string): unknown => JSON.parse(text);

describe('forbidden keys', () => {
  it.each([
    '{"__proto__": {}}',
    '{"\\u005f_proto__": 1}',
    '{"a": [{"b": {"__proto__": null}}]}',
    '[[[{"__proto__": "x"}]]]',
  ])('finds %s', (text) => {
    expect(hasForbiddenKey(parse(text))).toBe(true);
  });

  it.each(['null', '1', '"__proto__"', '{"a": "__proto__"}', '["__proto__"]', '{"proto": {"constructor": 1}}'])(
    'lets %s through',
    (text) => {
      expect(hasForbiddenKey(parse(text))).toBe(false);
    },
  );

  it('comes to an end on cycles and on very deep values', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = { back: cycle };
    expect(hasForbiddenKey(cycle)).toBe(false);
    let deep: unknown = parse('{"__proto__": 1}');
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(hasForbiddenKey(deep)).toBe(true);
  });
});
