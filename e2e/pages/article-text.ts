import type { Locator } from '@playwright/test';
import { expect } from '../fixtures';
import type { TagLabel } from './desk-screen';
import { Part } from './part';

/** The highlights that are no tag's: what is selected, claims without a tag, what was looked for. */
const plainHighlights = ['fresh', 'untagged', 'hit', 'hit-present'] as const;
type PlainHighlight = (typeof plainHighlights)[number];

/** A point of the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Where words stand: the middle of the line at their beginning, at their end, and within the first of them. */
interface Place {
  start: Point;
  end: Point;
  inside: Point;
}

/** The article's text: where words stand in it, what the hand does to them, how they are highlighted. */
export class ArticleText extends Part {
  /** Scrolls, and has the keyboard's focus. */
  get region(): Locator {
    return this.page.getByRole('group', { name: 'Text of the article' });
  }

  heading(words: string): Locator {
    return this.region.getByRole('heading', { name: words });
  }

  /** The paragraph (not heading) that holds these words. */
  paragraph(words: string | RegExp): Locator {
    return this.region.getByRole('paragraph').filter({ hasText: words });
  }

  /** The button that appears beside the paragraph under the pointer: it says what the paragraph is, and corrects it. */
  get kindButton(): Locator {
    return this.region.getByRole('button', { name: /^What is this paragraph\?/ });
  }

  /** Waits until a paragraph counts as this kind, by the name of the button beside it. */
  async expectKind(words: string, kind: string): Promise<void> {
    await this.#hover(words);
    await expect(this.kindButton).toHaveAccessibleName(`What is this paragraph? ${kind}`);
  }

  /** Opens the menu that corrects what a paragraph is. */
  async openBlockMenu(words: string): Promise<void> {
    await this.#hover(words);
    await this.kindButton.click();
  }

  async #hover(words: string): Promise<void> {
    const { inside } = await this.placeOf(words);
    await this.page.mouse.move(inside.x, inside.y);
  }

  /** Drags from the beginning to the end of some words; `hold`: keys held down meanwhile. */
  async drag(words: string, hold: readonly ('Control' | 'Alt' | 'Shift')[] = []): Promise<void> {
    const { start, end } = await this.placeOf(words);
    for (const key of hold) await this.page.keyboard.down(key);
    await this.dragFrom({ x: start.x + 2, y: start.y }, { x: end.x - 2, y: end.y });
    for (const key of hold) await this.page.keyboard.up(key);
  }

  async dragFrom(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  /** Clicks within the first of some words, or right at its beginning. */
  async click(words: string, { count = 1, shift = false, at = 'inside' }: { count?: number; shift?: boolean; at?: keyof Place } = {}): Promise<void> {
    const { x, y } = (await this.placeOf(words))[at];
    if (shift) await this.page.keyboard.down('Shift');
    await this.page.mouse.click(x + 1, y, { clickCount: count });
    if (shift) await this.page.keyboard.up('Shift');
  }

  /** Drags the handle at an end of the selected claim to the end (of the beginning) of other words. */
  async dragEdge(edge: 'start' | 'end', claimWords: string, toWords: string): Promise<void> {
    const from = await this.placeOf(claimWords);
    const to = await this.placeOf(toWords);
    await this.dragFrom(from[edge], edge === 'end' ? { x: to.end.x - 2, y: to.end.y } : { x: to.start.x + 2, y: to.start.y });
  }

  /**
   * Where words of one paragraph stand, once the fonts are there. Brings them into view first, well away from the edges:
   * a drag there scrolls.
   */
  async placeOf(words: string): Promise<Place> {
    const measure = (): Promise<Place> => this.region.evaluate(measurePlace, words);
    let place = await measure();
    for (;;) {
      // Laying the words out may have asked for fonts that are not there yet.
      await this.page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
      const again = await measure();
      if (JSON.stringify(again) === JSON.stringify(place)) return place;
      place = again;
    }
  }

  /** Waits until exactly these words are painted as a tag's claims, as the browser's registry of highlights has them. */
  async expectHighlighted(tag: TagLabel | PlainHighlight, words: readonly string[]): Promise<void> {
    await this.#expectPainted(plainHighlights.includes(tag as PlainHighlight) ? tag : `tag-${slugOf(tag)}`, words);
  }

  /** Waits until exactly these words are painted as suggestions with a tag. */
  async expectGhosts(tag: TagLabel, words: readonly string[]): Promise<void> {
    await this.#expectPainted(`ghost-${slugOf(tag)}`, words);
  }

  async #expectPainted(name: string, words: readonly string[]): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(
        (key) => [...(CSS.highlights.get(key) ?? [])].map(({ startContainer, startOffset, endOffset }) => startContainer.textContent!.slice(startOffset, endOffset)),
        name,
      ), { message: `what is highlighted as ${name}` })
      .toEqual(words);
  }

  /** Waits until exactly these words are selected. */
  expectSelected(...words: string[]): Promise<void> {
    return this.expectHighlighted('fresh', words);
  }
}

const slugOf = (tag: string): string => tag.toLowerCase().replaceAll(' ', '-');

/** Runs in the page. */
function measurePlace(region: Element, words: string): Place {
  const edge = 64;
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const view = region.getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    if (top < view.top + edge || bottom > view.bottom - edge) node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = rects[0]!;
    const last = rects.at(-1)!;
    return {
      start: { x: first.left, y: (first.top + first.bottom) / 2 },
      end: { x: last.right, y: (last.top + last.bottom) / 2 },
      inside: { x: first.left + Math.min(first.width / 2, 10), y: (first.top + first.bottom) / 2 },
    };
  }
  throw new Error(`The text on the screen does not have “${words}”.`);
}
