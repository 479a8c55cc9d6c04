import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { Pace } from './json-pieces';
import { decodeLine, encodeLine, isWhole, linesOf } from './line';

async function line(value: object): Promise<Buffer> {
  const bytes = Buffer.concat(await encodeLine(value, new Pace()));
  expect(bytes.at(-1)).toBe(0x0a);
  return bytes.subarray(0, -1);
}

test('ST-40 a line is JSON with its checksum as the last member', async () => {
  const text = (await line({ id: 'txn_1', label: 'Ändern' })).toString('utf8');
  const checksum = crc32('{"id":"txn_1","label":"Ändern"').toString(16).padStart(8, '0');
  expect(text).toBe(`{"id":"txn_1","label":"Ändern","crc32":"${checksum}"}`);
  expect(JSON.parse(text)).toEqual({ id: 'txn_1', label: 'Ändern', crc32: checksum });
});

test('ST-40 what was written is read, whatever it is and however long', async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 }), async (value) => {
    fc.pre(!('__proto__' in value && Object.hasOwn(value, '__proto__')));
    expect(decodeLine(await line(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
  const long = { records: Array.from({ length: 5_000 }, (_, index) => ({ index, text: 'π'.repeat(50) })) };
  expect(decodeLine(await line(long))).toEqual(long);
});

test('ST-40 no damaged byte goes unnoticed', async () => {
  const good = await line({ id: 'txn_1', diff: { added: [{ text: 'The bridge was closed.' }] } });
  for (let at = 0; at < good.length; at++) {
    for (const bit of [1, 32, 128]) {
      const bad = Buffer.from(good);
      bad[at]! ^= bit;
      expect(isWhole(bad), `byte ${at}`).toBe(false);
    }
    expect(isWhole(good.subarray(0, at))).toBe(false);
    expect(decodeLine(good.subarray(at + 1))).toBeUndefined();
  }
  expect(isWhole(Buffer.alloc(200))).toBe(false);
  expect(isWhole(Buffer.alloc(0))).toBe(false);
});

test('ST-40 bytes are cut into lines; what follows the last line feed is not whole', () => {
  const cut = [...linesOf(Buffer.from('ab\n\ncd'))].map(({ bytes, start, end, whole }) => [bytes.toString(), start, end, whole]);
  expect(cut).toEqual([['ab', 0, 3, true], ['', 3, 4, true], ['cd', 4, 6, false]]);
  expect([...linesOf(Buffer.alloc(0))]).toEqual([]);
});
