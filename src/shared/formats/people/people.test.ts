import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ArticleRecords } from '../article-records';
import type { ExportOptions } from '../export-format';
import { sampleArticle, sampleOptions, SECRETS, textOf } from '../testing/told-sample';
import { anyArticle } from '../testing/any-article';
import { writeClaimReview } from './claimreview';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { HTML_STYLE, HTML_STYLE_SHA256 } from './html-style';
import { writeMarkdown } from './markdown';
import { writeNinjs } from './ninjs';

const writers = { csv: writeCsv, markdown: writeMarkdown, html: writeHtml, ninjs: writeNinjs, claimreview: writeClaimReview };

describe('OP-3: what must not go out', () => {
  it.each(Object.entries(writers))('is not in %s', (_, write) => {
    for (const language of ['en', 'de'] as const) {
      const text = textOf(write, sampleArticle(), { language });
      for (const secret of [...SECRETS, 'clerk of dock 4']) expect(text).not.toContain(secret);
    }
  });
});

describe('OP-4: the fidelity report', () => {
  it.each(Object.entries(writers))('of %s counts only what is there, and is known before the file is made', (_, write) => {
    fc.assert(fc.property(anyArticle, (records) => {
      const { fidelity } = write(records, sampleOptions);
      expect(fidelity.every(({ count }) => count > 0)).toBe(true);
    }), { numRuns: 30 });
  });

  it('stands in the file where it has a place for it, in the language asked for', () => {
    expect(textOf(writeMarkdown, sampleArticle())).toContain('- sources off the record, withheld: 1');
    expect(textOf(writeHtml, sampleArticle(), { language: 'de' })).toContain('<li>Vertrauliche Quellen (unter 3), zurückgehalten: 1</li>');
    expect(JSON.parse(textOf(writeNinjs, sampleArticle())).edNote).toContain('claims (4)');
  });
});

describe('OP-5: markdown', () => {
  it('has the text with a footnote behind every claim, and each footnote once', () => {
    const text = textOf(writeMarkdown, sampleArticle());
    expect(text).toContain('# Ferry door failed 🚢\n');
    expect(text).toContain('The bow door failed on Monday[^1], the operator said.');
    expect(text).toContain('\n\\=SUM(A1) is no formula[^4], and 5 % of \\*all\\* doors fail.');
    expect(text).toContain('[^1]: “The bow door failed on Monday” **Sourced, Number**. Source: the operator (Varden Lines). Evidence: Document: Log \\| book, p. 4, https://example.org/log (supports). Status: To do. Note: \\-1+1 is what the log says');
    for (const number of [1, 2, 3, 4]) {
      expect(text.split(`[^${number}]`)).toHaveLength(3);
      expect(text.split(`\n[^${number}]: `)).toHaveLength(2);
    }
  });
});

describe('DE-7: what the last edit did to the claims', () => {
  const records = sampleArticle();
  const draftEdits: ExportOptions['draftEdits'] = {
    since: records.drafts[0]!,
    edits: [
      { kind: 'number', claimIds: ['clm_3', 'clm_1'], from: { start: 0, end: 1, words: '5 %\n<b>' }, to: { start: 0, end: 1, words: 'many' } },
      { kind: 'unmarked', claimIds: [], to: { start: 0, end: 1, words: 'It *rained*.' } },
    ],
  };

  it('is a list in markdown and a table in the page, with the numbers of the claims; nothing where there is nothing', () => {
    const markdown = textOf(writeMarkdown, records, { draftEdits });
    expect(markdown).toContain('- **figure changed**: “5 % \\<b\\>” → “many” (Claims: 1, 3)\n- **new, without a claim**: – → “It \\*rained\\*.”\n');
    const html = textOf(writeHtml, records, { draftEdits, language: 'de' });
    expect(html).toContain('<tr><th scope="row" dir="auto">Zahl geändert</th><td dir="auto">5 % &lt;b&gt;</td><td dir="auto">many</td><td dir="auto">1, 3</td></tr>');
    for (const write of [writeMarkdown, writeHtml]) {
      expect(textOf(write, records, { draftEdits: { ...draftEdits, edits: [] } })).toBe(textOf(write, records));
    }
  });
});

