import { describe, expect, it } from 'vitest';
import { linesOfPage, type PdfPiece } from './pdf-lines';
import { paragraphsOf } from './pdf-paragraphs';
import { recogniseDocument } from './recognise';
import { docxOf, zipOf } from './testing/zip-of';
import { readBadly, readWell, textsOf } from './testing/read';

const STORY = '<p>The crane that the harbour bought in spring has never lifted a box, three dockers said on Monday.</p><p>A spokesman called the account “incomplete”. He declined to say what was missing from it, or who had paid.</p>';
const kinds = (document: { blocks: readonly { kind: string; text: string }[] }): string[] => document.blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('DO-1: what a file is, its content tells first, then its name', () => {
  it.each([
    ['%PDF-1.7\n', 'story.txt', 'pdf'],
    ['<!DOCTYPE html><p>x', 'story.txt', 'html'],
    ['\uFEFF <!-- saved --> <HTML><body>', 'story', 'html'],
    ['<?xml version="1.0"?><!-- x --><n:newsItem xmlns:n="y">', 'a.html', 'newsml'],
    ['<nitf>', 'a.xml', 'nitf'],
    ['<!DOCTYPE nitf PUBLIC "a" "b"><nitf>', 'a', 'nitf'],
    ['<rss version="2.0">', 'a', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'a', 'feed'],
    ['<p>One</p>', 'a.html', 'html'],
    ['<p>One</p>', 'a.txt', null],
    ['No tag at all', 'a.html', null],
    ['# A headline\n\nwith <b>words</b>', 'a.md', null],
    ['An article about %PDF- marks', 'a.txt', null],
    ['<constructor>', 'a.xml', null],
  ] as const)('%j, %s: %s', (content, name, kind) => {
    expect(recogniseDocument(Buffer.from(content), name)).toBe(kind);
  });

  it('Word documents, whatever they are called; other ZIP files are none', () => {
    expect(recogniseDocument(docxOf('<w:p/>'), 'a.bin')).toBe('docx');
    expect(recogniseDocument(zipOf({ 'xl/workbook.xml': '<x/>' }), 'a.docx')).toBeNull();
  });
});

describe('DO-2: web pages', () => {
  it('the story, what the page says about it, and nothing around it', async () => {
    const page = `<!doctype html><html lang="en-GB"><head><title>Crane – Courier</title><meta property="og:site_name" content="The Courier">
      <meta property="article:published_time" content="2026-03-09T06:00:00Z"><link rel="canonical" href="https://example.org/crane"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Crane stands idle</h1><p class="byline">By Ada Moe</p>${STORY}<h2>What it cost</h2>${STORY}
      <figure><img src="https://tracker.invalid/x.png"><figcaption>The crane. Photo: Per Lie</figcaption></figure>
      <table><tr><th>Year</th><th>Boxes</th></tr><tr><td>2025</td><td>0</td></tr></table></article><script>throw 1</script><footer>© Courier</footer></body></html>`;
    const document = await readWell(page, 'crane.html');
    expect(document).toMatchObject({ headline: 'Crane stands idle', publication: 'The Courier', url: 'https://example.org/crane', language: 'en-GB', publishedAt: '2026-03-09T06:00:00Z' });
    expect(textsOf(document, 'paragraph').length).toBe(4);
    expect(textsOf(document, 'subhead')).toEqual(['What it cost']);
    expect(textsOf(document, 'caption')).toEqual(['The crane. Photo: Per Lie']);
    expect(document.blocks.find(({ kind }) => kind === 'table')?.text).toBe('Year\tBoxes\n2025\t0');
    expect(document.changes.map(({ detail }) => detail)).toContain('1 picture left out.');
  });

  it('a page without any story is taken as it is; character sets are read as declared', async () => {
    expect(kinds(await readWell('<html><body><p>One line.</p></body></html>', 'a.html'))).toEqual(['paragraph: One line.']);
    const latin = Buffer.from('<html><head><meta charset="windows-1252"></head><body><p>Caf\u00e9 \u0093yes\u0094</p></body></html>', 'latin1');
    expect(kinds(await readWell(latin, 'a.html'))).toEqual(['paragraph: Café “yes”']);
  });

  it('DO-10: a piece from the clipboard keeps its paragraphs, headings and lists', async () => {
    const piece = "<meta charset='utf-8'><h2>Crane &amp; co</h2><p>One<br>two</p><ul><li>a<li>b</ul><blockquote>“Yes”</blockquote><p style='display:none'>hidden</p>";
    const document = await readWell(piece, 'Pasted text.html', true);
    expect(kinds(document)).toEqual(['subhead: Crane & co', 'paragraph: One\ntwo', 'list-item: a', 'list-item: b', 'quote: “Yes”']);
    expect(document.changes).toEqual([{ kind: 'left-out', count: 1, detail: '1 hidden piece left out.' }]);
  });
});

