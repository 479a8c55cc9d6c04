import path from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.mjs';

test('without arguments the desk opens its default library', () => {
  expect(readStartOptions([], '/home/ann')).toEqual({ browser: false, library: undefined, articles: [] });
});

test('paths are meant from the folder the command was called in', () => {
  expect(readStartOptions(['a.txt', '/b.txt', '--library', 'desk', '--browser'], '/home/ann')).toEqual({
    browser: true,
    library: path.resolve('/home/ann/desk'),
    articles: ['/home/ann/a.txt', '/b.txt'].map((file) => path.resolve(file)),
  });
  expect(readStartOptions(['--library=desk'], '/home/ann')).toMatchObject({ library: path.resolve('/home/ann/desk') });
});

test('after -- everything is an article', () => {
  expect(readStartOptions(['--', '--browser'], '/home/ann')).toMatchObject({
    browser: false,
    articles: [path.resolve('/home/ann/--browser')],
  });
});

test('what it does not know it refuses', () => {
  expect(readStartOptions(['--librarian'], '/')).toEqual({ error: 'unknown option --librarian' });
  expect(readStartOptions(['--library'], '/')).toEqual({ error: '--library needs a folder' });
});
