import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from './disk';
import { hashOf, readPieces } from './read-pieces';
import { emptyFolder } from './testing/library';

test.each([0, 1, 63, 64, 65, 1000])('SV-27 a file of %i bytes is read in pieces of 64, whole and in order, and hashed on the way', async (size) => {
  const file = path.join(await emptyFolder(), 'file');
  const bytes = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
  await writeFile(file, bytes);
  const pieces: Buffer[] = [];
  for await (const piece of readPieces(nodeDisk, file, 64)) pieces.push(piece);
  expect(pieces.every(({ length }) => length > 0 && length <= 64)).toBe(true);
  expect(Buffer.concat(pieces)).toEqual(bytes);
  expect(await hashOf(readPieces(nodeDisk, file, 64))).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size });
});
