import { ClaimdeskError } from '@shared/result';
import { leftOut } from './changes';
import { counted } from '@shared/text/counted';
import { underHead, type Head } from './head';
import { given } from './json';
import { elementAt, elementsIn, findElements, lineOf, oneLine, type MarkupElement } from './markup';
import { blocksOfMarkup } from './markup-blocks';
import type { DocumentFile, ReadBlock, ReadDocument } from './read-document';
import { decodeXml, parseXml } from './xml';

/** Reads a document of NITF, also one inside another element. */
export function readNitf({ bytes }: DocumentFile): ReadDocument {
  return nitfDocument(parseXml(decodeXml(bytes)));
}

/** What a NITF element says, or one that holds it. Fails with `empty` where there is no story in it. */
export function nitfDocument(root: MarkupElement): ReadDocument {
  const nitf = nitfIn(root);
  const head = nitfHead(nitf);
  const story = nitfStory(nitf);
  if (story.length === 0) throw new ClaimdeskError('empty', 'This NITF file holds no text: there is nothing in its <body.content>. Open the file that has the text.');
  const docdata = elementAt(nitf, 'head', 'docdata');
  const persons = findElements(nitf, 'byline').flatMap((byline) => findElements(byline, 'person')).map((person) => lineOf(person)).filter((name) => name !== undefined);
  const pictures = findElements(nitf, 'media').length;
  return {
    ...given({
      headline: head.headline,
      byline: persons.length > 0 ? persons.join(', ') : head.byline,
      dateline: head.dateline,
      publication: elementAt(nitf, 'head', 'pubdata')?.attributes.get('name'),
      language: nitf.attributes.get('baselang') ?? nitf.attributes.get('lang'),
      publishedAt: elementAt(docdata, 'date.release')?.attributes.get('norm') ?? elementAt(docdata, 'date.issue')?.attributes.get('norm'),
    }),
    blocks: underHead(head, story),
    comments: [],
    changes: leftOut(pictures, `${counted(pictures, 'picture')} left out.`),
    namedSources: [],
  };
}

/** The blocks of the body, without what stands above and below it. */
export function nitfStory(root: MarkupElement): ReadBlock[] {
  const body = elementAt(nitfIn(root), 'body');
  return body === undefined ? [] : elementsIn(body, 'body.content').flatMap(blocksOfMarkup);
}

function nitfHead(nitf: MarkupElement): Head {
  const above = elementAt(nitf, 'body', 'body.head');
  return {
    headline: lineOf(elementAt(above, 'hedline', 'hl1')) ?? lineOf(elementAt(nitf, 'head', 'title')),
    dek: lineOf(elementAt(above, 'hedline', 'hl2')),
    byline: lineOf(elementAt(above, 'byline')) && oneLine(lineOf(elementAt(above, 'byline'))!),
    dateline: lineOf(elementAt(above, 'dateline')),
  };
}

function nitfIn(root: MarkupElement): MarkupElement {
  return root.name === 'nitf' ? root : (findElements(root, 'nitf')[0] ?? root);
}
