/**
 * The page of the rendering benches: a fresh one for every measurement. The runner calls its functions, and reads the
 * browser's clocks and heap in between. `product` is our text view, `reference` what it is measured against.
 */
import '../../src/renderer/src/styles/fonts.css';
import '../../src/renderer/src/styles/tokens.css';
import '../../src/renderer/src/styles/base.css';
import '../../src/renderer/src/text-view/text-view.css';
import './bench.css';
import type { BlockKind } from '@shared/model/vocabulary';
import { blockKinds } from '@shared/model/vocabulary';
import type { Claim } from '@shared/model/claim';
import { ClaimRegister } from '../../src/renderer/src/text-view/claim-register';
import { HighlightLayer } from '../../src/renderer/src/text-view/highlight-layer';
import { OverviewRuler } from '../../src/renderer/src/text-view/overview-ruler';
import { caretAt } from '../../src/renderer/src/text-view/places';
import { lineStyles, tintColour } from '../../src/renderer/src/text-view/tag-styles';
import { TextView } from '../../src/renderer/src/text-view/text-view';
import { Random } from '../data/random';
import type { BenchArticle } from '../data/records';
import { makeArticle, makeClaim } from '../data/records';
import { ReferenceHighlights, referenceStyles } from '../reference/highlights';
import { showParagraphs } from '../reference/paragraphs';
import { median } from '../stats';
import { actBetweenFrames, frameEnd, frameStart, settle } from './frames';

export type Who = 'reference' | 'product';

const host = document.getElementById('host')!;
let data: BenchArticle;

/** The kinds' names are their ids: nobody reads them here. */
const kinds = Object.fromEntries(blockKinds.map((kind) => [kind, kind])) as Record<BlockKind, string>;

function mountView(claims: readonly Claim[]): TextView {
  const view = new TextView(
    host,
    { onSelect: nothing, onClick: nothing, onEdgeDrag: nothing, onBlockGutter: nothing, onBlockMenu: nothing, onBlockFlag: nothing },
    {
      claims: (count) => `${count} claims`, markRead: 'Mark read', markUnread: 'Mark unread', changeKind: 'Kind:',
      kinds, flagged: ({ severity }) => severity,
    },
  );
  view.show(data.draft, data.blocks, claims, data.tagSet);
  return view;
}

function nothing(): void {
  // The bench has no desk behind the text.
}

/** In long texts the reference, too, lays out only what is near the viewport. */
function isLong(): boolean {
  return data.draft.text.length > 120_000;
}

function mountReference(withHighlights: boolean, lazily = isLong()): ReferenceHighlights | undefined {
  const nodes = showParagraphs(host, data, lazily);
  if (withHighlights) document.adoptedStyleSheets = [referenceSheet];
  return withHighlights ? new ReferenceHighlights(host, nodes, data) : undefined;
}

const referenceSheet = new CSSStyleSheet();
referenceSheet.replaceSync(referenceStyles(makeArticle(10, 0).tagSet, (tag) => {
  return tag.lane === 'form' ? lineStyles(tag) : `${lineStyles(tag)} background-color: ${tintColour(tag.colour)};`;
}));

/** Makes the records, before anything is measured, and warms the machine up on another text. */
async function prepare(words: number, claims: number, seed: number): Promise<void> {
  await document.fonts.load('18px "Source Serif 4 Variable"');
  await document.fonts.load('13px "Inter Variable"');
  data = makeArticle(300, 30, 99);
  mountView(data.claims).destroy();
  mountReference(true);
  host.replaceChildren();
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
  data = makeArticle(words, claims, seed);
  host.className = '';
  await settle();
}

/** What is measured: brought up by `arrange`, then done by `act`, as often as wanted. */
const scenes: Record<SceneName, (who: Who) => Promise<(index: number) => void>> = {
  /** Text and highlights, from nothing. */
  draw: (who) => Promise.resolve(() => void (who === 'product' ? mountView(data.claims) : mountReference(true))),

  /** The product as it opens an article, claims and all, against plain paragraphs. */
  open: (who) => Promise.resolve(() => void (who === 'product' ? mountView(data.claims) : mountReference(false, false))),

  /** The highlights alone: the text is on the screen already. */
  highlights: async (who) => {
    if (who === 'reference') {
      const nodes = showParagraphs(host, data, isLong());
      document.adoptedStyleSheets = [referenceSheet];
      await settle();
      return () => void new ReferenceHighlights(host, nodes, data);
    }
    const view = mountView([]);
    const layer = new HighlightLayer('.article-text');
    layer.setTags(data.tagSet);
    await settle();
    return () => {
      layer.setWindow(view.window);
      layer.paint(new ClaimRegister(data.draft.id, data.draft.text.length, data.claims), view.blocks);
    };
  },

  /** Claims added in view, one after the other. */
  mark: async (who) => {
    const claims = claimsToMark();
    if (who === 'reference') {
      const reference = mountReference(true)!;
      await settle(12);
      return (index) => reference.add(claims[index]!);
    }
    const view = mountView(data.claims);
    const ruler = new OverviewRuler(document.getElementById('ruler')!, view);
    await settle(12);
    return (index) => {
      const diff = { added: [claims[index]!], updated: [], removed: [] };
      view.apply(diff);
      ruler.apply(diff);
    };
  },

  /** A change elsewhere on the screen: the side panel gets other rows. */
  panel: () => panelOf(400),
  largePanel: () => panelOf(2_400),
};
export type SceneName = 'draw' | 'open' | 'highlights' | 'mark' | 'panel' | 'largePanel';

