import { counted } from '@shared/text/counted';
import { ClaimdeskError } from '@shared/result';
import { leftOut } from './changes';
import { blocksOfPlainText, underHead } from './head';
import { blocksOfHtml } from './html';
import { given } from './json';
import { elementAt, elementsIn, findElements, lineOf, textOf, type MarkupElement } from './markup';
import { blocksOfMarkup } from './markup-blocks';
import type { DocumentFile, ReadBlock, ReadDocument } from './read-document';
import { decodeXml, parseXml } from './xml';

/** Stories of one file; the further items of a longer one are left out and counted. */
export const MAX_STORIES = 500;

/** Reads the items of RSS 0.9 to 2.0 or the entries of Atom that have a text; those without are left out, which the first story tells. */
export function readFeed({ bytes }: DocumentFile): ReadDocument[] {
  const root = parseXml(decodeXml(bytes));
  const items = root.name === 'entry' || root.name === 'item' ? [root] : findElements(root, 'item', 'entry');
  const stories = items.filter((item) => storyOf(item).length > 0).slice(0, MAX_STORIES);
  if (stories.length === 0) throw new ClaimdeskError('empty', 'This feed holds no text: its items are headlines and addresses. Open the page of the article, save it, and open the file.');
  const without = items.length - stories.length;
  return stories.map((item, index) => ({ ...readItem(item, root), changes: index > 0 ? [] : leftOut(without, `${counted(without, 'other item')} of the file left out.`) }));
}

function readItem(item: MarkupElement, root: MarkupElement): Omit<ReadDocument, 'changes'> {
  const channel = root.name === 'feed' ? root : elementAt(root, 'channel');
  const headline = lineOf(elementAt(item, 'title'));
  const byline = lineOf(elementAt(item, 'creator')) ?? lineOf(elementAt(item, 'author', 'name')) ?? lineOf(elementAt(item, 'author'));
  const link = elementsIn(item, 'link').find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  return {
    ...given({
      headline, byline,
      publication: lineOf(elementAt(channel, 'title')),
      url: link?.attributes.get('href') ?? lineOf(link),
      language: item.attributes.get('lang') ?? lineOf(elementAt(channel, 'language')) ?? root.attributes.get('lang'),
      publishedAt: ['pubDate', 'published', 'date', 'updated'].map((name) => lineOf(elementAt(item, name))).find((date) => date !== undefined),
    }),
    blocks: underHead({ headline, byline }, storyOf(item)),
    comments: [],
    namedSources: [],
  };
}

/** The longest text that an item brings: content before summary, marked up or plain. */
function storyOf(item: MarkupElement): ReadBlock[] {
  const text = ['encoded', 'content', 'description', 'summary'].map((name) => elementAt(item, name)).find((element) => element !== undefined && textOf(element).trim() !== '');
  if (text === undefined) return [];
  if (text.attributes.get('type') === 'xhtml') return blocksOfMarkup(text);
  const value = textOf(text);
  return /<[a-z][^>]*>/i.test(value) ? blocksOfHtml(value) : blocksOfPlainText(value);
}
