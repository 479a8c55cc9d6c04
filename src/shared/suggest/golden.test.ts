import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';
import { goldenSentences, silentSentences } from './testing/golden';
import { readMarked } from './testing/marked';

describe('SU-1: what our own sentences attribute is found, with its source, cue and tag', () => {
  it.each(goldenSentences)('$rule: $marked', ({ rule, tag, marked }) => {
    const { text, claim, source, cue } = readMarked(marked);
    const found = suggest(text, [{ start: 0, end: text.length, kind: 'paragraph' }], { threshold: 0 });
    const seen = found.map((one) => ({
      rule: one.rule, tag: one.tags[0], claim: one.exact, source: one.attribution.sourceText && text.slice(one.attribution.sourceText.start, one.attribution.sourceText.end).replace(/,$/, ''),
      cue: one.attribution.cue && text.slice(one.attribution.cue.start, one.attribution.cue.end),
    }));
    const wanted = { rule, tag, claim, source: source?.replace(/,$/, ''), ...(cue !== undefined && { cue }) };
    expect(seen).toContainEqual(expect.objectContaining(wanted));
  });
});

describe('SU-2: sentences without an attribution yield nothing', () => {
  it.each(silentSentences)('%s', (text) => {
    const found = suggest(text, [{ start: 0, end: text.length, kind: 'paragraph' }]);
    expect(found.map(({ rule, exact }) => ({ rule, exact }))).toEqual([]);
  });
});

it('there are as many of our own sentences as the rules were promised', () => {
  expect(goldenSentences.length).toBeGreaterThanOrEqual(100);
  expect(silentSentences.length).toBeGreaterThanOrEqual(60);
});
