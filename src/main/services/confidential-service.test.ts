import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConfidentialState } from '@shared/contract/confidential';
import { nodeDisk } from '../store/disk';
import type { LibraryStore } from '../store/store-types';
import { bytesUnder, emptyFolder, open } from '../store/testing/library';
import { ConfidentialService } from './confidential-service';

const passphrase = 'tar on the school roof';
const other = 'slip of the winter ferry';
const part = { name: 'Ines Vale', contact: 'by the boat house', notes: 'shift book, page 4' };
const kept = { ...part, by: 'Ann', at: '2026-11-22T10:00:00.000Z' };

interface Told {
  states: (readonly [ConfidentialState, string | undefined])[];
  notices: string[];
}

function serve(store: LibraryStore, disk = nodeDisk): { service: ConfidentialService; told: Told } {
  const told: Told = { states: [], notices: [] };
  const service = new ConfidentialService({
    store, cost: 2 ** 14, disk, lockMinutes: () => 5, now: () => kept.at,
    onChange: (state, sourceId) => told.states.push([state, sourceId]),
    onNotice: (message) => told.notices.push(message),
  });
  return { service, told };
}

describe('CF: the confidential parts', () => {
  let folder: string;
  let store: LibraryStore;
  beforeEach(async () => {
    folder = await emptyFolder();
    store = await open(folder);
  });
  afterEach(() => vi.useRealTimers());

  const withPart = async (): Promise<ReturnType<typeof serve>> => {
    const served = serve(store);
    await served.service.create(passphrase);
    await served.service.write('src_1', part, 'Ann');
    return served;
  };

  test('CF-10: a part is kept over a lock and a restart, and read by its passphrase alone', async () => {
    const { service } = serve(store);
    expect(await service.state()).toBe('none');
    await service.create(passphrase);
    expect(await service.write('src_1', part, 'Ann')).toEqual(kept);
    service.lock();
    expect(await service.state()).toBe('locked');
    await expect(service.read('src_1')).rejects.toMatchObject({ failure: { code: 'refused' } });
    await expect(service.write('src_1', {}, 'Ann')).rejects.toMatchObject({ failure: { code: 'refused' } });

    const { service: next } = serve(store);
    await expect(next.unlock(other)).rejects.toMatchObject({ failure: { code: 'refused' } });
    expect(await next.state()).toBe('locked');
    await next.unlock(passphrase);
    expect(await next.read('src_1')).toEqual(kept);
    expect(await next.read('src_2')).toBeNull();
  });

  test('CF-11: they lock themselves after the time that was set, counted from the last use', async () => {
    const { service, told } = await withPart();
    vi.useFakeTimers();
    await service.read('src_1');
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    await service.read('src_1');
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(await service.state()).toBe('open');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.states.at(-1)).toEqual(['locked', undefined]);
    vi.useRealTimers();
    expect(await service.state()).toBe('locked');
  });

  test('CF-12: a new passphrase puts an end to the old one, in the backup too', async () => {
    const { service } = await withPart();
    await service.write('src_2', { name: 'Otto Brand' }, 'Ann'); // now there is a backup
    await expect(service.changePassphrase(other, 'a third one, longer')).rejects.toMatchObject({ failure: { code: 'refused' } });
    await service.changePassphrase(passphrase, other);
    expect(await service.read('src_1')).toEqual(kept);
    expect(await readdir(path.join(folder, 'backups'))).not.toContain('confidential.json');
    const { service: next } = serve(store);
    await expect(next.unlock(passphrase)).rejects.toMatchObject({ failure: { code: 'refused' } });
    await next.unlock(other);
    expect(await next.read('src_2')).toMatchObject({ name: 'Otto Brand' });
  });

  test('CF-13: starting anew loses the confidential parts and nothing else, and keeps even those unopened', async () => {
    const { service, told } = await withPart();
    const sealed = await readFile(path.join(folder, 'confidential.json'), 'utf8');
    service.lock();
    const before = await bytesUnder(folder);
    await service.startAnew();
    expect(told.states.at(-1)).toEqual(['none', undefined]);
    const after = await bytesUnder(folder);
    const changed = [...before].filter(([name, bytes]) => after.get(name) !== bytes).map(([name]) => name);
    expect(changed.filter((name) => !name.endsWith('confidential.json'))).toEqual([]);
    expect([...after.values()]).toContain(Buffer.from(sealed).toString('base64'));
    await service.create(other);
    expect(await service.read('src_1')).toBeNull();
  });

  test('CF-14: a damaged file is opened from its backup and set aside at the next change, never written over', async () => {
    const { service } = await withPart();
    await service.write('src_2', { name: 'Otto Brand' }, 'Ann');
    await writeFile(path.join(folder, 'confidential.json'), '{"format":');
    const { service: next, told } = serve(store);
    expect(await next.state()).toBe('locked');
    await next.unlock(passphrase);
    expect(told.notices).toHaveLength(1);
    expect(await next.read('src_1')).toEqual(kept);
    await next.write('src_3', { name: 'Third' }, 'Ann');
    const aside = (await readdir(path.join(folder, 'quarantine'))).filter((name) => name.endsWith('confidential.json'));
    expect(await readFile(path.join(folder, 'quarantine', aside[0]!), 'utf8')).toBe('{"format":');
  });

  test('CF-15: where file and backup are damaged nothing is written until somebody starts anew', async () => {
    await withPart();
    await writeFile(path.join(folder, 'confidential.json'), 'x');
    await writeFile(path.join(folder, 'backups', 'confidential.json'), 'x');
    const { service } = serve(store);
    expect(await service.state()).toBe('damaged');
    await expect(service.create(other)).rejects.toMatchObject({ failure: { code: 'already-there' } });
    await expect(service.unlock(passphrase)).rejects.toMatchObject({ failure: { code: 'damaged' } });
    expect(await readFile(path.join(folder, 'confidential.json'), 'utf8')).toBe('x');
  });

  test('CF-16: a part whose source has gone is told of; an empty part is removed', async () => {
    const { service } = await withPart();
    expect(await service.strays()).toEqual([{ sourceId: 'src_1', part: kept }]);
    expect(await service.write('src_1', { name: ' ' }, 'Ann')).toBeNull();
    expect(await service.strays()).toEqual([]);
  });

  test('CF-17: a weak passphrase, a second one, and a library that may only be read are refused', async () => {
    const { service } = serve(store);
    await expect(service.create('short')).rejects.toMatchObject({ failure: { code: 'refused' } });
    await service.create(passphrase);
    await expect(service.create(other)).rejects.toMatchObject({ failure: { code: 'already-there' } });
    const reader = serve(await open(folder, { mode: 'read' })).service;
    await reader.unlock(passphrase);
    await expect(reader.write('src_1', part, 'Ann')).rejects.toMatchObject({ failure: { code: 'read-only' } });
  });

  test('CF-18: a change that the disk refuses leaves what was there', async () => {
    await withPart();
    const full = Object.assign(new Error('No space left.'), { code: 'ENOSPC' });
    const { service } = serve(store, { ...nodeDisk, rename: () => Promise.reject(full) });
    await service.unlock(passphrase);
    await expect(service.write('src_1', { name: 'Somebody else' }, 'Ann')).rejects.toMatchObject({ failure: { code: 'disk' } });
    expect(await service.read('src_1')).toEqual(kept);
    const { service: next } = serve(store);
    await next.unlock(passphrase);
    expect(await next.read('src_1')).toEqual(kept);
  });
});
