import type { Adapter } from 'lowdb';
import { ClaimdeskError } from '@shared/result';
import type { Scope } from '@shared/model/scopes';
import type { Result } from '@shared/result';
import type { Disk } from './disk';
import { ifThere } from './disk';
import { writeDurably } from './durable-file';
import type { Snapshot, SnapshotProblem } from './snapshot';
import { decodeSnapshot, snapshotChunks } from './snapshot';

/** Reads a snapshot file and tells what is wrong with it, if something is. */
export async function readSnapshot(disk: Disk, file: string, scope: Scope): Promise<Result<Snapshot, SnapshotProblem>> {
  const bytes = await ifThere(disk.readFile(file));
  return bytes
    ? decodeSnapshot(bytes, scope)
    : { ok: false, error: { fault: 'missing', message: 'the file is not there' } };
}

/**
 * The store's adapter for lowdb's `Low`: a snapshot with envelope and checksum, written durably. lowdb's own adapters
 * sync nothing and share one temporary name (see docs/decisions).
 */
export class SnapshotAdapter implements Adapter<Snapshot> {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #scope: Scope;

  constructor(disk: Disk, file: string, scope: Scope) {
    this.#disk = disk;
    this.#file = file;
    this.#scope = scope;
  }

  /**
   * Null when there is no file.
   * @throws ClaimdeskError `damaged` or `newer-version`: a file that cannot be read never becomes a default
   */
  async read(): Promise<Snapshot | null> {
    const read = await readSnapshot(this.#disk, this.#file, this.#scope);
    if (read.ok) return read.value;
    if (read.error.fault === 'missing') return null;
    const code = read.error.fault === 'newer-version' ? 'newer-version' : 'damaged';
    throw new ClaimdeskError(code, `${this.#file}: ${read.error.message}.`, { fault: read.error.fault });
  }

  async write(snapshot: Snapshot): Promise<void> {
    await writeDurably(this.#disk, this.#file, snapshotChunks(snapshot));
  }
}
