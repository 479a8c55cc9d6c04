import type { Readable } from 'node:stream';

/** Bytes of one line: a batch of 10,000 commands has about 3 MB. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024;

/** A line of the input. `text` is null when the line was too long to be kept. */
export interface InputLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string | null;
  /** Bytes read up to the end of this line. */
  readonly read: number;
}

const LF = 0x0a;

/** The lines of a stream of UTF-8 as they come, without their line ends; never more than one line in memory. */
export async function* linesOf(stream: Readable): AsyncGenerator<InputLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  let read = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const finish = (): InputLine => {
    number++;
    const text = length > MAX_LINE_BYTES ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    parts = [];
    length = 0;
    return { number, text, read };
  };
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as Buffer);
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      take(bytes.subarray(start, end));
      read += end + 1 - start;
      yield finish();
      start = end + 1;
    }
    take(bytes.subarray(start));
    read += bytes.length - start;
  }
  if (length > 0) yield finish();
}