async function panelOf(count: number): Promise<(index: number) => void> {
  const view = mountView(data.claims);
  new OverviewRuler(document.getElementById('ruler')!, view);
  await settle(12);
  return (index) => {
    const rows = Array.from({ length: count }, (_, row) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Row ${index} ${row}`;
      return paragraph;
    });
    document.getElementById('panel')!.replaceChildren(...rows);
  };
}

let act: (index: number) => void = () => undefined;

async function arrange(scene: SceneName, who: Who): Promise<void> {
  act = await scenes[scene](who);
  await settle();
}

/** Acts, and waits for the frame that shows it. The runner counts what the main thread does meanwhile. */
function actOnce(index: number): Promise<void> {
  return actBetweenFrames(() => act(index));
}

/** The same with nothing done: what has to be taken off. */
function actNothing(): Promise<void> {
  return actBetweenFrames(() => undefined);
}

/** Claims on words in view, each with a tag that no claim there has yet: otherwise nothing would have to be painted. */
function claimsToMark(): Claim[] {
  const { blocks, claims, draft, tagSet } = data;
  const taken = new ClaimRegister(draft.id, draft.text.length, claims);
  const found: Claim[] = [];
  for (let at = 0; at < 600; at += 1) {
    const block = blocks[1 + (at % 3)]!;
    const start = draft.text.indexOf(' ', block.start + 11 * at % 300) + 1;
    const end = draft.text.indexOf(' ', start + 12);
    const tag = tagSet.tags[at % 6]!.id;
    let isNew = end > start;
    taken.visit(start, end, (claim) => (isNew &&= !claim.tags.includes(tag)));
    if (!isNew) continue;
    const claim = makeClaim(draft, `clm_new_${found.length}`, { start, end }, tag);
    taken.set(claim);
    found.push(claim);
  }
  return found;
}

/** Real key presses: how long from the key until the frame is on the screen, as the browser's event timing has it. */
async function listenForKeys(): Promise<void> {
  const view = mountView(data.claims);
  const ruler = new OverviewRuler(document.getElementById('ruler')!, view);
  const claims = claimsToMark();
  await settle(12);
  let index = 0;
  host.focus();
  host.addEventListener('keydown', () => {
    const diff = { added: [claims[index++]!], updated: [], removed: [] };
    view.apply(diff);
    ruler.apply(diff);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') keyTimes.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
const keyTimes: number[] = [];

/** Look-ups in a turn: the page's clock has steps of 0.1 ms. */
const POINTS = 500;
/** Turns before any is counted: until the machine has compiled the look-ups. */
const WARM_UP = 200;

/** The claims under points of the text, and the caret look-up alone: µs a point each, the median of their turns. */
async function hitTest(rounds: number): Promise<{ caret: number; claims: number }> {
  const view = mountView(data.claims);
  await settle(12);
  const random = new Random(7);
  const box = view.article.getBoundingClientRect();
  const point = (): [number, number] => [box.left + 60 + random.next() * 560, 120 + random.next() * (host.clientHeight - 160)];
  const times: Record<'caret' | 'claims', number[]> = { caret: [], claims: [] };
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const points = Array.from({ length: POINTS }, point);
    const isClaims = round % 2 === 0;
    const begun = performance.now();
    for (const [x, y] of points) {
      if (isClaims) view.claimsAtPoint(x, y);
      else caretAt(x, y);
    }
    if (round >= 0) times[isClaims ? 'claims' : 'caret'].push(((performance.now() - begun) * 1000) / points.length);
  }
  return { caret: median(times.caret), claims: median(times.claims) };
}

/** 60 steps of 100 px, one a frame: the time from frame to frame, and the main thread's part of it. */
async function scroll(who: Who | 'plain'): Promise<{ intervals: number[]; busy: number[] }> {
  if (who === 'product') {
    const view = mountView(data.claims);
    new OverviewRuler(document.getElementById('ruler')!, view);
  } else mountReference(who === 'reference');
  await settle(12);
  const intervals: number[] = [];
  const busy: number[] = [];
  let last = await frameStart();
  for (let step = 0; step < 60; step += 1) {
    host.scrollTop += 100;
    const now = await frameStart();
    const begun = performance.now();
    await frameEnd();
    busy.push(performance.now() - begun);
    intervals.push(now - last);
    last = now;
  }
  return { intervals: intervals.slice(1), busy: busy.slice(1) };
}

/** Holds the page in one of these states while the runner reads its memory. */
async function hold(what: 'nothing' | 'plain' | 'text' | 'claims'): Promise<void> {
  if (what === 'plain') mountReference(false);
  if (what === 'text') mountView([]);
  if (what === 'claims') {
    const view = mountView(data.claims);
    new OverviewRuler(document.getElementById('ruler')!, view);
  }
  await settle(20);
}

const bench = {
  prepare, arrange, actOnce, actNothing, settle, listenForKeys, keyTimes, hitTest, scroll, hold,
};
export type PageBench = typeof bench;
Object.assign(window, { bench });
