import path from 'node:path';
import type { Scope } from '@shared/model/scopes';
import { articleOfScope, articleScope } from '@shared/model/scopes';
import { idSchema } from '@shared/model/ids';
import { ClaimdeskError } from '@shared/result';

/** Version of everything the store writes. A file of a higher one is only read, and never written over. */
export const SCHEMA_VERSION = 1;

const SEGMENT = /^(\d{6,})\.journal$/;

/** Files a desktop leaves in every folder; they do not make a folder "not empty". */
const dust: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', 'lost+found']);
const ours = /^((library|sources|confidential|house-words)\.json|(library|sources)\.history|articles|attachments|journal|backups|quarantine|lock(\..*)?|.*\.tmp)$/;

/**
 * The name of an article's files. Upper-case letters are written `=a`, because some file systems hold `A` and `a` for
 * the same name; `=` occurs in no id.
 */
const fileNameOf = (articleId: string): string => articleId.replace(/[A-Z]/g, (letter) => `=${letter.toLowerCase()}`);
const articleIdOf = (name: string): string => name.replace(/=([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Where everything lies in a library folder. Knows names, touches no file. */
export class LibraryFiles {
  readonly folder: string;
  readonly articles: string;
  /** Files kept with evidence; made when the first one comes. */
  readonly attachments: string;
  readonly journal: string;
  readonly backups: string;
  readonly quarantine: string;
  readonly lock: string;
  /** The newsroom's own words for suggestions; written by people. */
  readonly houseWords: string;

  constructor(folder: string) {
    this.folder = folder;
    this.articles = path.join(folder, 'articles');
    this.attachments = path.join(folder, 'attachments');
    this.journal = path.join(folder, 'journal');
    this.backups = path.join(folder, 'backups');
    this.quarantine = path.join(folder, 'quarantine');
    this.lock = path.join(folder, 'lock');
    this.houseWords = path.join(folder, 'house-words.json');
  }

  /** The folders a library consists of, the library's own excepted. */
  get folders(): string[] {
    return [this.articles, this.journal, this.backups, this.quarantine];
  }

  snapshot(scope: Scope): string {
    return path.join(this.folder, `${this.#stem(scope)}.json`);
  }

  history(scope: Scope): string {
    return path.join(this.folder, `${this.#stem(scope)}.history`);
  }

  /** The copy of a file, by the SHA-256 of its bytes. */
  attachment(hash: string): string {
    if (!isHash(hash)) throw new ClaimdeskError('bad-request', 'A copy is called by its hash, and this is none.');
    return path.join(this.attachments, hash);
  }

  /** The folder of a scope's backup generations. */
  backupsOf(scope: Scope): string {
    return path.join(this.backups, this.#stem(scope));
  }

  segment(number: number): string {
    return path.join(this.journal, `${String(number).padStart(6, '0')}.journal`);
  }

  /** `articles/art_1.json`: the name by which a file is spoken of. */
  relative(file: string): string {
    return path.relative(this.folder, file).replaceAll(path.sep, '/');
  }

  #stem(scope: Scope): string {
    const articleId = articleOfScope(scope);
    if (articleId === undefined) return scope;
    // Ids are checked where they come in; this is the last door before one becomes a path.
    if (!idSchema.safeParse(articleId).success) {
      throw new ClaimdeskError('bad-request', 'An article has an id that cannot be a file name.');
    }
    return path.join('articles', fileNameOf(articleId));
  }
}

/** The article scopes that have a file of this ending (`.json`, `.history`) in a listing of the folder `articles`. */
export function articleScopesIn(names: readonly string[], ending: string): Scope[] {
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => articleIdOf(name.slice(0, name.length - ending.length)))
    .filter((id) => idSchema.safeParse(id).success)
    .map(articleScope);
}

/** Whether a name is that of a copy: 64 hexadecimal digits. */
export function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** The numbers of the journal's segments in a listing of its folder, oldest first. */
export function segmentNumbersIn(names: readonly string[]): number[] {
  return names
    .map((name) => SEGMENT.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

export type FolderKind = 'empty' | 'library' | 'foreign';

/** What a folder is to the store, told from the names in it. */
export function kindOfFolder(names: readonly string[]): FolderKind {
  const seen = names.filter((name) => !dust.has(name));
  if (seen.length === 0) return 'empty';
  // The journal's folder is the first thing a new library gets, so even a half-made one is known by it.
  if (seen.includes('journal') || seen.every((name) => ours.test(name))) return 'library';
  return seen.includes('library.json') && seen.includes('articles') ? 'library' : 'foreign';
}
