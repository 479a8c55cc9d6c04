import { z } from 'zod';
import type { Transaction } from '@shared/transactions/transaction';
import type { Disk } from './disk';
import { ifThere } from './disk';
import type { LibraryFiles } from './library-files';
import { SCHEMA_VERSION, segmentNumbersIn } from './library-files';
import { decodeLine, linesOf } from './line';
import { decodeTransaction } from './transaction-line';

const cutSchema = z.looseObject({ segment: z.int(), bytes: z.int() });
/**
 * How much of an earlier segment counts. What lies behind was refused, because the disk failed in the middle of it, and
 * could perhaps not be cut off.
 */
export type Cut = z.infer<typeof cutSchema>;

/** First line of a segment. Written together with the first transaction, so a segment without any is an empty file. */
export const segmentHeaderSchema = z.looseObject({
  format: z.literal('claimdesk-journal'),
  schemaVersion: z.int(),
  libraryId: z.string(),
  segment: z.int(),
  cuts: z.array(cutSchema).exactOptional(),
});
export type SegmentHeader = z.infer<typeof segmentHeaderSchema>;

/** Bytes of a segment that are no transaction. */
export interface BadStretch {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  /**
   * `torn`: an unfinished line at the end, never acknowledged, as a killed process leaves it.
   * `damaged`: whole lines that do not hold what was written.
   */
  readonly is: 'torn' | 'damaged';
  /** How many transactions may have stood there. */
  readonly lines: number;
}

export interface Segment {
  readonly number: number;
  readonly file: string;
  readonly size: number;
  /** Bytes up to the last good line. */
  readonly goodBytes: number;
  readonly header: SegmentHeader | undefined;
}

export interface JournalContents {
  /** In the order in which they were written. */
  readonly transactions: readonly Transaction[];
  readonly segments: readonly Segment[];
  readonly bad: readonly BadStretch[];
  readonly libraryId: string | undefined;
  /** A newer Claimdesk has written to it: the library may only be read. */
  readonly newer: boolean;
}

/** Times the journal is read anew because a writer folded segments away while they were being read. */
const READING_ATTEMPTS = 20;

/** Reads all segments; changes nothing. Works beside a process that writes. */
export async function readJournal(disk: Disk, files: LibraryFiles): Promise<JournalContents> {
  for (let attempt = 1; ; attempt++) {
    const numbers = segmentNumbersIn((await ifThere(disk.readdir(files.journal))) ?? []);
    const contents = await Promise.all(numbers.map((number) => ifThere(disk.readFile(files.segment(number)))));
    const vanished = contents.includes(undefined);
    if (!vanished || attempt === READING_ATTEMPTS) {
      return assemble(files, numbers.flatMap((number, at) => ({ number, bytes: contents[at] ?? Buffer.alloc(0) })));
    }
  }
}

function assemble(files: LibraryFiles, raw: readonly { number: number; bytes: Buffer }[]): JournalContents {
  const headers = raw.map(({ bytes }) => headerOf(bytes));
  const valid = new Map<number, number>();
  for (const cut of headers.flatMap((header) => header?.cuts ?? [])) valid.set(cut.segment, cut.bytes);

  const transactions: Transaction[] = [];
  const segments: Segment[] = [];
  const bad: BadStretch[] = [];
  let newer = headers.some((header) => header !== undefined && header.schemaVersion > SCHEMA_VERSION);
  raw.forEach(({ number, bytes }, at) => {
    const scanned = scan(number, bytes.subarray(0, valid.get(number) ?? bytes.length), headers[at] !== undefined);
    transactions.push(...scanned.transactions);
    bad.push(...scanned.bad);
    newer ||= scanned.newer;
    segments.push({
      number, file: files.segment(number), size: bytes.length, goodBytes: scanned.goodBytes, header: headers[at],
    });
  });
  return { transactions, segments, bad, libraryId: headers.find((header) => header)?.libraryId, newer };
}

function headerOf(bytes: Buffer): SegmentHeader | undefined {
  const [first] = linesOf(bytes);
  const header = segmentHeaderSchema.safeParse(first?.whole ? decodeLine(first.bytes) : undefined);
  return header.success ? header.data : undefined;
}

interface Scanned {
  transactions: Transaction[];
  bad: BadStretch[];
  goodBytes: number;
  newer: boolean;
}

function scan(segment: number, bytes: Buffer, hasHeader: boolean): Scanned {
  const result: Scanned = { transactions: [], bad: [], goodBytes: 0, newer: false };
  let open: { start: number; lines: number } | undefined; // a stretch of damaged lines
  const close = (end: number): void => {
    if (open) result.bad.push({ segment, start: open.start, end, is: 'damaged', lines: open.lines });
    open = undefined;
  };
  let isHeader = hasHeader;
  for (const { bytes: line, start, end, whole } of linesOf(bytes)) {
    // Without a line feed it was never finished, hence never acknowledged.
    const read = isHeader ? 'header' : whole ? decodeTransaction(line) : 'torn';
    isHeader = false;
    if (read !== 'header' && read !== 'torn' && read.is === 'damaged') {
      open ??= { start, lines: 0 };
      open.lines++;
      continue;
    }
    close(start);
    if (read === 'torn') {
      result.bad.push({ segment, start, end, is: 'torn', lines: 1 });
      continue;
    }
    result.goodBytes = end;
    if (read !== 'header' && read.is === 'transaction') result.transactions.push(read.transaction);
    if (read !== 'header' && read.is === 'newer') result.newer = true;
  }
  close(bytes.length);
  return result;
}