describe('DO-3: Word documents', () => {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const styled = (style: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
  const styles = '<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Unser"><w:name w:val="Unser"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>';

  it('styles mean the same in every language, and by what they are built on', async () => {
    const document = await readWell(docxOf(styled('Title', 'Crane') + styled('Unser', 'Cost') + styled('Quote', '“Yes”') + `<w:p>${run('Text')}</w:p>`, { 'word/styles.xml': styles }), 'a.docx');
    expect(kinds(document)).toEqual(['headline: Crane', 'subhead: Cost', 'quote: “Yes”', 'paragraph: Text']);
  });

  it('text boxes, tabs, fields and a paragraph whose end was taken out', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>${run('Box')}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run('Box')}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const joined = `<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>${run('One ')}</w:p><w:p>${run('two')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(kinds(await readWell(docxOf(`<w:p>${run('Text')}${box}</w:p>${joined}`), 'a.docx'))).toEqual(['paragraph: Text', 'paragraph: Box', 'paragraph: One two']);
  });

  it('a document without text, or of another kind, is refused', async () => {
    expect(await readBadly(docxOf('<w:p/>'), 'a.docx')).toMatchObject({ code: 'empty' });
    expect(await readBadly(zipOf({ 'x/word/document': 'y' }), 'a.docx')).toMatchObject({ code: 'not-text' });
  });
});

describe('DO-4: PDF', () => {
  const piece = (text: string, x: number, y: number, size = 10): PdfPiece => ({ text, x, y, width: text.length * size * 0.5, size });
  const column = (x: number, lines: readonly string[]): PdfPiece[] => lines.map((line, at) => piece(line, x, 700 - 14 * at));

  it('columns are read one after the other, under what goes across them', () => {
    const left = ['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbb', 'cccccccccccccccccccc', 'dddddddddddddddddddd', 'eeeeeeeeeeeeeeeeeeee'];
    const pieces = [piece('Headline over both of the columns', 50, 740, 16), ...column(50, left), ...column(170, left.map((line) => line.toUpperCase()))];
    expect(linesOfPage(pieces, 1).map(({ text }) => text)).toEqual(['Headline over both of the columns', ...left, ...left.map((line) => line.toUpperCase())]);
  });

  it('divided words are made whole; hyphens of their own stay', () => {
    const line = (text: string, at: number): ReturnType<typeof linesOfPage>[number] => ({ ...piece(text, 50, 700 - 14 * at), page: 1, left: 50, right: 50 + text.length * 5 });
    const { paragraphs, mendedWords } = paragraphsOf(['The Hos-', 'pital and a well-', 'known man, Jean-', 'Paul, were in a re-elec-', 'tion'].map(line));
    expect(paragraphs.map(({ text }) => text)).toEqual(['The Hospital and a well-known man, Jean-Paul, were in a re-election']);
    expect(mendedWords).toBe(2);
  });
});

describe('DO-5: agency formats', () => {
  it('XML names of HTML, CDATA, prefixes and an encoding of its own', async () => {
    const nitf = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><n:nitf xmlns:n="x"><n:body><n:body.head><n:hedline><n:hl1>Caf\u00e9 &amp; co</n:hl1></n:hedline></n:body.head><n:body.content><n:p>One &auml; <![CDATA[<two>]]> &#x1F4DE; &unknown;</n:p></n:body.content></n:body></n:nitf>', 'latin1');
    expect(kinds(await readWell(nitf, 'a.xml'))).toEqual(['headline: Café & co', 'paragraph: One ä <two> 📞 &unknown;']);
  });

  it('ninjs 1 to 3; a speech after a dash is no list', async () => {
    expect(kinds(await readWell('{"uri":"a","headline":"Crane","byline":"Ada Moe","body_html":"<p>One.</p>"}', 'a.json'))).toEqual(['headline: Crane', 'byline: Ada Moe', 'paragraph: One.']);
    const plain = JSON.stringify({ uri: 'a', headlines: [{ value: 'Crane' }], bodies: [{ contentType: 'text/plain', value: 'The crane stands idle, and has for all of a long year.\n\n– No, said Lie.\n\nThe crane stands idle, and has for all of a long year.' }] });
    expect(textsOf(await readWell(plain, 'a.json'), 'paragraph')[1]).toBe('– No, said Lie.');
  });
});

describe('DO-6: feeds', () => {
  it('RSS: the first item with a text, its details, and how many others there are', async () => {
    const rss = `<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Courier</title><language>en</language><item><title>Empty</title></item>
      <item><title>Crane stands idle</title><link>https://example.org/crane</link><dc:creator>Ada Moe</dc:creator><pubDate>Mon, 09 Mar 2026 06:00:00 GMT</pubDate>
      <description>Short</description><content:encoded><![CDATA[${STORY}<img src="https://tracker.invalid/x">]]></content:encoded></item></channel></rss>`;
    const document = await readWell(rss, 'a.xml');
    expect(document).toMatchObject({ headline: 'Crane stands idle', byline: 'Ada Moe', publication: 'Courier', url: 'https://example.org/crane', language: 'en', publishedAt: 'Mon, 09 Mar 2026 06:00:00 GMT' });
    expect(textsOf(document, 'paragraph').length).toBe(2);
    expect(document.changes.map(({ detail }) => detail)).toEqual(['1 other item of the file left out.']);
  });

  it('Atom: XHTML and escaped HTML', async () => {
    const entry = (content: string): string => `<entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Crane</title><author><name>Ada Moe</name></author><link rel="alternate" href="https://example.org/c"/><updated>2026-03-09T06:00:00Z</updated>${content}</entry>`;
    const xhtml = await readWell(entry('<content type="xhtml"><div><p>One.</p></div></content>'), 'a.xml');
    expect(xhtml).toMatchObject({ headline: 'Crane', byline: 'Ada Moe', url: 'https://example.org/c', publishedAt: '2026-03-09T06:00:00Z' });
    expect(textsOf(xhtml, 'paragraph')).toEqual(['One.']);
    expect(textsOf(await readWell(entry('<content type="html">&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</content>'), 'a.xml'), 'paragraph')).toEqual(['One & two.']);
    expect(await readBadly('<rss><channel><item><title>x</title></item></channel></rss>', 'a.xml')).toMatchObject({ code: 'empty' });
  });
});
