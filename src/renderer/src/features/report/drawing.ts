import type { Tag } from '@shared/model/tag-set';

// Drawings leave the program: they carry their own colours (those of the light theme) and need no font of ours.

/** The colours of a drawing. */
export const ink = { text: '#15181a', soft: '#596063', rule: '#c9cec9', paper: '#ffffff', bar: '#1d659a', dark: '#8b5c00' } as const;

const lines: Record<Tag['colour'], string> = {
  blue: '#1d659a', ochre: '#8b5c00', 'pale-ochre': '#8b5c00', grey: '#565d61', vermilion: '#b5331a', 'deep-vermilion': '#b5331a',
  green: '#1f6b52', ink: '#15181a',
};

type Value = string | number;

/** One element of a drawing; text in it is made harmless. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, ...content: readonly (string | Markup)[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('');
  const inner = content.map((each) => (typeof each === 'string' ? escaped(each) : each.markup)).join('');
  return { markup: `<${name}${written}>${inner}</${name}>` };
}

/** Markup that was made by `element`, as opposed to text. */
export interface Markup {
  readonly markup: string;
}

/** Words at a point; `at` is where `x` is of them. */
export function words(x: number, y: number, text: string, { size = 12, bold = false, at = 'start', colour = ink.text }: { size?: number; bold?: boolean; at?: 'start' | 'end'; colour?: string } = {}): Markup {
  return element('text', { x, y, 'font-size': size, 'font-weight': bold ? 600 : 400, 'text-anchor': at, fill: colour }, text);
}

/** A bar in the line pattern of a tag, so that it can be told apart without colours. */
export function tagBar(tag: Pick<Tag, 'colour' | 'pattern'>, x: number, y: number, width: number, height: number): Markup {
  const fill = tag.pattern === 'solid' || tag.pattern === 'bar' ? lines[tag.colour] : `url(#${patternId(tag)})`;
  return element('rect', { x: rounded(x), y, width: rounded(Math.max(width, 1)), height, fill });
}

/** The whole drawing. @param tags those whose bars are in it */
export function drawing(width: number, height: number, title: string, tags: readonly Pick<Tag, 'colour' | 'pattern'>[], content: readonly Markup[]): string {
  const patterns = new Map(tags.map((tag) => [patternId(tag), patternOf(tag)]));
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': 'Inter, Helvetica, Arial, sans-serif' },
    element('title', {}, title),
    element('defs', {}, ...patterns.values()),
    element('rect', { width, height, fill: ink.paper }),
    ...content,
  ).markup;
}

function patternId({ colour, pattern }: Pick<Tag, 'colour' | 'pattern'>): string {
  return `${pattern}-${colour}`;
}

const strokes: Record<Tag['pattern'], string> = {
  solid: 'M0 4h8', bar: 'M0 4h8', double: 'M0 2h8M0 6h8', dashed: 'M0 4h5', dotted: 'M1 4h2M5 4h2', wavy: 'M-2 4q2-4 4 0t4 0 4 0',
};

function patternOf(tag: Pick<Tag, 'colour' | 'pattern'>): Markup {
  return element(
    'pattern',
    { id: patternId(tag), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 8, height: 8, fill: lines[tag.colour], 'fill-opacity': 0.14 }),
    element('path', { d: strokes[tag.pattern], fill: 'none', stroke: lines[tag.colour], 'stroke-width': 1.6 }),
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are not allowed in XML, in whatever form
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
