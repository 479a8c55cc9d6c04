import { inflateRawSync } from 'node:zlib';
import { ClaimdeskError } from '@shared/result';

/** Bytes that the parts of a document may have together, unpacked: a book in Word has a fifth of it. */
const MAX_UNPACKED = 80 * 1024 * 1024;
/** Text packs to a tenth, rarely to a fiftieth. What packs better than this is made to fill the memory. */
const MAX_RATIO = 200;
/** Small parts may pack as well as they like. */
const ANY_RATIO_BELOW = 2 * 1024 * 1024;
/** Parts of one file: a document with a thousand pictures has a tenth. */
const MAX_ENTRIES = 10_000;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

/**
 * The parts of a ZIP file by name, unpacked one at a time when asked for and never to the disk, so that their names can
 * lead nowhere. Sizes are counted while unpacking: what the file says about them is not believed.
 */
export class ZipFile {
  readonly #bytes: Buffer;
  readonly #mostUnpacked: number;
  readonly #entries = new Map<string, Entry>();
  #unpacked = 0;

  /**
   * Fails with `damaged`, and with `refused` for a file that is encrypted.
   * @param mostUnpacked bytes that all parts asked for may have together
   */
  constructor(bytes: Uint8Array, mostUnpacked = MAX_UNPACKED) {
    this.#mostUnpacked = mostUnpacked;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory();
    } catch (error) {
      throw error instanceof ClaimdeskError ? error : damaged(error);
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A part, unpacked; undefined when there is none of this name. Fails with `too-large` and `damaged`. */
  part(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    try {
      return this.#unpack(entry);
    } catch (error) {
      if (error instanceof ClaimdeskError) throw error;
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch();
      throw damaged(error);
    }
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    // The end stands at the end, before a comment of at most 64 KB.
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged();
    const count = bytes.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw tooMuch();
    let at = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (bytes.readUInt32LE(at) !== ENTRY) throw damaged();
      if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new ClaimdeskError('refused', 'This file is locked with a password. Open it in the program it belongs to, save it without the password, and open it again.');
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      this.#entries.set(name, { method: bytes.readUInt16LE(at + 10), packedSize: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  #unpack({ method, packedSize, offset }: Entry): Buffer {
    const bytes = this.#bytes;
    if (bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + packedSize > bytes.length) throw damaged();
    const packed = bytes.subarray(start, start + packedSize);
    const left = this.#mostUnpacked - this.#unpacked;
    const limit = Math.min(left, Math.max(ANY_RATIO_BELOW, MAX_RATIO * packedSize));
    if (method === STORED && packedSize > limit) throw tooMuch();
    if (method !== STORED && method !== DEFLATED) throw damaged();
    const part = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) });
    this.#unpacked += part.length;
    return part;
  }
}

function tooMuch(): ClaimdeskError {
  return new ClaimdeskError('too-large', 'This file unpacks to far more than a document holds, as files do that are made to fill a computer’s memory, so it is not read. If it is a document after all, save it anew in the program it belongs to.');
}

function damaged(cause?: unknown): ClaimdeskError {
  return new ClaimdeskError('damaged', 'This file is damaged: its parts cannot be unpacked. Ask for it again, or open it in the program it belongs to and copy the text.', undefined, { cause });
}
