import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { fold } from '@shared/search/fold';
import { sourcingProfile } from '@shared/report/sourcing-profile';
import type { Command } from '@shared/transactions/command';
import { plan } from '@shared/transactions/plan';
import { ArticlesService } from '../../src/main/services/articles-service';
import { newId } from '../../src/main/services/open-library';
import { SearchService } from '../../src/main/services/search-service';
import { BY, fillLibrary, importLarge, openBenchStore } from '../data/library';
import { AT, makeArticle } from '../data/records';
import type { Bench, BenchOptions, Figure } from '../figure';
import { median, quantile } from '../stats';

type Report = (figure: Figure) => void;


/** What an editor does with many articles and claims: searches, changes many at once, looks at the report. */
export const review: Bench = {
  group: 'review',
  async run(options, report) {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-bench-'));
    try {
      await search(path.join(folder, 'many'), options, report);
      await bulk(path.join(folder, 'large'), options, report);
      profile(options, report);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** A keystroke in the search over the library: from the question to the answer that goes to the screen. */
async function search(folder: string, { quick }: BenchOptions, report: Report): Promise<void> {
  const count = quick ? 400 : 2_000;
  const first = await openBenchStore(folder);
  const texts = await fillLibrary(first, count);
  await first.close();
  const store = await openBenchStore(folder);
  const service = new SearchService({ store });
  const read = performance.now();
  while ((await service.search({ query: '', wholeWord: false })).reading) await setImmediate();
  const readMs = performance.now() - read;

  const folded = texts.map(fold);
  const words = texts.slice(0, quick ? 10 : 40).map((text) => text.split(' ')[7]!.replace(/\W/gu, '').toLowerCase());
  const typed = words.flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1)));
  const times: number[] = [];
  const bare: number[] = [];
  for (const query of typed) {
    const begun = performance.now();
    JSON.stringify(await service.search({ query, wholeWord: false }));
    times.push(performance.now() - begun);
    bare.push(timeOf(() => void linesOf(folded, query)));
  }
  service.close();
  await store.close();
  const what = `${count.toLocaleString('en')} articles, ${(count * 5).toLocaleString('en')} claims`;
  const both = { product: median(times), reference: median(bare), measuredIn: 'ms' };
  report({ group: 'review', name: `search keystroke, median, ${what}`, value: median(times), unit: 'ms', target: 30 });
  report({ group: 'review', name: `search keystroke, p95, ${what}`, value: quantile(times, 0.95), unit: 'ms', target: 60 });
  report({ group: 'review', name: 'search keystroke against a bare loop over the texts', value: median(times) / median(bare), unit: '×', ...both });
  report({ group: 'review', name: `reading the library for the first search, ${what}`, value: readMs, unit: 'ms' });
}

/** The bare loop: the lines of all texts that have the word. */
function linesOf(texts: readonly string[], word: string): number {
  let lines = 0;
  for (const text of texts) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at)) {
      lines += 1;
      const end = text.indexOf('\n', at);
      if (end < 0) break;
      at = end;
    }
  }
  return lines;
}

/** 1,000 claims changed at once against one claim changed: planned, and until it is on disk. */
async function bulk(folder: string, { quick }: BenchOptions, report: Report): Promise<void> {
  const store = await openBenchStore(folder);
  const { article, claims } = await importLarge(store);
  const articles = new ArticlesService({ store, newId });
  const records = await store.load(`article:${article.id}`);
  const noted = (index: number, note: string) => ({ do: 'claim.update', id: claims[index]!.id, changes: { note } }) as const;
  const many = (note: string): Command => ({ do: 'batch', label: 'Changed 1,000 claims', commands: Array.from({ length: 1_000 }, (_, index) => noted(index, note)) });
  const context = { articleId: article.id, at: AT, by: BY, newId };
  const times = { one: [] as number[], many: [] as number[], planOne: [] as number[], planMany: [] as number[] };
  for (let round = -3; round < (quick ? 8 : 40); round += 1) {
    const note = `Note ${round}`;
    const planOne = timeOf(() => void plan(records, noted(5_000, note), context));
    const planMany = timeOf(() => void plan(records, many(note), context));
    const one = await timeOfAsync(() => articles.apply(article.id, noted(5_000, note), { by: BY, at: AT }));
    const manyAtOnce = await timeOfAsync(() => articles.apply(article.id, many(note), { by: BY, at: AT }));
    if (round < 0) continue;
    times.planOne.push(planOne);
    times.planMany.push(planMany);
    times.one.push(one);
    times.many.push(manyAtOnce);
  }
  await store.close();
  const figure = (name: string, product: readonly number[], reference: readonly number[], target?: number): void => report({
    group: 'review', name, value: median(product) / median(reference), unit: '×', ...(target !== undefined && { target }),
    product: median(product), reference: median(reference), measuredIn: 'ms',
  });
  figure('change of 1,000 claims until it is on disk, against one', times.many, times.one, 10);
  figure('planning a change of 1,000 claims, against one', times.planMany, times.planOne);
}

/** The sourcing profile of an article with 10,000 claims. */
function profile({ quick }: BenchOptions, report: Report): void {
  const { draft, blocks, claims } = makeArticle(100_000, 10_000);
  const make = (): unknown => sourcingProfile(draft.id, blocks, claims, new Map());
  make();
  const times = Array.from({ length: quick ? 5 : 20 }, () => timeOf(make));
  const bare = times.map(() => timeOf(() => claims.reduce((sum, { targets }) => sum + targets[0]!.ranges[0]!.end - targets[0]!.ranges[0]!.start, 0)));
  report({ group: 'review', name: 'sourcing profile of 10,000 claims', value: median(times), unit: 'ms', target: 100 });
  report({
    group: 'review', name: 'sourcing profile against a bare loop over the claims', value: median(times) / median(bare), unit: '×',
    product: median(times), reference: median(bare), measuredIn: 'ms',
  });
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

async function timeOfAsync(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
