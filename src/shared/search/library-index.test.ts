import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../model/article';
import type { Claim } from '../model/claim';
import type { AnyRecord } from '../model/records';
import type { Source } from '../model/source';
import { defaultTags } from '../model/tags';
import { describeRange } from '../text/quote';
import { invert } from '../transactions/diff';
import { fold } from './fold';
import { LibraryIndex } from './library-index';
import type { SearchHit, SearchKind, SearchOutcome } from './outcome';
import { parseQuery } from './query';

const AT = '2026-01-02T03:04:05.000Z';

function articleRecords(id: string, text: string, more: Partial<Article> = {}): AnyRecord[] {
  const draftId = `drf_${id}`;
  return [
    {
      type: 'article', id, headline: text.split('\n')[0] || 'Untitled', language: 'en', currentDraftId: draftId, status: 'open', checks: [],
      createdAt: AT, createdBy: 'Ada', ...more,
    },
    {
      type: 'draft', id: draftId, articleId: id, label: 'Draft 1', text, sha256: '0'.repeat(64), importedAt: AT, importedBy: 'Ada',
      importedFrom: { from: 'paste', changes: [] },
    },
  ];
}

function claimAt(articleId: string, text: string, words: string, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(words);
  return {
    type: 'claim', id: `clm_${words.replace(/\W/gu, '')}`, articleId,
    targets: [{ draftId: `drf_${articleId}`, ranges: [describeRange(text, { start, end: start + words.length })], state: 'exact', score: 1 }],
    tags: [], attribution: { type: 'none' }, sourceIds: [], evidence: [], disputes: [], response: { state: 'not-needed' },
    importance: 'supporting', status: 'todo', note: '', createdBy: 'Ada', createdAt: AT, modifiedBy: 'Ada', modifiedAt: AT,
    origin: { kind: 'hand' }, ...more,
  };
}

const source: Source = {
  type: 'source', id: 'src_1', label: 'a harbour official', kind: 'person', organisation: 'Café Müller', roleStatus: 'current',
  identity: 'anonymous', groundRules: 'background', reasonStated: false, knowledge: 'unknown', approvals: [],
};

const STORY = 'Ferry stops\nThe ferry to Ærø stopped on Monday, the mayor said.\nNobody knows why the Ferry stopped.';

function indexOf(...records: AnyRecord[]): LibraryIndex {
  const index = new LibraryIndex();
  index.setTags(defaultTags);
  index.setArticle(records);
  return index;
}

