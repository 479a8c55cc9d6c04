import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_CHARACTERS } from './canonical';
import { acceptText, decodeText, MAX_FILE_BYTES, tooLarge } from './decode';
import { givenBytes, givenText } from './testing/given-files';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const bytes = (...values: (number | Uint8Array)[]): Uint8Array => Uint8Array.from(values.flatMap((v) => (typeof v === 'number' ? [v] : [...v])));

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
}

/** Charset, text and change counts, or the error code. */
function read(input: Uint8Array, options?: Parameters<typeof decodeText>[1]) {
  const result = decodeText(input, options);
  if (!result.ok) return result.error.code;
  const { text, charset, changes } = result.value;
  return { text, charset, changes: Object.fromEntries(changes.map(({ kind, count }) => [kind, count])) };
}

const NEWS = 'The mayor’s “plan” costs €400 – or less … she said.';

describe('decoding', () => {
  it.each([
    ['plain ASCII', utf8('Nothing special.'), 'Nothing special.', 'utf-8', {}],
    ['UTF-8', utf8(`${NEWS} 📞`), `${NEWS} 📞`, 'utf-8', {}],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, utf8(NEWS)), NEWS, 'utf-8', { 'byte-order-mark': 1 }],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${NEWS}`, 'little'), NEWS, 'utf-16le', { charset: 1, 'byte-order-mark': 1 }],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${NEWS}`, 'big'), NEWS, 'utf-16be', { charset: 1, 'byte-order-mark': 1 }],
    ['UTF-16 LE without a mark', utf16(NEWS, 'little'), NEWS, 'utf-16le', { charset: 1 }],
    ['UTF-16 BE without a mark', utf16(NEWS, 'big'), NEWS, 'utf-16be', { charset: 1 }],
    ['Windows-1252', latin1('The mayor\x92s \x93plan\x94 costs \x80400 \x96 or less \x85 caf\xe9'), 'The mayor’s “plan” costs €400 – or less … café', 'windows-1252', { charset: 1 }],
  ])('TX-10: %s', (_, input, text, charset, changes) => {
    expect(read(input)).toEqual({ text, charset, changes });
  });

  it('TX-10: every byte of Windows-1252 from 80 to FF', () => {
    const high = Uint8Array.from({ length: 128 }, (_, at) => 128 + at);
    const result = decodeText(bytes(latin1('caf\xe9 '), high), { charset: 'windows-1252' });
    const expected =
      '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ' +
      Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('');
    expect(result).toMatchObject({ ok: true, value: { text: `café ${expected}` } });
    expect(result.ok && result.value.changes.find(({ kind }) => kind === 'undecodable-bytes')?.count).toBe(5);
  });

  it('TX-11: broken sequences in marked UTF-8 become U+FFFD and are counted', () => {
    const input = bytes(0xef, 0xbb, 0xbf, utf8('a \uFFFD b '), 0xff, utf8(' c '), 0xe2, 0x82, utf8(' d'));
    expect(read(input)).toEqual({
      text: 'a \uFFFD b \uFFFD c \uFFFD d',
      charset: 'utf-8',
      changes: { 'undecodable-bytes': 2, 'byte-order-mark': 1 },
    });
  });

  it('TX-11: one broken sequence in long UTF-8 without a mark does not make it another charset', () => {
    const cut = utf8(`${NEWS} ${NEWS}é`).subarray(0, -1);
    expect(read(cut)).toEqual({ text: `${NEWS} ${NEWS}\uFFFD`, charset: 'utf-8', changes: { 'undecodable-bytes': 1 } });
  });

  it('TX-11: half a unit at the end of UTF-16 is counted', () => {
    expect(read(bytes(utf16('\uFEFFab', 'little'), 0x41))).toMatchObject({
      text: 'ab\uFFFD',
      changes: { 'undecodable-bytes': 1 },
    });
  });

  it('TX-11: a lone surrogate in UTF-16 is counted', () => {
    expect(read(utf16(`\uFEFF${NEWS}\uD83D ${NEWS}`, 'big'))).toMatchObject({ changes: { 'lone-surrogates': 1 } });
  });

  it('TX-12: a declared charset is believed, a byte order mark more', () => {
    expect(read(latin1('\xc3\xa9'), { charset: 'windows-1252' })).toMatchObject({ text: 'Ã©' });
    expect(read(bytes(0xef, 0xbb, 0xbf, utf8('é')), { charset: 'windows-1252' })).toMatchObject({ text: 'é' });
  });

  it.each([
    ['PDF', utf8('%PDF-1.7\n% text'), 'a PDF document'],
    ['DOCX', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'Word or OpenDocument'],
    ['old Word', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'old Word'],
    ['RTF', utf8('{\\rtf1\\ansi Hello}'), 'RTF'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'PNG'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'JPEG'],
    ['GIF', bytes(utf8('GIF89a'), 1, 0, 1, 0), 'GIF'],
    ['gzip', bytes(0x1f, 0x8b, 8, 0), 'gzip'],
    ['ELF', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1), 'ELF'],
    ['SQLite', bytes(utf8('SQLite format 3'), 0, 16), 'SQLite'],
    ['nothing but zeros', new Uint8Array(4096), 'binary data'],
    ['a table of small numbers', Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? at % 25 : 0)), 'binary data'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256), 'binary data'],
    ['noise behind a UTF-16 mark', bytes(0xff, 0xfe, Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + (at % 7) * 113) % 256)), 'binary data'],
  ])('TX-13: %s is refused, named, and the way out told', (_, input, looksLike) => {
    const result = decodeText(input);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-text' } });
    if (result.ok) return;
    expect(result.error.details?.['looksLike']).toContain(looksLike);
    expect(result.error.message).toMatch(/save it as plain text/);
  });

  it.each(['GIF89a is the name of a format.', 'MZ is what programs begin with.', 'BMX riders met.', 'ID3 tags explained.'])(
    'TX-13: a text that begins "%s" is a text',
    (text) => {
      expect(read(utf8(text))).toMatchObject({ text });
    },
  );

  it('TX-14: a few stray control characters are removed and told, not refused', () => {
    expect(read(utf8('a\0b\x07 Smith said so.'))).toMatchObject({
      text: 'ab Smith said so.',
      changes: { 'control-characters': 2 },
    });
  });

  it.each([
    ['no bytes', new Uint8Array()],
    ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf)],
    ['white space', utf8(' \r\n\t\u00A0\n')],
  ])('TX-15: %s is refused as empty', (_, input) => {
    expect(read(input)).toBe('empty');
  });

  it('TX-16: limits hold, in characters and in bytes', () => {
    const longest = new Uint8Array(MAX_TEXT_CHARACTERS).fill(0x61);
    expect(read(longest)).toMatchObject({ charset: 'utf-8' });
    expect(read(bytes(0x61, longest))).toBe('too-long');
    expect(read(utf8('é\r\n'.repeat(MAX_TEXT_CHARACTERS / 2)))).toMatchObject({ charset: 'utf-8' });
    expect(read(new Uint8Array(MAX_FILE_BYTES).fill(0x61))).toBe('too-long');
    expect(read(new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61))).toBe('too-large');
    expect(tooLarge(200 * 1024 * 1024)).toMatchObject({
      error: { message: 'The file has 200 MB; files up to 100 MB are read. Split it into parts.' },
    });
  });

  it('TX-17: pasted text is held to the same rules', () => {
    expect(acceptText('a\r\nb')).toMatchObject({ ok: true, value: { text: 'a\nb' } });
    expect(acceptText(' \n')).toMatchObject({ ok: false, error: { code: 'empty' } });
    expect(acceptText('x'.repeat(MAX_TEXT_CHARACTERS + 1))).toMatchObject({ ok: false, error: { code: 'too-long' } });
  });

  it('TX-18: any bytes give canonical text or a refusal with a message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        const result = decodeText(input);
        if (!result.ok) expect(result.error.message.length).toBeGreaterThan(20);
        else expect(acceptText(result.value.text)).toEqual({ ok: true, value: { text: result.value.text, changes: [] } });
      }),
      { numRuns: 2000 },
    );
  });

  it('TX-18: well-formed text comes back from each Unicode encoding', () => {
    const letters = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => acceptText(text).ok && acceptText(`x${text}`).ok);
    fc.assert(
      fc.property(letters, (text) => {
        const sent = `News. ${text}`;
        const wanted = acceptText(sent);
        fc.pre(wanted.ok && wanted.value.changes.every(({ kind }) => kind === 'line-ends'));
        const expected = wanted.ok ? wanted.value.text : '';
        expect(read(bytes(0xef, 0xbb, 0xbf, utf8(sent)))).toMatchObject({ text: expected });
        expect(read(utf16(`\uFEFF${sent}`, 'little'))).toMatchObject({ text: expected });
        expect(read(utf16(`\uFEFF${sent}`, 'big'))).toMatchObject({ text: expected });
      }),
    );
  });

  it('TX-19: the given documents decode to their canonical text', (context) => {
    const expected = givenText('conformance/documents/expected.json');
    if (expected === null) return context.skip('../shared is not beside the project');
    const { benign } = JSON.parse(expected) as {
      benign: { file: string; format: string; encoding: string; canonicalSha256: string; changes: string[] }[];
    };
    const texts = benign.filter(({ format }) => format === 'text');
    expect(texts.length).toBeGreaterThan(0);
    for (const { file, encoding, canonicalSha256, changes } of texts) {
      const result = decodeText(givenBytes(`conformance/documents/${file}`)!);
      if (!result.ok) throw new Error(`${file}: ${result.error.message}`);
      expect(createHash('sha256').update(result.value.text).digest('hex'), file).toBe(canonicalSha256);
      expect(encoding).toContain(result.value.charset);
      expect(result.value.changes.map(({ kind }) => kind.replaceAll('-', ' ')).sort(), file).toEqual([...changes].sort());
    }
  });
});
