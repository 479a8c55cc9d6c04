/** Kinds of files that documents are read from; each has a reader of its own. */
export const documentKinds = ['html', 'docx', 'pdf', 'ninjs', 'newsml', 'nitf', 'feed'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Bytes at the beginning in which a file shows what it is. */
const LOOKED_AT = 8 * 1024;

/** Declaration, comments and instructions, which may stand before anything. */
const BEFORE_ROOT = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const DOCTYPE = /^<!DOCTYPE\s+([A-Za-z][\w.:-]*)/i;
const ROOT = /<([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)[\s/>]/;

/** What root elements are, without their prefix. */
const ROOTS: Readonly<Record<string, DocumentKind>> = {
  html: 'html', nitf: 'nitf', newsItem: 'newsml', newsMessage: 'newsml', contentSet: 'nitf', rss: 'feed', feed: 'feed', entry: 'feed', RDF: 'feed',
};

/** What kind of document a file is: by its content first, by its name where the content leaves it open; null for texts and all else. */
export function recogniseDocument(bytes: Uint8Array, name: string): DocumentKind | null {
  const beginning = decodeBeginning(bytes.subarray(0, LOOKED_AT));
  if (/^\s*%PDF-/.test(beginning)) return 'pdf';
  if (beginning.startsWith('PK\u0003\u0004')) return isWordFile(bytes) ? 'docx' : null;
  return kindOfMarkup(beginning) ?? (/\.x?html?$/i.test(name) && /<[a-z!]/i.test(beginning) ? 'html' : null);
}

function kindOfMarkup(beginning: string): DocumentKind | null {
  const start = BEFORE_ROOT.exec(beginning)![0].length;
  const root = beginning.slice(start);
  const doctype = DOCTYPE.exec(root)?.[1];
  if (doctype !== undefined) return kindOfRoot(doctype);
  return root.startsWith('<') ? kindOfRoot(ROOT.exec(root)?.[2] ?? '') : null;
}

function kindOfRoot(name: string): DocumentKind | null {
  if (name.toLowerCase() === 'html') return 'html';
  return Object.hasOwn(ROOTS, name) ? ROOTS[name]! : null;
}

/** The names of the parts stand at the end of a ZIP file, packed or not. */
function isWordFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document');
}

function decodeBeginning(bytes: Uint8Array): string {
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'latin1';
  return new TextDecoder(charset).decode(bytes).replace(/^(?:\uFEFF|ï»¿)/, '');
}
