import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexStaticFiles, type StaticFiles } from './static-files';

let folder: string;
let files: StaticFiles;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-static-'));
  mkdirSync(path.join(folder, 'renderer', 'assets'), { recursive: true });
  mkdirSync(path.join(folder, 'renderer-other'));
  writeFileSync(path.join(folder, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'renderer', 'assets', 'main.js'), 'run();');
  writeFileSync(path.join(folder, 'renderer', 'assets', 'main.js.map'), '{}');
  writeFileSync(path.join(folder, 'renderer', '.env'), 'SECRET=1');
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  writeFileSync(path.join(folder, 'renderer-other', 'secret.js'), 'secret');
  symlinkSync(path.join(folder, 'secret.json'), path.join(folder, 'renderer', 'linked.json'));
  files = indexStaticFiles(path.join(folder, 'renderer'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('static files', () => {
  it('gives the page for / and files by their path, with their type', async () => {
    expect((await files.read('/'))?.type).toBe('text/html; charset=utf-8');
    expect((await files.read('/index.html'))?.body.toString()).toBe('<!doctype html>');
    expect(await files.read('/assets/main.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' });
    expect((await files.read('/assets/m%61in.js'))?.body.toString()).toBe('run();');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/%252e%252e%252fsecret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/assets/../../secret.json',
    '/assets/../index.html',
    '/../renderer-other/secret.js',
    '//index.html',
    '/./index.html',
    '/index.html%00.js',
    '/index.html/',
    'index.html',
    '/%',
    '/%ff',
    '',
    '/assets',
    '/assets/',
    '/nothing.js',
  ])('SE-9: has nothing for %s', async (urlPath) => {
    expect(await files.read(urlPath)).toBeUndefined();
  });

  it('SE-9: has no files of other types, no hidden files and no links out of the folder', async () => {
    expect(await files.read('/assets/main.js.map')).toBeUndefined();
    expect(await files.read('/.env')).toBeUndefined();
    expect(await files.read('/linked.json')).toBeUndefined();
  });
});
