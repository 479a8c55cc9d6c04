import { parseHTML } from 'linkedom';
import { MAX_DEPTH, oneLine, tooDeep, type MarkupElement, type MarkupNode } from './markup';

/** As much of a page's elements as is needed here: this side knows no browser, and the page has no script engine. */
export interface DomElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomElement>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}
export interface DomDocument extends DomElement {
  readonly body: DomElement;
  readonly documentElement: DomElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Tags, and what hides tags that are none; what is never closed goes to the end, so that nothing is looked through twice. */
const TAGS = /<!--(?:[\s\S]*?-->|[\s\S]*)|<(script|style)(?=[\s>/])(?:[\s\S]*?<\/\1\s*>|[\s\S]*)|<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
/** Elements that have no end, or need none: they do not say how deep a page is nested. */
const ENDLESS = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta option p source tbody td tfoot th thead tr track wbr'.split(' '),
);

/**
 * A page as a tree that nothing runs in. What has no `<html>`, as the clipboard and feeds give it, gets one.
 * Fails with `too-large` (nested too deep): the tree would be made in quadratic time.
 */
export function domOf(html: string): DomDocument {
  refuseDeep(html);
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`;
  return (parseHTML(whole) as unknown as { document: DomDocument }).document;
}

/** What stands below an element of a page, as plain data. */
export function markupOf(element: DomElement, depth = 0): MarkupElement {
  if (depth > MAX_DEPTH) throw tooDeep();
  const children: MarkupNode[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) children.push(child.textContent ?? '');
    else if (child.nodeType === ELEMENT) children.push(markupOf(child, depth + 1));
  }
  return { name: element.localName.toLowerCase(), attributes: new Map([...element.attributes].map(({ name, value }) => [name, value])), children };
}

/** The text of the first element that a selector finds, on one line; undefined where there is none. */
export function lineAt(page: DomElement, selector: string): string | undefined {
  return oneLine(page.querySelector(selector)?.textContent ?? '') || undefined;
}

function refuseDeep(html: string): void {
  let depth = 0;
  for (const [tag, , end, name] of html.matchAll(TAGS)) {
    if (name === undefined || ENDLESS.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    depth = end ? Math.max(depth - 1, 0) : depth + 1;
    if (depth > MAX_DEPTH) throw tooDeep();
  }
}
