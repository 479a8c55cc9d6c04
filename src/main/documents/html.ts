import { Readability } from '@mozilla/readability';
import { isByline } from '@shared/text/block-clues';
import { counted } from '@shared/text/counted';
import type { Charset } from '@shared/text/charsets';
import { decodeText } from '@shared/text/decode';
import { unwrap } from '@shared/result';
import { leftOut } from './changes';
import { domOf, markupOf, type DomDocument, type DomElement } from './dom';
import { underHead } from './head';
import { pageDetails } from './html-details';
import { oneLine } from './markup';
import { blocksOfMarkup } from './markup-blocks';
import type { DocumentFile, ReadBlock, ReadDocument } from './read-document';

/** Characters of a page, with the pictures that it carries inside itself; the longest articles have a hundredth. */
const LONGEST_PAGE = 40_000_000;
/** Characters from which what Readability finds is a story; below, the page is taken as it is. */
const SHORTEST_STORY = 200;

/** Blocks at the top among which dek and byline stand. */
const HEAD_BLOCKS = 6;

/** Elements up to which a story is looked for; the search takes ever longer, and no article has as many. */
const MOST_ELEMENTS = 20_000;

const DECLARED = /<meta[^>]+charset\s*=\s*["']?([A-Za-z0-9_-]+)/i;
const CHARSETS: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252', 'windows-1252': 'windows-1252',
  shift_jis: 'shift_jis', 'shift-jis': 'shift_jis',
};
/** Pictures and fonts that a saved page carries inside itself. */
const EMBEDDED = /data:[a-z0-9.+/-]+;base64,[A-Za-z0-9+/=]+/gi;

/** What could run, fetch or show another page. */
const ACTIVE = 'script, style, noscript, iframe, frame, object, embed, svg, math, template, form, audio, video';
const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/** Reads an HTML file, a saved page, or HTML from the clipboard. No script runs, nothing is fetched. */
export function readHtml({ bytes, pasted }: DocumentFile): ReadDocument {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1]?.toLowerCase();
  const charset = pasted ? 'utf-8' : CHARSETS[declared ?? ''];
  const page = domOf(unwrap(decodeText(bytes, { charset, longest: LONGEST_PAGE })).text.replace(EMBEDDED, ''));
  const { dek, ...details } = pageDetails(page);
  const changes = clean(page);
  if (pasted) return { blocks: blocksOfMarkup(markupOf(page.body)), comments: [], changes, namedSources: [] };

  const whole = blocksOfMarkup(markupOf(page.body));
  const story = storyOf(page) ?? whole;
  const isHead = ({ text }: ReadBlock): boolean => oneLine(text) === dek || (details.byline !== undefined && isByline(text));
  const around = Math.max(whole.length - story.length, 0);
  return {
    ...details,
    blocks: underHead({ headline: details.headline, dek, byline: details.byline }, story.filter((block, at) => at > HEAD_BLOCKS || !isHead(block))),
    comments: [],
    changes: [...changes, ...leftOut(around, `${counted(around, 'piece')} of the page around the story left out.`)],
    namedSources: [],
  };
}

/** The blocks of a piece of HTML inside another file. */
export function blocksOfHtml(html: string): ReadBlock[] {
  const page = domOf(html);
  clean(page);
  return blocksOfMarkup(markupOf(page.body));
}

/** Takes away what is not to be read, and says how much of it there was. */
function clean(page: DomDocument): ReturnType<typeof leftOut> {
  const active = removeAll(page, ACTIVE);
  const hidden = removeAll(page, HIDDEN);
  const pictures = removeAll(page, 'img, picture');
  return [
    ...leftOut(active, `${counted(active, 'script, form or frame', 'scripts, forms and frames')} left out.`),
    ...leftOut(hidden, `${counted(hidden, 'hidden piece')} left out.`),
    ...leftOut(pictures, `${counted(pictures, 'picture')} left out.`),
  ];
}

function removeAll(page: DomDocument, selector: string): number {
  const found = [...page.querySelectorAll(selector)];
  for (const element of found) element.remove();
  return found.length;
}

/** The story of a page without what stands around it; undefined where there is nothing like a story. */
function storyOf(page: DomDocument): ReadBlock[] | undefined {
  if ([...page.querySelectorAll('*')].length > MOST_ELEMENTS) return undefined;
  const options = { charThreshold: SHORTEST_STORY, serializer: (node: unknown) => node as DomElement };
  const found = new Readability<DomElement>(page as never, options).parse()?.content;
  if (!found) return undefined;
  const blocks = blocksOfMarkup(markupOf(found));
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return length >= SHORTEST_STORY ? blocks : undefined;
}
