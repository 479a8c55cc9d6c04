import { counted } from '@shared/text/counted';
import { ClaimdeskError } from '@shared/result';
import { leftOut } from './changes';
import { blocksOfPlainText, underHead } from './head';
import { given } from './json';
import { elementAt, elementsIn, findElements, lineOf, textOf, type MarkupElement } from './markup';
import { blocksOfMarkup } from './markup-blocks';
import { nitfDocument } from './nitf';
import type { DocumentFile, ReadBlock, ReadDocument } from './read-document';
import { decodeXml, parseXml } from './xml';

/** Reads the first text item of a file of NewsML-G2; pictures, packages and further texts are left out and counted. */
export function readNewsml({ bytes }: DocumentFile): ReadDocument {
  const root = parseXml(decodeXml(bytes));
  const items = root.name === 'newsItem' ? [root] : findElements(root, 'newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem');
  const item = items.find(holdsText);
  if (item === undefined) {
    throw new ClaimdeskError('empty', 'This NewsML-G2 file holds no text of an article: its items are pictures, packages, or say where the text lies. Open the item that has the text inside.');
  }
  const others = items.length - 1;
  return { ...readItem(item), changes: leftOut(others, `${counted(others, 'other item')} of the file left out.`) };
}

function holdsText(item: MarkupElement): boolean {
  const kind = elementAt(item, 'itemMeta', 'itemClass')?.attributes.get('qcode') ?? '';
  return item.name === 'newsItem' && !/picture|graphic|video|audio/.test(kind) && textOf(elementAt(item, 'contentSet')).trim() !== '';
}

function readItem(item: MarkupElement): ReadDocument {
  const meta = elementAt(item, 'contentMeta');
  const content = elementAt(item, 'contentSet')!;
  const nitf = findElements(content, 'nitf')[0];
  const inner = nitf === undefined ? undefined : nitfDocument(nitf);
  const headline = lineOf(elementAt(meta, 'headline')) ?? inner?.headline;
  const creators = elementsOf(meta, 'creator').map((creator) => lineOf(elementAt(creator, 'name'))).filter((name) => name !== undefined);
  const by = lineOf(elementAt(meta, 'by'));
  const byline = inner?.byline ?? (creators.length > 0 ? creators.join(', ') : by);
  const dateline = lineOf(elementAt(meta, 'dateline')) ?? inner?.dateline;
  return {
    ...given({
      headline, byline, dateline,
      publication: lineOf(elementAt(item, 'rightsInfo', 'copyrightHolder', 'name')),
      language: elementAt(meta, 'language')?.attributes.get('tag') ?? item.attributes.get('lang'),
      publishedAt: lineOf(elementAt(meta, 'contentCreated')) ?? lineOf(elementAt(item, 'itemMeta', 'versionCreated')),
    }),
    // NITF brings its head along as it is printed.
    blocks: inner?.blocks.some(({ kind }) => kind === 'headline') ? inner.blocks : underHead({ headline, byline: by ?? byline, dateline }, inner?.blocks ?? blocksOf(content)),
    comments: [],
    changes: [],
    namedSources: elementsOf(meta, 'infoSource').flatMap((source) => {
      const name = lineOf(elementAt(source, 'name'));
      return name === undefined ? [] : [{ name }];
    }),
  };
}

/** The story of XHTML or plain text; of several forms the one with markup. */
function blocksOf(content: MarkupElement): ReadBlock[] {
  const marked = elementsIn(content, 'inlineXML')[0];
  if (marked === undefined) return blocksOfPlainText(textOf(elementAt(content, 'inlineData')));
  return blocksOfMarkup(marked);
}

function elementsOf(element: MarkupElement | undefined, name: string): MarkupElement[] {
  return element === undefined ? [] : elementsIn(element, name);
}
