import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { givenBytes } from '@shared/text/testing/given-files';
import { readBadly, readWell } from './testing/read';
import { docxOf, zipOf } from './testing/zip-of';

const outside = vi.fn(() => Promise.reject(new Error('no network')));

beforeAll(() => {
  vi.stubGlobal('fetch', outside);
});
afterAll(() => {
  expect(outside).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

describe('DO-7: hostile files are refused or made harmless', () => {
  it.for([
    ['zip-bomb.docx', 'too-large'], ['zip-bomb-false-sizes.docx', 'too-large'], ['entities.xml', 'refused'], ['deep.html', 'too-large'], ['truncated.pdf', 'damaged'],
  ] as const)('the given %s', async ([file, code], context) => {
    const bytes = givenBytes(`conformance/documents/malicious/${file}`);
    if (bytes === null) return context.skip('../shared is not beside the project');
    const started = performance.now();
    const failure = await readBadly(bytes, file);
    expect(failure.code).toBe(code);
    expect(failure.message).not.toContain('CANARY');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('__proto__ in JSON and XML is a word like any other, or refused', async (context) => {
    const bytes = givenBytes('conformance/documents/malicious/proto.json');
    if (bytes === null) return context.skip('../shared is not beside the project');
    expect((await readWell(bytes, 'proto.json')).headline).toBe('Proto headline');
    await readBadly('<nitf><body><body.content><__proto__>x</__proto__></body.content></body></nitf>', 'a.xml');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('ZIP files: sizes are counted, names lead nowhere, locked and cut ones are told', async () => {
    const bomb = `<w:document>${' '.repeat(90 * 1024 * 1024)}</w:document>`;
    expect(await readBadly(zipOf({ 'word/document.xml': bomb }, { claimed: 4096 }), 'a.docx')).toMatchObject({ code: 'too-large' });
    const traversal = docxOf('<w:p><w:r><w:t>Text</w:t></w:r></w:p>', { '../../../../tmp/evil': 'x', '/etc/passwd': 'x' });
    expect((await readWell(traversal, 'a.docx')).blocks.map(({ text }) => text)).toEqual(['Text']);
    expect(await readBadly(zipOf({ 'word/document.xml': 'x' }, { flags: 1 }), 'a.docx')).toMatchObject({ code: 'refused' });
    expect(await readBadly(docxOf('<w:p/>').subarray(0, 120), 'a.docx')).toMatchObject({ code: 'damaged' });
  });

  it('XML: entities of its own, depth, what is not whole', async () => {
    expect(await readBadly('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>', 'a.xml')).toMatchObject({ code: 'refused' });
    expect(await readBadly(`<nitf>${'<p>'.repeat(2000)}${'</p>'.repeat(2000)}</nitf>`, 'a.xml')).toMatchObject({ code: 'too-large' });
    expect(await readBadly('<nitf>\n<body></nitf>', 'a.xml')).toMatchObject({ code: 'damaged', details: { line: 2 } });
  });

  it('HTML: scripts, frames, handlers and addresses leave nothing in the text', async () => {
    const page = `<html><body><script>document.title='ran'</script><p onclick="x()">One <a href="javascript:y()">two</a>.</p><iframe srcdoc="<p>three</p>"></iframe>
      <svg><script>z()</script><text>four</text></svg><template><p>five</p></template><img src="https://tracker.invalid/x" alt="six"><object data="https://tracker.invalid/y">seven</object></body></html>`;
    expect((await readWell(page, 'a.html')).blocks.map(({ text }) => text)).toEqual(['One two.']);
  });

  it('what is opened thousands of times and never closed', async () => {
    for (const opening of ['<!--', '<script ', '<![CDATA[', '<a href="']) {
      await readWell(`<html><body><p>One.</p>${opening.repeat(20_000)}`, 'a.html');
      await readBadly(`<nitf>${opening.repeat(20_000)}`, 'a.xml');
    }
  }, 20_000);

  it('a giant table ends within its limits', async () => {
    const rows = '<tr><td>1</td><td>2</td></tr>'.repeat(20_000);
    const document = await readWell(`<html><body><p>One.</p><table>${rows}</table></body></html>`, 'a.html');
    expect(document.blocks.length).toBe(2);
  });
});
