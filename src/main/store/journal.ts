import type { Transaction } from '@shared/transactions/transaction';
import type { Disk, DiskFile } from './disk';
import { createLog, syncFolder, writeLasting } from './disk';
import { FILE_MODE } from './durable-file';
import { Pace } from './json-pieces';
import type { Cut, SegmentHeader } from './journal-reader';
import type { LibraryFiles } from './library-files';
import { SCHEMA_VERSION } from './library-files';
import { encodeLine } from './line';
import { encodeTransaction } from './transaction-line';

interface OpenSegment {
  readonly number: number;
  readonly file: DiskFile;
  /** Bytes that were synced: what counts. */
  length: number;
}

interface Waiting {
  /** Undefined for a turn of the page: what comes after goes into the next segment. */
  readonly transaction: Transaction | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface JournalOptions {
  readonly disk: Disk;
  readonly files: LibraryFiles;
  readonly libraryId: string;
  /** The number of the first segment to write; every smaller one is left alone. */
  readonly firstSegment: number;
  /** Called in one go, before any promise settles, with transactions that are durable now, oldest first. */
  onDurable(transactions: readonly Transaction[]): void;
  /** Called likewise with transactions that did not reach the disk, oldest first: everything that was waiting. */
  onFailed(transactions: readonly Transaction[], error: unknown): void;
}

/**
 * The library's journal: an append-only file of lines, in segments. Transactions that come while the disk is busy are
 * written together with one sync (group commit), so the cost of the sync is shared and their order kept.
 *
 * When a write or a sync fails, everything waiting is refused and the segment is given up: after a failed sync nobody
 * knows what the disk holds. The next transaction starts a new segment, whose header says how much of the old one counts.
 */
export class Journal {
  readonly #options: JournalOptions;
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  #segment: OpenSegment | undefined;
  #prepared: OpenSegment | undefined;
  #next: number;
  /** How much counts of segments that were given up and not deleted yet. */
  #cuts: Cut[] = [];
  /** Segments of this process that are no longer written to. */
  #finished: number[] = [];

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#next = options.firstSegment;
  }

  /** Resolves when the transaction is durable. */
  append(transaction: Transaction): Promise<void> {
    return this.#enqueue(transaction);
  }

  /** Creates the next segment ahead of time, so that no commit has to wait for a file to be made. */
  async prepare(): Promise<void> {
    this.#prepared ??= await this.#create();
  }

  /**
   * Turns the page: transactions appended before this call end in the segments so far, those appended after it stand in
   * a later one. Resolves when the former are durable; rejects when one of them was refused.
   * @returns the numbers of the segments of this process that are finished
   */
  turnPage(): Promise<readonly number[]> {
    // No await before the queue: whoever calls counts on the place that the page takes in it.
    return this.#enqueue(undefined).then(() => this.#finished.slice());
  }

  /** Forgets segments that `turnPage` named and that were deleted. */
  forget(segments: readonly number[]): void {
    this.#finished = this.#finished.filter((number) => !segments.includes(number));
    this.#cuts = this.#cuts.filter(({ segment }) => !segments.includes(segment));
  }

  /** Waits for what is on its way and closes the files; removes the segment that nothing was written to. */
  async close(): Promise<void> {
    await this.#running;
    const open = [this.#segment, this.#prepared].filter((segment) => segment !== undefined);
    this.#segment = this.#prepared = undefined;
    for (const { file, number, length } of open) {
      // Everything is synced; what fails now leaves at most an empty file, and the next opening does not mind it.
      await file.close().catch(() => undefined);
      if (length === 0) await this.#options.disk.unlink(this.#options.files.segment(number)).catch(() => undefined);
    }
  }

  #enqueue(transaction: Transaction | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ transaction, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    await Promise.resolve(); // what is committed in one go by the caller is written in one go
    while (this.#queue.length > 0) {
      const turn = this.#queue.findIndex(({ transaction }) => transaction === undefined);
      if (turn === 0) this.#turn(this.#queue.shift()!);
      else await this.#writeBatch(this.#queue.splice(0, turn < 0 ? this.#queue.length : turn));
    }
    this.#running = undefined;
  }

  #turn(waiting: Waiting): void {
    const old = this.#segment;
    if (old && old.length > 0) {
      this.#finished.push(old.number);
      void old.file.close().catch(() => undefined); // all of it is synced; a failing close changes nothing
      this.#segment = undefined;
    }
    waiting.resolve();
  }

  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    const transactions = batch.map(({ transaction }) => transaction!);
    try {
      await this.#write(transactions);
    } catch (error) {
      await this.#giveUpSegment();
      const refused = [...batch, ...this.#queue];
      this.#queue = [];
      this.#options.onFailed(refused.flatMap(({ transaction }) => transaction ?? []), error);
      for (const { reject } of refused) reject(error);
      return;
    }
    this.#options.onDurable(transactions);
    for (const { resolve } of batch) resolve();
  }

  async #write(transactions: readonly Transaction[]): Promise<void> {
    const pace = new Pace();
    const parts: Buffer[] = [];
    this.#segment ??= this.#prepared ?? (await this.#create());
    if (this.#segment === this.#prepared) this.#prepared = undefined;
    const segment = this.#segment;
    if (segment.length === 0) parts.push(...(await encodeLine(this.#header(segment.number), pace)));
    for (const transaction of transactions) {
      parts.push(...(await encodeTransaction(transaction, pace)));
      if (pace.due()) await pace.rest();
    }
    let position = segment.length;
    for (const bytes of packed(parts)) {
      await writeLasting(segment.file, bytes, position);
      position += bytes.length;
    }
    segment.length = position;
  }

  #header(number: number): SegmentHeader {
    const { libraryId } = this.#options;
    const header: SegmentHeader = {
      format: 'claimdesk-journal', schemaVersion: SCHEMA_VERSION, libraryId, segment: number,
    };
    return this.#cuts.length > 0 ? { ...header, cuts: this.#cuts } : header;
  }

  async #create(): Promise<OpenSegment> {
    const { disk, files } = this.#options;
    const number = this.#next++;
    const file = await createLog(disk, files.segment(number), FILE_MODE);
    try {
      await syncFolder(disk, files.journal);
    } catch (error) {
      await file.close();
      throw error;
    }
    return { number, file, length: 0 };
  }

  /** Leaves a segment, cut back to what counts as far as the disk still obeys. */
  async #giveUpSegment(): Promise<void> {
    const segment = this.#segment;
    if (!segment) return;
    this.#segment = undefined;
    const { file, number, length } = segment;
    this.#finished.push(number);
    this.#cuts.push({ segment: number, bytes: length });
    await file.truncate(length).catch(() => undefined);
    await file.datasync().catch(() => undefined);
    await file.close().catch(() => undefined);
    if (length > 0) return;
    // A full disk refuses one new segment after the other: leave no trail of empty ones.
    const { disk, files } = this.#options;
    await disk.unlink(files.segment(number)).then(() => this.forget([number]), () => undefined);
  }
}

/** Bytes handed to one write: small lines together, a large import in portions. */
const PORTION = 8 * 1024 * 1024;

function* packed(parts: readonly Buffer[]): Generator<Buffer> {
  if (parts.length === 1) {
    yield parts[0]!;
    return;
  }
  let portion: Buffer[] = [];
  let size = 0;
  for (const part of parts) {
    portion.push(part);
    size += part.length;
    if (size >= PORTION) {
      yield Buffer.concat(portion);
      portion = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(portion);
}
