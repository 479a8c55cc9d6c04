import { articleExportJson } from '@shared/formats/claimdesk-article-export';
import { annotationFormatIds, type AnnotationFormatId } from '@shared/formats/annotations/readers';
import { annotationWriters } from '@shared/formats/annotations/writers';
import { sampleArticle, sampleOptions, STORY as TOLD } from '@shared/formats/testing/told-sample';
import { seededChance } from '@shared/seeded-chance';
import { pdfOf } from '../../documents/testing/pdf-of';
import { docxOf, zipOf } from '../../documents/testing/zip-of';
import { ARTICLE, MANIFEST, PACKAGE_FORMAT, PACKAGE_VERSION } from '../../formats/package-parts';
import { sha256 } from '../../services/sha256';

const STORY = '<p>The crane stands idle, three dockers said on Monday.</p><p>“We waited for the part all summer,” said one &amp; laughed.</p>';
const WORD_STORY = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Crane</w:t></w:r></w:p><w:p><w:commentRangeStart w:id="1"/><w:r><w:t>It stands idle 👩‍⚖️</w:t></w:r><w:commentRangeEnd w:id="1"/><w:ins w:author="A"><w:r><w:t> now</w:t></w:r></w:ins></w:p>';

const told = sampleArticle();
const EXPORTED = [...articleExportJson(told, sampleOptions)].join('');

/** A sound file of articles of each kind, by name; of ZIP files what is inside, as a changed one is seldom one. */
const ARTICLES: Readonly<Record<string, string>> = {
  'page.html': `<!doctype html><html lang="en"><head><title>Crane</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane","author":[{"name":"Ada Moe"}]}</script></head><body><article><h1>Crane</h1>${STORY.repeat(3)}<table><tr><td>1</td></tr><tr><td>2</td></tr></table></article></body></html>`,
  'story.docx': WORD_STORY,
  'story.pdf': pdfOf('Hello crane').toString('latin1'),
  'item.json': JSON.stringify({ uri: 'a', type: 'text', headlines: [{ role: 'main', value: 'Crane' }], bodies: [{ contentType: 'text/html', value: STORY }], infoSources: [{ name: 'Port' }] }),
  'newsml.xml': `<?xml version="1.0"?><newsItem xmlns="n"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Crane</headline></contentMeta><contentSet><inlineXML><html><body>${STORY}</body></html></inlineXML></contentSet></newsItem>`,
  'nitf.xml': `<nitf><body><body.head><hedline><hl1>Crane</hl1></hedline></body.head><body.content>${STORY}</body.content></body></nitf>`,
  'feed.xml': `<rss><channel><title>C</title><item><title>Crane</title><description><![CDATA[${STORY}]]></description></item></channel></rss>`,
  'story.txt': 'Crane stands idle\n\nBy Ada Moe\n\nThe crane stands idle, three dockers said on Monday.',
  'export.json': EXPORTED,
  'story.claimdesk': EXPORTED,
};

const HYPOTHESIS = JSON.stringify({ total: 2, rows: [
  { id: 'a', user: 'acct:ada', uri: 'https://example.org/ferry', permissions: {}, tags: ['sourced'], text: 'Who?', target: [{ selector: [
    { type: 'TextPositionSelector', start: 35, end: 64 }, { type: 'TextQuoteSelector', exact: 'The bow door failed on Monday', prefix: '\n', suffix: ',' }] }] },
  { id: 'b', user: 'acct:bo', uri: 'https://example.org/ferry', permissions: {}, references: ['a'], text: 'The operator.' }] });

/** A sound file of annotations on `TOLD` of each format that is read. */
const annotationsOf = (format: AnnotationFormatId): string =>
  format === 'hypothesis' ? HYPOTHESIS : [...annotationWriters[format].write(told, sampleOptions).pieces].join('');
const ANNOTATIONS = Object.fromEntries(annotationFormatIds.map((format) => [format, annotationsOf(format)])) as Record<AnnotationFormatId, string>;

const names = [...Object.keys(ARTICLES), ...annotationFormatIds];

/** What hurts readers, put in at any place. */
const TOKENS = [
  '<', '>', '&', '"', '\\', '\u0000', '\uFFFF', '<!DOCTYPE a [<!ENTITY b "c">]>', '<![CDATA[', ']]>', '<!--', '&#x110000;', '&#xD800;', '__proto__', '"__proto__":{"a":1},', '-1', '1e999',
  '<div>'.repeat(600), '<table><tr><td>', '</p></p>', '<script>', '<w:tbl><w:tr><w:tc>', '<w:commentRangeEnd w:id="1"/>', '/Length 99999999', 'stream', 'endobj', '\uD83D', '\u202E', '{', ']', '[', '0 99999999', '1e400', '\t', '\n', ';', 'a[1]|b[2]',
];

/** A file that an importer is to take; of annotations its format and the text beside it. */
export interface Mutant {
  readonly name: string;
  readonly bytes: Buffer;
  readonly annotations?: { readonly format: AnnotationFormatId; readonly companion: { readonly name: string; readonly bytes: Buffer } };
}

/** A sample with up to nine changes, by chance. The kinds take turns: of as many seeds in a row as there are kinds each has one. */
export function mutant(seed: number): Mutant {
  const random = seededChance(seed);
  const name = names[seed % names.length]!;
  const format = annotationFormatIds.find((id) => id === name);
  let text = format === undefined ? ARTICLES[name]! : ANNOTATIONS[format];
  for (let changes = Math.floor(random() * 9); changes > 0; changes -= 1) text = changed(text, random);
  if (format !== undefined) {
    const beside = random() < 0.3 ? changed(TOLD, random) : TOLD;
    return { name, bytes: Buffer.from(text), annotations: { format, companion: { name: `${name}.txt`, bytes: Buffer.from(beside) } } };
  }
  const packed = zipped(name, text);
  if (packed) return { name, bytes: random() < 0.3 ? Buffer.from(changed(packed.toString('latin1'), random), 'latin1') : packed };
  return { name, bytes: Buffer.from(text, name.endsWith('.pdf') ? 'latin1' : 'utf8') };
}

/** The ZIP file that a text goes into; undefined for files that are none. */
function zipped(name: string, text: string): Buffer | undefined {
  if (name === 'story.docx') return docxOf(text, { 'word/comments.xml': '<w:comments><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>Who?</w:t></w:r></w:p></w:comment></w:comments>' });
  if (name !== 'story.claimdesk') return undefined;
  const manifest = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, files: [{ path: ARTICLE, sha256: sha256(text) }] };
  return zipOf({ [MANIFEST]: JSON.stringify(manifest), [ARTICLE]: text });
}

function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() * 40));
  switch (Math.floor(random() * 6)) {
    case 0: return text.slice(0, at) + text.slice(to);
    case 1: return text.slice(0, to) + text.slice(at);
    case 2: return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at + 1);
    case 3: return random() < 0.2 ? text.slice(0, at) : text.slice(0, at) + text.slice(at, to).repeat(1 + Math.floor(random() * 50)) + text.slice(to);
    case 4: return text.slice(0, at) + text.slice(at).replace(/\d+/, (digits) => String(Math.floor((random() - 0.2) * 2 * (Number(digits) + 2))));
    default: return text.slice(0, at) + TOKENS[Math.floor(random() * TOKENS.length)]! + text.slice(at);
  }
}
