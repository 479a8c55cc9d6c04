import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ClaimdeskError, unwrap } from '@shared/result';
import { decodeText } from '@shared/text/decode';
import type { Charset } from '@shared/text/charsets';
import { withNamedLetters } from './entity-names';
import { MAX_DEPTH, tooDeep, type MarkupElement, type MarkupNode } from './markup';

/** What may stand before the root: declaration, comments, instructions. */
const PROLOG = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->)*/;
const DOCTYPE = /^<!DOCTYPE\s[^[>]*/;
const DECLARED_CHARSET = /^<\?xml[^>]*encoding=["']([A-Za-z0-9_-]+)["']/;

const CHARSETS: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8', 'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252', 'shift_jis': 'shift_jis', 'us-ascii': 'utf-8',
};

/** What the parser puts the attributes and the text of an element under: no name of an element, which begins with a letter. */
const ATTRIBUTES = ':@';
const TEXT = '#text';

type ParsedNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Letters by number, and the names that XML has by itself: a file that declares entities never gets here.
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity, maxEntityCount: 0 },
  maxNestedTags: MAX_DEPTH,
});

/** The text of an XML file in the character set that it declares. Fails as `decodeText` does. */
export function decodeXml(bytes: Uint8Array): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = DECLARED_CHARSET.exec(beginning)?.[1]?.toLowerCase();
  const charset = declared === undefined ? 'utf-8' : CHARSETS[declared];
  return unwrap(decodeText(bytes, { charset })).text;
}

/**
 * Reads XML without ever looking outside of it: no DTD, no schema, no entity of the file's own.
 * Fails with `refused` (a DTD inside the file), `damaged` (not well-formed; says where) and `too-large` (nested too deep).
 */
export function parseXml(text: string): MarkupElement {
  const bare = withNamedLetters(withoutDoctype(text));
  refuseDeep(bare);
  const valid = XMLValidator.validate(bare, { allowBooleanAttributes: false });
  if (valid !== true) {
    const { msg, line } = valid.err;
    throw new ClaimdeskError('damaged', `This XML file is not whole. At line ${line}: ${msg.replace(/\.$/, '')}. Ask for the file again, or open its text in another program and paste it.`, { line });
  }
  const nodes = parser.parse(bare) as ParsedNode[];
  const root = nodes.map((node) => markupNode(node)).find((node) => typeof node !== 'string');
  if (root === undefined) throw new ClaimdeskError('damaged', 'This XML file holds no element at all. Ask for the file again.');
  return root;
}

/** A DTD outside the file is not fetched, one inside is not read: it could grow without end, or name other files. */
function withoutDoctype(text: string): string {
  const start = PROLOG.exec(text)![0].length;
  const found = DOCTYPE.exec(text.slice(start, start + 4096));
  if (found === null) return text;
  const end = start + found[0].length;
  if (text[end] === '[') {
    throw new ClaimdeskError('refused', 'This XML file brings a DTD of its own, which can name other files or grow without end, so it is not read. Ask for the file without “<!DOCTYPE … [ … ]>”, or copy the text and paste it.');
  }
  return text.slice(0, start) + text.slice(end + 1);
}

/** Counts how deep elements are nested before anything walks them. Comments and CDATA are passed over. */
function refuseDeep(text: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<!--(?:[\s\S]*?-->|[\s\S]*)|<!\[CDATA\[(?:[\s\S]*?\]\]>|[\s\S]*)|<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('<!') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > MAX_DEPTH) throw tooDeep();
  }
}

function markupNode(node: ParsedNode): MarkupNode {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES)!;
  const value = node[name];
  if (name === TEXT) return String(value);
  const attributes = new Map(Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>));
  return { name, attributes, children: (value as ParsedNode[]).map(markupNode) };
}
