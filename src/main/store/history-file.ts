import path from 'node:path';
import type { Scope } from '@shared/model/scopes';
import type { Transaction } from '@shared/transactions/transaction';
import type { Disk, DiskFile } from './disk';
import { ifThere, readFully, syncFolder, writeFully } from './disk';
import { FILE_MODE } from './durable-file';
import { Pace } from './json-pieces';
import type { LibraryFiles } from './library-files';
import { linesOf } from './line';
import { decodeRevisions, decodeTransaction, encodeTransaction } from './transaction-line';

const LINE_FEED = 0x0a;
/** Bytes read at a time from the end: some hundred transactions. */
const CHUNK = 64 * 1024;

/** The number a transaction has in a scope; 0 when it does not touch it. */
export function revisionIn(transaction: Transaction, scope: Scope): number {
  return transaction.revisions[scope] ?? 0;
}

/** A scope's cold transactions, oldest first, one a line. Written at checkpoints only; read from its end. */
export class HistoryFile {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #scope: Scope;

  constructor(disk: Disk, files: LibraryFiles, scope: Scope) {
    this.#disk = disk;
    this.#file = files.history(scope);
    this.#scope = scope;
  }

  /**
   * Adds transactions, oldest first, and syncs. What an interrupted checkpoint left of them is cut off first: whole lines
   * that would be there twice as well as what a kill or a power cut made of the last ones.
   */
  async append(transactions: readonly Transaction[]): Promise<void> {
    const [first] = transactions;
    if (!first) return;
    const there = await ifThere(this.#disk.open(this.#file, 'r+'));
    const file = there ?? (await this.#disk.open(this.#file, 'wx+', FILE_MODE));
    try {
      const end = await this.#endBefore(file, revisionIn(first, this.#scope));
      if ((await file.stat()).size > end) await file.truncate(end);
      await this.#write(file, end, transactions);
    } finally {
      await file.close();
    }
    if (!there) await syncFolder(this.#disk, path.dirname(this.#file));
  }

  async #write(file: DiskFile, end: number, transactions: readonly Transaction[]): Promise<void> {
    const pace = new Pace();
    let position = end;
    try {
      for (const transaction of transactions) {
        for (const bytes of await encodeTransaction(transaction, pace)) {
          await writeFully(file, bytes, position);
          position += bytes.length;
        }
      }
      await file.datasync();
    } catch (error) {
      await file.truncate(end).catch(() => undefined); // on a full disk: give back what was taken in vain
      throw error;
    }
  }

  /** Where the line with number `revision` belongs: behind the one before, if that is there, else behind what is there. */
  async #endBefore(file: DiskFile, revision: number): Promise<number> {
    let end: number | undefined;
    for await (const line of linesBackwards(file)) {
      end ??= line.end;
      const number = decodeRevisions(line.bytes)?.[this.#scope];
      if (number === undefined) continue; // a damaged line: kept, unless the numbers show that nothing is missing
      if (number < revision) return number === revision - 1 ? line.end : end;
      end = line.start;
    }
    return revision === 1 ? 0 : (end ?? 0);
  }

  /** The transactions with a revision below `before`, newest first; reads only as far as it is asked. */
  async *backwards(before: number): AsyncGenerator<Transaction> {
    const file = await ifThere(this.#disk.open(this.#file, 'r'));
    if (!file) return;
    try {
      for await (const line of linesBackwards(file)) {
        const read = decodeTransaction(line.bytes);
        if (read.is === 'transaction' && revisionIn(read.transaction, this.#scope) < before) yield read.transaction;
      }
    } finally {
      await file.close();
    }
  }

  /** Everything in the file, oldest first, and how many lines of it cannot be read. */
  async readAll(): Promise<{ transactions: Transaction[]; badLines: number; newerLines: number }> {
    const bytes = (await ifThere(this.#disk.readFile(this.#file))) ?? Buffer.alloc(0);
    const transactions: Transaction[] = [];
    let badLines = 0;
    let newerLines = 0;
    for (const line of linesOf(bytes)) {
      if (!line.whole) break; // never finished: its transaction is still in the journal
      const read = decodeTransaction(line.bytes);
      if (read.is === 'transaction') transactions.push(read.transaction);
      else if (read.is === 'newer') newerLines++;
      else badLines++;
    }
    return { transactions, badLines, newerLines };
  }
}

interface Line {
  readonly bytes: Buffer;
  readonly start: number;
  /** Where the next line begins. */
  readonly end: number;
}

/** The whole lines of a file from the last to the first. What follows the last line feed is no line. */
async function* linesBackwards(file: DiskFile): AsyncGenerator<Line> {
  let position = (await file.stat()).size;
  let later: Buffer[] = []; // of the line that is being read; what comes before them has not been read yet
  let end: number | undefined; // where that line ends; undefined before the first line feed
  while (position > 0) {
    const length = Math.min(CHUNK, position);
    position -= length;
    const chunk = await readFully(file, position, length);
    let until = chunk.length;
    for (let feed = lastFeed(chunk, until); feed >= 0; feed = lastFeed(chunk, feed)) {
      const start = position + feed + 1;
      if (end !== undefined) yield { bytes: Buffer.concat([chunk.subarray(feed + 1, until), ...later]), start, end };
      end = start;
      until = feed;
      later = [];
    }
    later.unshift(chunk.subarray(0, until));
  }
  if (end !== undefined) yield { bytes: Buffer.concat(later), start: 0, end };
}

/** The last line feed before a position, -1 if there is none. */
function lastFeed(bytes: Buffer, before: number): number {
  return before > 0 ? bytes.lastIndexOf(LINE_FEED, before - 1) : -1;
}
