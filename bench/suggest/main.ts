import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { guessBlocks } from '@shared/text/blocks';
import { goldenSentences, silentSentences } from '@shared/suggest/testing/golden';
import { readMarked } from '@shared/suggest/testing/marked';
import { median } from '../stats';
import { coreTest, goldFiles, readGold } from './gold';
import type { suggest as suggestOf } from '@shared/suggest/suggest';
import type { Count } from './score';
import { score, Score } from './score';

const sentences = [...goldenSentences.map(({ marked }) => readMarked(marked).text), ...silentSentences];
type Suggest = typeof suggestOf;

if (isMainThread) await bench();
else parentPort!.postMessage(await firstOf(workerData as number));

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { threshold: { type: 'string' }, all: { type: 'boolean', default: false } }, allowPositionals: true });

  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  const { suggest, DEFAULT_THRESHOLD } = await import('@shared/suggest/suggest');
  suggest('Moe said it was over.', [{ start: 0, end: 21, kind: 'paragraph' }]);
  const loadMs = performance.now() - startedAt;
  suggest(articleOf(1500), guessBlocks(articleOf(1500)).blocks);
  const residentMb = (process.memoryUsage().rss - before) / 2 ** 20;
  const threshold = values.threshold === undefined ? DEFAULT_THRESHOLD : Number(values.threshold);

  const { isCore, isKnown } = coreTest();
  const files = goldFiles(positionals);
  if (files.length === 0) console.log('Not scored: no file was given, and ../shared/attributions is not beside the project.');
  else if (!isKnown) console.log('The list of core cues is not beside the project: every marked attribution counts.');
  for (const file of files) {
    const articles = readGold(file);
    const total = new Score();
    for (const article of articles) score(total, article, suggest(article.text, guessBlocks(article.text).blocks, { threshold }), values.all ? () => true : isCore);
    report(`${path.basename(file)}, ${articles.length} articles, ${values.all || !isKnown ? 'all' : 'core'} attributions, threshold ${threshold}`, total);
  }

  const ofArticle = timed(suggest, articleOf(1500), 60);
  const ofMany = timed(suggest, articleOf(100_000), 5);
  const ofOneParagraph = timed(suggest, articleOf(100_000).replaceAll('\n\n', ' '), 5);
  const [firstArticle, firstMany] = [await firstInThread(1500), await firstInThread(100_000)];
  console.log(`\nload ${loadMs.toFixed(0)} ms; ${ofArticle.toFixed(1)} ms of processor time for 1,500 words, warm (median)`);
  console.log(`growth (66.7 × the words): 100,000 words cost ${(ofMany / ofArticle).toFixed(0)} × the time of 1,500, warm; in one paragraph ${(ofOneParagraph / ofArticle).toFixed(0)} ×`);
  console.log(`and the first text of a thread, as when the key is pressed: ${(firstMany / firstArticle).toFixed(0)} × (${firstMany.toFixed(0)} / ${firstArticle.toFixed(0)} ms)`);
  console.log(`resident: ${residentMb.toFixed(0)} MB more with the rules loaded and one article of 1,500 words read`);
}

/** What the first text of a fresh thread takes, after the rules were loaded. */
function firstInThread(words: number): Promise<number> {
  return new Promise((resolve, reject) => new Worker(new URL(import.meta.url), { workerData: words }).once('message', resolve).once('error', reject));
}

async function firstOf(words: number): Promise<number> {
  const { suggest } = await import('@shared/suggest/suggest');
  const text = articleOf(words);
  const { blocks } = guessBlocks(text);
  suggest('Moe said it was over.', [{ start: 0, end: 21, kind: 'paragraph' }]);
  return processorTime(() => suggest(text, blocks));
}

/** Own sentences over and over, ten a paragraph. */
function articleOf(words: number): string {
  const paragraphs: string[] = [];
  for (let at = 0, made = 0; made < words; at += 10) {
    const paragraph = Array.from({ length: 10 }, (_, index) => sentences[(at + index) % sentences.length]!).join(' ');
    paragraphs.push(paragraph);
    made += paragraph.split(' ').length;
  }
  return paragraphs.join('\n\n');
}

function timed(suggest: Suggest, text: string, times: number): number {
  const { blocks } = guessBlocks(text);
  const taken = Array.from({ length: times }, () => processorTime(() => suggest(text, blocks)));
  return median(taken.slice(Math.floor(times / 3)));
}

/** Milliseconds of the processor, on all threads: what else the machine does counts little. */
function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function report(title: string, total: Score): void {
  console.log(`\n${title}`);
  console.log(`${''.padEnd(34)}    P     R    F1`);
  line('claim found (> 30 % of its words)', total.found);
  line('content words', total.words);
  line('exact content', total.exact);
  line('found with the right source head', total.head);
  const { speaker, anonymous } = total;
  console.log(`speaker right where found: ${share(speaker.right, speaker.of)} of ${speaker.of}`);
  if (anonymous.of > 0) {
    line('anonymous source, where found', anonymous);
    console.log(`anonymous or not right: ${share(anonymous.of - anonymous.wrong - anonymous.missed, anonymous.of)} of ${anonymous.of}`);
  }
  console.log(`${'rule'.padEnd(20)} made  found  exact  head`);
  for (const [rule, { made, right, exact, head }] of [...total.rules].sort((a, b) => b[1].made - a[1].made)) {
    console.log(`${rule.padEnd(20)} ${String(made).padStart(4)}  ${share(right, made)}  ${share(exact, made)} ${share(head, made)}`);
  }
}

function line(name: string, { right, wrong, missed }: Count): void {
  const precision = right / (right + wrong) || 0;
  const recall = right / (right + missed) || 0;
  const f1 = (2 * precision * recall) / (precision + recall) || 0;
  console.log(`${name.padEnd(34)} ${[precision, recall, f1].map((value) => (100 * value).toFixed(1).padStart(5)).join(' ')}`);
}

function share(right: number, of: number): string {
  return `${((100 * right) / Math.max(1, of)).toFixed(1).padStart(5)}`;
}
