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
   * Adds transactions and syncs. Those that are in it already, because a checkpoint was interrupted, are not added
   * again; a line that was being written when a process was killed is cut off first.
   */
  async append(transactions: readonly Transaction[]): Promise<void> {
    const there = await ifThere(this.#disk.open(this.#file, 'r+'));
    const file = there ?? (await this.#disk.open(this.#file, 'wx+', FILE_MODE));
    try {
      const { end, revision } = await this.#end(file);
      const size = (await file.stat()).size;
      if (size > end) await file.truncate(end);
      await this.#write(file, end, transactions.filter((one) => revisionIn(one, this.#scope) > revision));
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

  /** Where the last whole line ends, and the highest revision that is in the file. */
  async #end(file: DiskFile): Promise<{ end: number; revision: number }> {
    let end = 0;
    for await (const line of linesBackwards(file)) {
      end = Math.max(end, line.end);
      const revisions = decodeRevisions(line.bytes);
      if (revisions) return { end, revision: revisions[this.#scope] ?? 0 };
    }
    return { end, revision: 0 };
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
  /** Where the next line begins. */
  readonly end: number;
}

/** The whole lines of a file from the last to the first. What follows the last line feed is no line. */
async function* linesBackwards(file: DiskFile): AsyncGenerator<Line> {
  let position = (await file.stat()).size;
  let later: Buffer[] = []; // the beginning of these bytes has not been read yet
  let end: number | undefined; // where the line that they belong to ends; undefined before the first line feed
  while (position > 0) {
    const length = Math.min(CHUNK, position);
    position -= length;
    const chunk = await readFully(file, position, length);
    let until = chunk.length;
    for (let feed = chunk.lastIndexOf(LINE_FEED); feed >= 0; feed = feed > 0 ? chunk.lastIndexOf(LINE_FEED, feed - 1) : -1) {
      const bytes = Buffer.concat([chunk.subarray(feed + 1, until), ...later]);
      if (end !== undefined) yield { bytes, end };
      end = position + feed + 1;
      until = feed;
      later = [];
    }
    later.unshift(chunk.subarray(0, until));
  }
  if (end !== undefined) yield { bytes: Buffer.concat(later), end };
}
