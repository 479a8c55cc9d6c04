import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from '@shared/model/article';
import { articleRecords } from '../testing/samples';
import { TextColumn } from './text-column';

const PARAGRAPH = 'The wheel of the tide mill turned on Monday, its keeper said. '.repeat(8).trim();
const LONG = Array.from({ length: 400 }, (_, index) => `${index} ${PARAGRAPH}`).join('\n');
const blocks = articleRecords('art_1', LONG).filter((record): record is Block => record.type === 'block');

/** What waits for the screen to be idle. */
let waiting: IdleRequestCallback[];
let article: HTMLElement;
let column: TextColumn;

/** Lets the screen be idle once, for so many turns of work. */
function idle(turns: number): void {
  for (const work of waiting.splice(0)) work({ didTimeout: false, timeRemaining: () => (turns-- > 0 ? 10 : 0) });
}

const shownParagraphs = (): string[] => [...article.querySelectorAll('.t')].map(({ textContent }) => textContent);
const all = blocks.map(({ start, end }) => LONG.slice(start, end));

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => waiting.push(work));
  vi.stubGlobal('cancelIdleCallback', () => waiting.splice(0));
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10)); // so that only the time counts that `idle` gives
  article = document.createElement('article');
  column = new TextColumn(article, []);
  column.fill('art_1-draft', LONG, blocks);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the column of a long text', () => {
  it('begins with what the first frame may show, and has room for the rest', () => {
    const shown = shownParagraphs();
    expect(shown).toEqual(all.slice(0, shown.length));
    expect(shown.join('').length).toBeGreaterThan(20_000);
    expect(shown.length).toBeLessThan(100);
    const empty = [...article.querySelectorAll<HTMLElement>('.empty')];
    expect(empty.length).toBeGreaterThan(10);
    for (const section of empty) expect(Number(section.style.getPropertyValue('--lines'))).toBeGreaterThan(1);
  });

  it('is filled piece by piece when the screen is idle, in order of place', () => {
    const before = shownParagraphs().length;
    idle(2);
    const then = shownParagraphs();
    expect(then.length).toBeGreaterThan(before);
    expect(then.length).toBeLessThan(all.length);
    expect(then).toEqual(all.slice(0, then.length));
    while (waiting.length > 0) idle(50);
    expect(shownParagraphs()).toEqual(all);
    expect(article.querySelector('.empty')).toBeNull();
  });

  it('has any block as soon as somebody asks for its text, in its place', () => {
    const view = column.blockAt(blocks[200]!.start)!;
    expect(shownParagraphs()).not.toContain(all[200]);
    expect(view.node.data).toBe(all[200]);
    expect(column.blockOf(view.node)).toBe(view);
    const shown = shownParagraphs();
    expect(shown).toContain(all[200]);
    expect(shown).toEqual(all.filter((paragraph) => shown.includes(paragraph)));
    while (waiting.length > 0) idle(50);
    expect(shownParagraphs()).toEqual(all);
  });

  it('is whole when it is asked to be', () => {
    column.fillAll();
    expect(shownParagraphs()).toEqual(all);
  });

  it('takes changes where it is still empty', () => {
    const [last, before] = [blocks.at(-1)!, blocks.at(-2)!];
    column.change(last, undefined);
    column.change(before, { ...before, end: last.end });
    expect(column.blockAt(last.end)!.node.data).toBe(LONG.slice(before.start, last.end));
    column.fillAll();
    expect(shownParagraphs()).toEqual([...all.slice(0, -2), LONG.slice(before.start, last.end)]);
    column.change({ ...before, end: last.end }, before);
    column.change(undefined, last);
    expect(shownParagraphs()).toEqual(all);
  });
});
