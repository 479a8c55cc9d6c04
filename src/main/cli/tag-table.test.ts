import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TagChoice } from '@shared/formats/annotations/map-tags';
import { ClaimdeskError, type Failure } from '@shared/result';
import type { LibraryStore } from '../store/library-store';
import { emptyFolder, open } from '../store/testing/library';
import { readTagTable } from './tag-table';

let store: LibraryStore;
let folder: string;

async function tableOf(content: string): Promise<TagChoice[]> {
  const file = path.join(folder, 'table.json');
  await writeFile(file, content);
  return readTagTable(file, store);
}

async function refusalOf(content: string): Promise<Failure> {
  const error = await tableOf(content).then(() => expect.fail('It was read.'), (reason: unknown) => reason);
  return error instanceof ClaimdeskError ? error.failure : expect.fail(String(error));
}

beforeEach(async () => {
  store = await open(await emptyFolder());
  folder = await emptyFolder();
});

describe('AF-5: the table of tags on the command line', () => {
  it('names tags by their ids or, in any case, their labels; null leaves one out', async () => {
    expect(await tableOf('\uFEFF{"FIG": "number", "Anon": "anonymous OFFICIAL", "POS": null}')).toEqual([
      { from: 'FIG', to: 'number' }, { from: 'Anon', to: 'anonymous-official' }, { from: 'POS', to: null },
    ]);
    expect(await tableOf('{}')).toEqual([]);
  });

  it('is refused as a whole where it is no table, or names a tag that is not there', async () => {
    for (const bad of ['', 'number', '[]', '[["a","number"]]', '{"a": 1}', '{"a": ""}', '{"": "number"}', '{"a": {"b": "number"}}']) {
      expect(await refusalOf(bad), bad).toMatchObject({ code: 'bad-request', message: expect.stringContaining('{"their tag": "tag of the library"}') });
    }
    expect(await refusalOf('{"a": "number", "b": "nowhere"}')).toMatchObject({ code: 'bad-request', message: expect.stringContaining('“nowhere”') });
    const inherited = await refusalOf('{"a": "toString"}');
    expect(inherited.message).toContain('“toString”');
    expect(Object.fromEntries((await tableOf('{"constructor": "number"}')).map(({ from, to }) => [from, to]))).toEqual({ constructor: 'number' });
  });

  it('is refused where there is no file', async () => {
    await expect(readTagTable(path.join(folder, 'none.json'), store)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});
