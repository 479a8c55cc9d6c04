import { docxOf } from './zip-of';
import { pdfOf } from './pdf-of';

/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STORY = '<p>The crane stands idle, three dockers said on Monday.</p><p>“We waited for the part all summer,” said one &amp; laughed.</p>';
const WORD_STORY = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Crane</w:t></w:r></w:p><w:p><w:commentRangeStart w:id="1"/><w:r><w:t>It stands idle 👩‍⚖️</w:t></w:r><w:commentRangeEnd w:id="1"/><w:ins w:author="A"><w:r><w:t> now</w:t></w:r></w:ins></w:p>';

/** A sound file of each kind, by name; of Word documents what is inside, as a changed ZIP file is seldom one. */
const SAMPLES: Readonly<Record<string, string>> = {
  'page.html': `<!doctype html><html lang="en"><head><title>Crane</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane","author":[{"name":"Ada Moe"}]}</script></head><body><article><h1>Crane</h1>${STORY.repeat(3)}<table><tr><td>1</td></tr><tr><td>2</td></tr></table></article></body></html>`,
  'story.docx': WORD_STORY,
  'story.pdf': pdfOf('Hello crane').toString('latin1'),
  'item.json': JSON.stringify({ uri: 'a', type: 'text', headlines: [{ role: 'main', value: 'Crane' }], bodies: [{ contentType: 'text/html', value: STORY }], infoSources: [{ name: 'Port' }] }),
  'newsml.xml': `<?xml version="1.0"?><newsItem xmlns="n"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Crane</headline></contentMeta><contentSet><inlineXML><html><body>${STORY}</body></html></inlineXML></contentSet></newsItem>`,
  'nitf.xml': `<nitf><body><body.head><hedline><hl1>Crane</hl1></hedline></body.head><body.content>${STORY}</body.content></body></nitf>`,
  'feed.xml': `<rss><channel><title>C</title><item><title>Crane</title><description><![CDATA[${STORY}]]></description></item></channel></rss>`,
  'story.txt': 'Crane stands idle\n\nBy Ada Moe\n\nThe crane stands idle, three dockers said on Monday.',
};

/** What hurts readers, put in at any place. */
const TOKENS = [
  '<', '>', '&', '"', '\\', '\u0000', '\uFFFF', '<!DOCTYPE a [<!ENTITY b "c">]>', '<![CDATA[', ']]>', '<!--', '&#x110000;', '&#xD800;', '__proto__', '"__proto__":{"a":1},', '-1', '1e999',
  '<div>'.repeat(600), '<table><tr><td>', '</p></p>', '<script>', '<w:tbl><w:tr><w:tc>', '<w:commentRangeEnd w:id="1"/>', '/Length 99999999', 'stream', 'endobj', '\uD83D', '\u202E', '{', ']',
];

/** A sample with up to eight changes, by chance. */
export function mutant(random: () => number): { name: string; bytes: Buffer } {
  const names = Object.keys(SAMPLES);
  const name = names[Math.floor(random() * names.length)]!;
  let text = SAMPLES[name]!;
  for (let changes = Math.floor(random() * 8); changes >= 0; changes -= 1) text = changed(text, random);
  if (name === 'story.docx') {
    const docx = docxOf(text, { 'word/comments.xml': '<w:comments><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>Who?</w:t></w:r></w:p></w:comment></w:comments>' });
    return { name, bytes: random() < 0.3 ? Buffer.from(changed(docx.toString('latin1'), random), 'latin1') : docx };
  }
  return { name, bytes: Buffer.from(text, name.endsWith('.pdf') ? 'latin1' : 'utf8') };
}

function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() * 40));
  switch (Math.floor(random() * 5)) {
    case 0: return text.slice(0, at) + text.slice(to);
    case 1: return text.slice(0, to) + text.slice(at);
    case 2: return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at + 1);
    case 3: return random() < 0.2 ? text.slice(0, at) : text.slice(0, at) + text.slice(at, to).repeat(1 + Math.floor(random() * 50)) + text.slice(to);
    default: return text.slice(0, at) + TOKENS[Math.floor(random() * TOKENS.length)]! + text.slice(at);
  }
}
