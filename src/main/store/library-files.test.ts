import { expect, test } from 'vitest';
import { articleScopesIn, kindOfFolder, LibraryFiles, segmentNumbersIn } from './library-files';

const files = new LibraryFiles('/news/library');

test('ST-44 every scope has its files', () => {
  expect(files.snapshot('library')).toBe('/news/library/library.json');
  expect(files.history('sources')).toBe('/news/library/sources.history');
  expect(files.snapshot('article:art_1')).toBe('/news/library/articles/art_1.json');
  expect(files.backupsOf('article:art_1')).toBe('/news/library/backups/articles/art_1');
  expect(files.segment(7)).toBe('/news/library/journal/000007.journal');
  expect(files.relative(files.history('article:art_1'))).toBe('articles/art_1.history');
});

test('ST-44 ids that differ in case alone have different files on every file system, and come back', () => {
  const names = ['Ab', 'aB', 'ab', 'AB'].map((id) => files.snapshot(`article:${id}`).split('/').at(-1)!);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  expect(articleScopesIn(names, '.json')).toEqual(['article:Ab', 'article:aB', 'article:ab', 'article:AB']);
});

test.each(['..', '../../etc/passwd', 'a/b', 'a\\b', '', '.hidden', 'a\0b', 'x'.repeat(65)])(
  'ST-44 an id that could name another place (%j) never becomes a path',
  (id) => {
    expect(() => files.snapshot(`article:${id}`)).toThrow('cannot be a file name');
  },
);

test('ST-44 listings are read for what is the library’s', () => {
  expect(articleScopesIn(['a1.json', 'a1.history', 'a1.json.12.aabbccddeeff.tmp', 'notes.txt', '..json'], '.json')).toEqual(['article:a1']);
  expect(segmentNumbersIn(['000010.journal', '000002.journal', 'x.journal', '1000000.journal'])).toEqual([2, 10, 1_000_000]);
});

test.each([
  [[], 'empty'],
  [['.DS_Store', 'Thumbs.db'], 'empty'],
  [['library.json', 'sources.json', 'articles', 'journal', 'backups', 'quarantine', 'lock', 'README.txt'], 'library'],
  [['journal'], 'library'],
  [['lock', 'journal'], 'library'],
  [['lock.4711.aabbccddeeff.tmp'], 'library'],
  [['articles', 'backups'], 'library'],
  [['library.json'], 'library'],
  [['library.json', 'package.json', 'node_modules'], 'foreign'],
  [['Holiday pictures'], 'foreign'],
])('ST-20 a folder with %j is %s', (names, kind) => {
  expect(kindOfFolder(names)).toBe(kind);
});