describe('OP-6: html', () => {
  const page = (records: ArticleRecords): Document => new JSDOM(textOf(writeHtml, records)).window.document;

  it('marks the words with real marks, numbers them and leads to the table and back', () => {
    const document = page(sampleArticle());
    const marks = [...document.querySelectorAll('.text mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(expect.arrayContaining(['The bow door failed on Monday', 'We saw <it> & ', 'knew', 'long before', '=SUM(A1) is no formula']));
    for (const link of document.querySelectorAll('a[href^="#"]')) expect(document.querySelectorAll(link.getAttribute('href')!)).toHaveLength(1);
    expect(document.querySelectorAll('tr[id]')).toHaveLength(4);
    expect([...document.querySelectorAll('dt mark')].map((mark) => `${mark.getAttribute('data-pattern')} ${mark.textContent}`)).toContain('double Anonymous official');
  });

  it('runs no script, fetches nothing, and its policy lets its own style through', () => {
    const document = page(sampleArticle());
    expect(createHash('sha256').update(document.querySelector('style')!.textContent).digest('base64')).toBe(HTML_STYLE_SHA256);
    expect(HTML_STYLE).not.toMatch(/url\(|@import|<\//);
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toBe(`default-src 'none'; style-src 'sha256-${HTML_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`);
    expect(document.querySelectorAll('script, img, link, iframe, object, [src], [style], [onclick]')).toHaveLength(0);
  });

  it('holds the words of any article as words, whatever they look like', () => {
    fc.assert(fc.property(anyArticle, (records) => {
      const document = page(records);
      const draft = records.drafts[0]!;
      // eslint-disable-next-line no-control-regex
      const plain = (text: string): string => text.replace(/\s/g, '').replace(/\ufffd|[\u0000-\u001f\u007f-\u009f]/g, '');
      for (const link of document.querySelectorAll('sup')) link.remove();
      const read = [...document.querySelectorAll('.text')].map((block) => block.textContent).join('');
      expect(plain(read)).toBe(plain(records.blocks.get(draft.id)!.map(({ start, end }) => draft.text.slice(start, end)).join('')));
      expect(document.querySelectorAll('tbody tr[id]')).toHaveLength(records.claims.length);
      expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
    }), { numRuns: 60 });
  });
});

describe('OP-7: ninjs 3.1', () => {
  const folder = fileURLToPath(new URL('../../../../../shared/conformance/ninjs', import.meta.url));
  const read = (...name: string[]): object => JSON.parse(readFileSync(path.join(folder, ...name), 'utf8'));

  it('holds the story and the named sources only', () => {
    const item = JSON.parse(textOf(writeNinjs, sampleArticle()));
    expect(item.infoSources).toEqual([{ name: 'Varden Lines', role: 'operator' }]);
    expect(item.bodies[0].value).toMatch(/^“We saw <it> & knew,”/);
    expect(item.headlines[0].value).toBe('A headline');
  });

  it('tells of each source that is not in it once (OP-4)', () => {
    const { fidelity } = writeNinjs(sampleArticle(), sampleOptions);
    const sources = fidelity.filter(({ what }) => what.startsWith('sources'));
    expect(sources).toEqual([
      { what: 'sources that have no name here or may not be named', count: 1 }, { what: 'sources off the record, withheld', count: 1 },
    ]);
  });

  it.runIf(existsSync(folder))('is valid under the official schema', () => {
    const ajv = addFormats(new Ajv2020({ strict: false }));
    ajv.addSchema(read('schema', 'GeoJSON.stand-in.json'), 'https://geojson.org/schema/GeoJSON.json');
    const isValid = ajv.compile(read('schema', 'ninjs-schema_3.1.json'));
    expect(isValid(read('suite', '3.1', 'should_pass', '001_good_digital_source.json')), 'the checker is set up right').toBe(true);
    expect(isValid({ ...read('own', 'varden-ferry-inquiry-3.1.json'), claims: [] }), 'it refuses what the standard does not know').toBe(false);
    fc.assert(fc.property(anyArticle, (records) => {
      expect(isValid(JSON.parse(textOf(writeNinjs, records))), ajv.errorsText(isValid.errors)).toBe(true);
    }), { numRuns: 60 });
  });
  if (!existsSync(folder)) console.log('ninjs is not held to the official schema: the conformance samples are not beside the project.');
});

describe('OP-8: schema.org claims', () => {
  it('are claims with their named source and their article, and never a review', () => {
    const { '@graph': [article, ...claims] } = JSON.parse(textOf(writeClaimReview, sampleArticle()));
    expect(article).toMatchObject({ '@type': 'NewsArticle', headline: 'A headline' });
    expect(claims[0]).toMatchObject({ '@type': 'Claim', text: 'The bow door failed on Monday', appearance: { '@id': article['@id'] }, author: [{ '@type': 'Organization', name: 'Varden Lines' }] });
    expect(claims[1]).not.toHaveProperty('author');
    fc.assert(fc.property(anyArticle, (records) => {
      expect(textOf(writeClaimReview, records)).not.toMatch(/"(ClaimReview|Rating)"|reviewRating/);
    }), { numRuns: 30 });
  });
});
