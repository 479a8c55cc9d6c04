import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILES_OF_FOLDER } from '@shared/contract/article-files';
import { emptyFolder } from '../store/testing/library';
import { filesOfFolder, isFolder } from './folder-files';

describe('AR-4: the files of a folder', () => {
  it('are those of known formats, its folders’ too, in their order; others are named, what is hidden is passed over, links are not followed', async () => {
    const folder = await emptyFolder();
    await mkdir(path.join(folder, 'june', '.git'), { recursive: true });
    for (const name of ['b.TXT', 'a.docx', 'photo.jpg', '.DS_Store', 'noending', 'june/c.jsonl', 'june/.git/d.txt']) await writeFile(path.join(folder, name), 'x');
    await symlink(path.join(folder, 'b.TXT'), path.join(folder, 'link.txt'));
    const { files, leftOut } = await filesOfFolder(folder);
    expect(files.map((file) => path.relative(folder, file))).toEqual(['a.docx', 'b.TXT', path.join('june', 'c.jsonl')]);
    expect(leftOut).toEqual(['link.txt', 'noending', 'photo.jpg']);
    expect([await isFolder(folder), await isFolder(path.join(folder, 'a.docx')), await isFolder(path.join(folder, 'none'))]).toEqual([true, false, false]);
  });

  it('are refused as a whole when there are too many, or the folder is not there', async () => {
    const folder = await emptyFolder();
    await Promise.all(Array.from({ length: MAX_FILES_OF_FOLDER + 1 }, (_, index) => writeFile(path.join(folder, `${index}.txt`), 'x')));
    await expect(filesOfFolder(folder)).rejects.toMatchObject({ failure: { code: 'too-large' } });
    await expect(filesOfFolder(path.join(folder, 'none'))).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });
});
