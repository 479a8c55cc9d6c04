import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptedDialogs, scriptOfDialogs } from './scripted-dialogs';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimdesk-dialogs-'));
  file = path.join(folder, 'answers.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('scripted dialogs', () => {
  it('answer in order, also with what was written since, then count as cancelled', async () => {
    await writeFile(file, JSON.stringify({ open: [['/a.txt']], save: ['/out.json'] }));
    const dialogs = scriptedDialogs(file);
    expect(await dialogs.open('articles')).toEqual(['/a.txt']);
    expect(await dialogs.open('articles')).toEqual([]);
    await writeFile(file, JSON.stringify({ open: [['/a.txt'], [], ['/b.txt', '/c.txt']], save: ['/out.json'] }));
    expect(await dialogs.open('articles')).toEqual(['/b.txt', '/c.txt']);
    expect(await dialogs.save('x.json')).toBe('/out.json');
    expect(await dialogs.save('x.json')).toBeUndefined();
  });

  it('SE-20: are never used in a package', () => {
    const env = { CLAIMDESK_TEST_DIALOGS: '/answers.json' };
    expect(scriptOfDialogs(true, env)).toBeUndefined();
    expect(scriptOfDialogs(false, env)).toBe('/answers.json');
    expect(scriptOfDialogs(false, { CLAIMDESK_TEST_DIALOGS: '' })).toBeUndefined();
  });

  it('print questions and do no harm', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const question = { kind: 'warning', message: 'Not saved.', detail: 'Disk full.', buttons: ['Leave', 'Stay'], cancel: 1 } as const;
    expect(await scriptedDialogs(file).ask(question)).toBe(1);
    expect(print).toHaveBeenCalledWith('Claimdesk asks: Not saved. Disk full.');
    print.mockRestore();
  });
});
