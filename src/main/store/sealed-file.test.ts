import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKey, readSealed, seal, unlockKey, unseal } from './sealed-file';

const cost = 2 ** 14;
const passphrase = 'tar on the school roof';
const text = JSON.stringify({ parts: { src_1: { name: 'Ines Vale' } } });
const bytesOf = (contents: string): Buffer => Buffer.from(contents, 'utf8');

describe('CF: the sealed file of the confidential parts', () => {
  test('CF-1: what is sealed opens with its passphrase, whatever it is', async () => {
    const key = await makeKey(passphrase, cost);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (any) => {
        expect(unseal(key, readSealed(bytesOf(seal(key, any)))).trimEnd()).toBe(any.trimEnd());
      }),
      { numRuns: 50 },
    );
    const file = readSealed(bytesOf(seal(key, text)));
    expect(unseal(await unlockKey(file, passphrase), file).trimEnd()).toBe(text);
  });

  test('CF-2: another passphrase is refused; the same one in another composition is not', async () => {
    const file = readSealed(bytesOf(seal(await makeKey('caf\u00e9 on the quay', cost), text)));
    await expect(unlockKey(file, 'cafe on the quay')).rejects.toMatchObject({ failure: { code: 'refused' } });
    await expect(unlockKey(file, 'cafe\u0301 on the quay')).resolves.toBeDefined();
  });

  test('CF-3: nothing of the text is in the file, nor how long it is within 4096 bytes; two files of it have nothing in common', async () => {
    const key = await makeKey(passphrase, cost);
    const [one, two, longer] = [seal(key, text), seal(key, text), seal(key, text.replace('Vale', 'Vale of the harbour office'))];
    for (const shape of ['Ines Vale', Buffer.from('Ines Vale').toString('base64').slice(0, 10), Buffer.from('Ines Vale').toString('hex')]) {
      expect(one).not.toContain(shape);
    }
    expect(longer).toHaveLength(one.length);
    expect(readSealed(bytesOf(one)).content.sealed).not.toBe(readSealed(bytesOf(two)).content.sealed);
  });

  test('CF-4: a file with any byte changed is called damaged, not opened', async () => {
    const contents = seal(await makeKey(passphrase, cost), text);
    fc.assert(
      fc.property(fc.nat(contents.length - 2), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = bytesOf(contents);
        bytes[at] = (bytes[at]! + by) % 256;
        // Only how the JSON is laid out may differ without a word.
        const isLayout = /\s/.test(contents[at]!) && /\s/.test(String.fromCharCode(bytes[at]));
        fc.pre(!isLayout);
        expect(() => readSealed(bytes)).toThrow(/damaged|newer/);
      }),
      { numRuns: 400 },
    );
  });

  test('CF-5: a file put together from two does not open, though its checksum was made to fit', async () => {
    const { createHash } = await import('node:crypto');
    const [key, other] = [await makeKey(passphrase, cost), await makeKey(passphrase, cost)];
    const forged = { ...readSealed(bytesOf(seal(key, text))), content: readSealed(bytesOf(seal(other, text))).content };
    const { format, formatVersion, kdf, key: wrapped, content } = forged;
    const sha256 = createHash('sha256').update(JSON.stringify([format, formatVersion, kdf, wrapped, content])).digest('hex');
    const file = readSealed(bytesOf(JSON.stringify({ ...forged, sha256 })));
    expect(() => unseal(key, file)).toThrow(/put together from two/);
  });

  test('CF-6: a file of a newer version is said to be one; a price of memory out of bounds is damage', async () => {
    const contents = seal(await makeKey(passphrase, cost), text);
    const file = JSON.parse(contents) as { kdf: object };
    expect(() => readSealed(bytesOf(JSON.stringify({ ...file, formatVersion: 2 })))).toThrow(/newer Claimdesk/);
    expect(() => readSealed(bytesOf(JSON.stringify({ ...file, kdf: { ...file.kdf, N: 2 ** 30 } })))).toThrow(/damaged/);
  });
});
