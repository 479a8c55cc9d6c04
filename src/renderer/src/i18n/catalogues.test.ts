import '../testing/browser';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { gateRuleIds } from '@shared/gate/catalogue';
import { catalogues, formatMoment, languageOf, setLanguage, t } from '.';
import { nouns } from './de-counting';

type Words = { [key: string]: unknown };

/** Words that are the same in both languages: names, borrowed words, forms that only put values together. */
const alike = new Set([
  'app', 'offline', 'import.failed', 'selection.source', 'claim.status', 'inspector.status.menu', 'inspector.comments.at', 'inspector.status.by',
  'filter.facets.statuses', 'settings.version', 'settings.languages.en', 'settings.languages.de', 'keySetting.set', 'bulk.tagged',
  'source.name', 'inspector.disputes.kind', 'source.kinds.person', 'source.kinds.institution', 'source.kinds.reporter', 'palette.brush',
  'source.organisation', 'settings.textSizes.small', 'inspector.comments.count',
  'arrivals.kinds.markdown', 'arrivals.kinds.pdf', 'annotations.units.utf-8', ...['w3c', 'hypothesis', 'brat', 'doccano', 'labelstudio', 'webanno-tsv', 'uima-json', 'spacy-jsonl'].map((id) => `annotations.formats.${id}`),
  'attachments.hash', 'recovery.compare.fields.text', 'recovery.trouble.panes.text', 'recovery.trouble.panes.dialog',
]);

/** Every value of a catalogue, by its path. */
function leaves(words: Words, at = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]): [string, unknown][] => {
    const here = at ? `${at}.${key}` : key;
    return typeof value === 'object' && value !== null ? leaves(value as Words, here) : [[here, value]];
  });
}

const [en, de] = [catalogues.en, catalogues.de].map((words) => new Map(leaves(words))) as [Map<string, unknown>, Map<string, unknown>];
for (const words of [en, de]) for (const shown of ['recorded', 'told']) words.delete(shown); // what is made in English; these have tests of their own

/** What functions take that do not make do with numbers, by path. */
const taken: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'tagSharing.asksFor': [[['A', 'B'], 'C']],
  'tagSharing.differs': [[['a', 'b']]],
  'bulkHandling.attributed': [[1, 'A'], [5, 'A']],
  'text.locator': [['page 2']],
  'arrivals.changeKinds': [['left-out', 1], ['mended', 3]],
  'annotations.sum': [[{ taken: 2, already: 1, comments: 1, articles: 0 }, true], [{ taken: 1, already: 0, comments: 0, articles: 0 }, false], [{ taken: 0, already: 2, comments: 0, articles: 0 }, false]],
  'annotations.take': [[{ taken: 2, already: 0, comments: 0, articles: 1 }], [{ taken: 1, already: 0, comments: 0, articles: 0 }]],
  'annotations.fateOf': [
    [{ outcome: 'placed' }], [{ outcome: 'doubtful' }], [{ outcome: 'already' }], [{ outcome: 'left-out' }], [{ outcome: 'not-placed', why: 'ambiguous' }], [{ outcome: 'repaired', how: 'by-quote' }],
    [{ outcome: 'repaired', how: 'other-unit', unit: 'utf-8' }],
  ],
  ...Object.fromEntries(gateRuleIds.map((rule) => [`gate.rules.${rule}.says`, [[{ label: 'A', count: 1, wanted: 2 }], [{ label: 'A', count: 5, wanted: 7 }]]])),
  'gate.overridden': [[['A', 'B'], 'C']],
  'libraryReport.periodName': [['2026-03-02', 'week'], ['2026-03-01', 'month']],
};

/** What a function of the catalogue says for values of each kind that it takes. */
function said(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return [value];
  const say = value as (...values: unknown[]) => unknown;
  if (taken[key]) return taken[key].map((values) => String(say(...values)));
  return [[0, 0, 0], [1, 1, 1], [1234, 12, 7], [5, 3, 0]].map((numbers) => String(say(...numbers, 1, 1)));
}

afterEach(() => setLanguage('en'));

describe('the catalogues (LA-1)', () => {
  it('have the same words', () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('say something in both languages', () => {
    const silent = [...en.keys(), ...de.keys()].filter((key) => [en.get(key), de.get(key)].some((value) => typeof value === 'string' && value.trim() === '' && key !== 'first.steps.1.1'));
    expect(silent).toEqual([]);
    for (const [key, value] of [...en, ...de]) {
      expect(said(value, key).join(''), key).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('leave nothing in English that is not on the list of what is the same in German', () => {
    const left = [...en].filter(([key, value]) => said(value, key).some((words) => /\p{L}{3}/u.test(words)) && said(value, key).join('\n') === said(de.get(key), key).join('\n'));
    expect(left.map(([key]) => key).filter((key) => !alike.has(key))).toEqual([]);
  });

  it('keep to the marks of their language', () => {
    const wrong = [...de].filter(([key, value]) => said(value, key).some((words) => /[“][^”]*”|"|\p{L}…|\.\.\./u.test(words)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('know every noun that screens count', () => {
    const folder = path.resolve(import.meta.dirname, '..');
    const counted = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('i18n'))
      .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/\bt\.plural\([^\n]*?, '(\w+)'/g)].map(([, noun]) => noun!));
    expect(counted.length).toBeGreaterThan(0);
    expect([...new Set(counted)].filter((noun) => !(noun in nouns))).toEqual([]);
  });
});

describe('the language (LA-2)', () => {
  it.each([
    [['de-AT', 'en'], 'de'], [['fr', 'de-CH', 'en'], 'de'], [['en-GB', 'de'], 'en'], [['fr'], 'en'], [[], 'en'],
  ] as const)('that a system which prefers %j gets is %s', (wishes, language) => {
    expect(languageOf('system', wishes)).toBe(language);
    expect(languageOf('en', wishes)).toBe('en');
    expect(languageOf('de', wishes)).toBe('de');
  });

  it('is in force at once: words, numbers, dates', () => {
    expect(t.library.title).toBe('Articles');
    setLanguage('de');
    expect(t.library.title).toBe('Artikel');
    expect(t.number(1234567)).toBe('1.234.567');
    expect(t.plural(1, 'claim')).toBe('1 Aussage');
    expect(formatMoment('2026-03-05T12:00:00.000Z')).toMatch(/05\.03\.2026|5\. März 2026/);
    expect(document.documentElement.lang).toBe('de');
    setLanguage('en');
    expect(t.number(1234567)).toBe('1,234,567');
    expect(formatMoment('2026-03-05T12:00:00.000Z')).toMatch(/Mar/);
  });
});
