import { counted } from '@shared/text/counted';
import { ClaimdeskError } from '@shared/result';
import { leftOut, mended } from './changes';
import { DocxBody } from './docx-body';
import { docxStyles } from './docx-styles';
import { given } from './json';
import { elementAt, elementsIn, findElements, textOf, type MarkupElement } from './markup';
import type { DocumentFile, ReadBlock, ReadComment, ReadDocument } from './read-document';
import { parseXml } from './xml';
import { ZipFile } from './zip';

const MAIN_PART = /^word\/document\d*\.xml$/;

/**
 * Reads a document of Word as it looks with all tracked changes accepted. Pictures and other parts are never unpacked,
 * and nothing that the document links to is fetched.
 */
export function readDocx({ bytes }: DocumentFile): ReadDocument {
  const zip = new ZipFile(bytes);
  const main = zip.names.find((name) => MAIN_PART.test(name));
  if (main === undefined) throw new ClaimdeskError('not-text', 'This is no document of Word: it has no text part. Save it as .docx or as plain text, and open that.');
  const part = (name: string): MarkupElement | undefined => {
    const found = zip.part(name);
    return found && parseXml(found.toString('utf8').replace(/^\uFEFF/, ''));
  };
  const body = new DocxBody(docxStyles(part('word/styles.xml')));
  body.read(elementAt(part(main), 'body'));
  const notes = ['footnotes', 'endnotes'].flatMap((kind) => notesOf(part(`word/${kind}.xml`)));
  if (body.blocks.length === 0) throw new ClaimdeskError('empty', 'This Word document holds no text. Choose a file that holds the text.');

  const comments = commentsOf(part('word/comments.xml')).map(({ id, ...comment }): ReadComment => ({ ...comment, ...given({ on: body.placeOf(id) }) }));
  const tracked = body.tracked.map(({ author, at, taken, put }): ReadComment => ({
    author, ...given({ at }), text: [taken && `− “${taken}”`, put && `+ “${put}”`].filter(Boolean).join(' '),
  }));
  const { pictures, hidden, edges } = body;
  return {
    blocks: [...body.blocks, ...notes],
    comments: [...comments, ...tracked],
    changes: [
      ...mended(tracked.length, `${counted(tracked.length, 'tracked change')} taken as accepted; kept as comments.`),
      ...leftOut(hidden, `${counted(hidden, 'hidden piece')} left out.`),
      ...leftOut(pictures, `${counted(pictures, 'picture')} left out.`),
      ...leftOut(edges, `${counted(edges, 'page header or footer', 'page headers and footers')} left out.`),
      ...mended(notes.length, `${counted(notes.length, 'footnote')} put at the end.`),
    ],
    namedSources: [],
  };
}

/** Footnotes as a numbered list under the text. */
function notesOf(part: MarkupElement | undefined): ReadBlock[] {
  if (part === undefined) return [];
  // Notes with a type are the lines between text and notes.
  const notes = elementsIn(part).filter(({ attributes }) => !attributes.has('type'));
  return notes.map(plainText).filter((text) => text !== '').map((text, at) => ({ kind: 'list-item', text: `${at + 1}. ${text}` }));
}

function commentsOf(part: MarkupElement | undefined): { id: string; author: string; at?: string; text: string }[] {
  if (part === undefined) return [];
  return elementsIn(part, 'comment').map((comment) => ({
    id: comment.attributes.get('id') ?? '',
    author: comment.attributes.get('author') ?? '',
    ...given({ at: comment.attributes.get('date') }),
    text: plainText(comment),
  }));
}

/** The words below an element, a line for each paragraph. */
function plainText(element: MarkupElement): string {
  return findElements(element, 'p').map((paragraph) => findElements(paragraph, 't').map(textOf).join('')).join('\n').trim();
}