function search(index: LibraryIndex, typed: string, { kind, limit = 100, wholeWord = false }: { kind?: SearchKind; limit?: number; wholeWord?: boolean } = {}): SearchOutcome {
  const steps = index.search(parseQuery(typed, wholeWord), { kind, limit });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const markedIn = ({ shown }: SearchHit): string[] => shown.marks.map(({ start, end }) => shown.text.slice(start, end));

describe('SR-3 a search', () => {
  const claim = claimAt('art_1', STORY, 'stopped on Monday', { note: 'Ask the café again', tags: ['disputed'] });
  const comment: AnyRecord = { type: 'comment', id: 'cmt_1', articleId: 'art_1', claimId: claim.id, by: 'Ben', at: AT, text: 'Which ferry?', resolved: false };
  const index = indexOf(...articleRecords('art_1', STORY), claim, comment, source);

  it('finds headlines, claims, comments, sources and passages, and says how many', () => {
    expect(search(index, 'ferry').counts).toEqual({ headline: 1, claim: 0, comment: 1, source: 0, passage: 3 });
    expect(search(index, 'aero monday').hits).toMatchObject([{ kind: 'passage', articleId: 'art_1', start: STORY.indexOf('Ærø'), end: STORY.indexOf('Ærø') + 3 }]);
    expect(search(index, 'cafe').hits.map(({ kind }) => kind)).toEqual(['claim', 'source']);
  });

  it('marks the words in what it shows', () => {
    const [hit] = search(index, 'FERRY why').hits;
    expect(markedIn(hit!)).toEqual(['why', 'Ferry']);
    expect(search(index, 'cafe').hits[0]).toMatchObject({ also: { text: 'Ask the café again', marks: [{ start: 8, end: 12 }] } });
  });

  it('finds claims by the labels of their tags', () => {
    expect(search(index, 'disp stopped').hits).toMatchObject([{ kind: 'claim', id: claim.id, tagsFound: ['disputed'] }]);
  });

  it('shows as many of a kind as are wanted, and counts them all', () => {
    const { hits, counts } = search(index, 'ferry', { limit: 1 });
    expect(hits.map(({ kind }) => kind)).toEqual(['headline', 'comment', 'passage']);
    expect(counts.passage).toBe(3);
    expect(search(index, 'ferry', { kind: 'passage' }).hits).toHaveLength(3);
  });

  it('takes whole words when asked to', () => {
    expect(search(index, 'stop').counts.passage).toBe(3);
    expect(search(index, 'stop', { wholeWord: true }).counts.passage).toBe(0);
    expect(search(index, 'stops', { wholeWord: true }).counts).toMatchObject({ headline: 1, passage: 1 });
  });

  it('finds nothing for no words', () => {
    expect(search(index, ' "" ').hits).toEqual([]);
  });

  it('leaves out what lies in the trash, and shows the newest article first', () => {
    const two = indexOf(...articleRecords('art_1', 'Ferry'), ...articleRecords('art_2', 'Ferry', { createdAt: '2027-01-01T00:00:00.000Z' }), ...articleRecords('art_3', 'Ferry', { trashedAt: AT }));
    expect(search(two, 'ferry', { kind: 'headline' }).hits).toMatchObject([{ articleId: 'art_2' }, { articleId: 'art_1' }]);
  });

  it('shows the stretch of a long text in which the words stand', () => {
    const long = `${'word '.repeat(200)}needle${' word'.repeat(200)}`;
    const [hit] = search(indexOf(...articleRecords('art_1', `Headline\n${long}`)), 'needle').hits;
    expect(hit!.shown.text.length).toBeLessThan(260);
    expect(hit!.shown.text).toMatch(/^… word.*word …$/u);
    expect(markedIn(hit!)).toEqual(['needle']);
  });
});

describe('SR-4 the index', () => {
  const story = articleRecords('art_1', STORY);

  it('follows changes, also when it is told twice or has seen them already', () => {
    const index = indexOf(...story);
    const before = claimAt('art_1', STORY, 'the mayor said');
    const after: Claim = { ...before, note: 'granite' };
    const added = { added: [before], updated: [], removed: [] };
    const changed = { added: [], updated: [{ before, after }], removed: [] };
    for (const diff of [added, added, changed, changed]) index.apply(diff);
    expect(search(index, 'granite').counts.claim).toBe(1);
    index.apply(invert(changed));
    expect(search(index, 'granite').counts.claim).toBe(0);
    index.apply(invert(added));
    expect(search(index, 'mayor').counts.claim).toBe(0);
  });

  it('finds claims by the new label of their tag, whatever came first', () => {
    const index = indexOf(...story, claimAt('art_1', STORY, 'the mayor said', { tags: ['disputed'] }));
    expect(search(index, 'disputed').counts.claim).toBe(1);
    index.setTags(defaultTags.map((tag) => (tag.id === 'disputed' ? { ...tag, label: 'Contested' } : tag)));
    expect(search(index, 'disputed').counts.claim).toBe(0);
    expect(search(index, 'contested mayor').hits).toMatchObject([{ kind: 'claim', tagsFound: ['disputed'] }]);
  });

  it('takes a new article in by its first change, and forgets one that is gone', () => {
    const index = new LibraryIndex();
    const diff = { added: story.toReversed(), updated: [], removed: [] };
    index.apply(diff);
    expect(search(index, 'ferry').counts).toMatchObject({ headline: 1, passage: 3 });
    index.apply(invert(diff));
    expect(search(index, 'ferry').counts).toMatchObject({ headline: 0, passage: 0 });
    expect(index.size).toBe(0);
  });

  it('knows nothing of a claim whose article it does not have', () => {
    const index = new LibraryIndex();
    index.apply({ added: [claimAt('art_1', STORY, 'the mayor said')], updated: [], removed: [] });
    expect(search(index, 'mayor').hits).toEqual([]);
  });

  it('finds letter by letter what it finds at once, and what changed meanwhile', () => {
    const word = fc.constantFrom('ferry', 'ferries', 'the', 'mayor', 'aide', 'said');
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const typed = fc.array(fc.constantFrom('ferri', 'the', 'mayor', 'disputed', '"the mayor'), { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    const claimOf = (id: string, text: string): Claim => claimAt(id, text, text.split(' ')[0]!, { id: `clm_${id}`, tags: ['disputed'] });
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), line, typed, fc.nat(), fc.boolean(), (texts, late, words, when, wholeWord) => {
      const records = texts.flatMap((text, at) => [...articleRecords(`art_${at}`, text), claimOf(`art_${at}`, text)]);
      const lateRecords = [...articleRecords('art_late', late), claimOf('art_late', late)];
      const index = indexOf(...records);
      for (let length = 1; length <= words.length; length += 1) {
        if (length === 1 + (when % words.length)) index.setArticle(lateRecords);
        const isLast = length === words.length;
        const outcome = search(index, words.slice(0, length), { wholeWord: wholeWord && isLast, limit: 3 });
        if (isLast) expect(outcome).toEqual(search(indexOf(...records, ...lateRecords), words, { wholeWord, limit: 3 }));
      }
    }));
  });

  it('counts what a look at every text counts, for any library', () => {
    const word = fc.constantFrom('ferry', 'Ferry', 'férry', 'ferries', 'the', 'other', 'Ærø', 'U.S.', '”the', 'a', '日本', '👩‍👧');
    const text = fc.array(fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
    const wanted = fc.array(fc.constantFrom('ferr', 'the', 'AERO', 'u.s.', 'ies', 'é', '日', '"the a"'), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), wanted, (texts, words) => {
      const index = indexOf(...texts.flatMap((each, at) => articleRecords(`art_${at}`, each)));
      const has = (line: string): boolean => words.every((each) => fold(line).includes(fold(each).replaceAll('"', '')));
      const expected = texts.flatMap((each) => each.split('\n')).filter(has).length;
      const { counts, hits } = search(index, words.join(' '));
      expect(counts.passage).toBe(expected);
      for (const hit of hits) expect(hit.shown.marks.length).toBeGreaterThan(0);
      for (const hit of hits) {
        if (hit.kind !== 'passage') continue;
        const place = texts[Number(hit.articleId.slice('art_'.length))]!.slice(hit.start, hit.end);
        expect(words.some((each) => fold(place).includes(fold(each).replaceAll('"', '')))).toBe(true);
      }
    }));
  });
});
