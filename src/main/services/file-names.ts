import path from 'node:path';

/** Code points of a suggested name, of up to four bytes each; file systems take 255 bytes. */
const LONGEST_NAME = 60;

/** A headline as a file name that every system takes: letters, digits and hyphens. */
export function fileNameFor(headline: string): string {
  const words = headline.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words].slice(0, LONGEST_NAME).join('').replace(/^-+|-+$/g, '') || 'article';
}

/** A path or a name with another ending. */
export function besides(file: string, extension: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.${extension}`);
}

/** A name that no file beside it has yet: of two articles with the same headline the second carries its id. Notes it in `taken`. */
export function freeName(name: string, articleId: string, taken: Set<string>): string {
  const { name: stem, ext } = path.parse(name);
  const free = taken.has(name) ? `${stem}-${articleId}${ext}` : name;
  taken.add(name);
  return free;
}
