import type { ConfidentialState } from '@shared/contract/confidential';
import type { ResultOf } from '@shared/contract/methods';
import type { ConfidentialPart, KeptPart } from '@shared/model/confidential';
import { isEmptyPart, MIN_PASSPHRASE_CHARACTERS } from '@shared/model/confidential';
import { keptPartSchema } from '@shared/model/confidential-schema';
import { idSchema } from '@shared/model/ids';
import { ClaimdeskError } from '@shared/result';
import { z } from 'zod';
import { ConfidentialFile } from '../store/confidential-file';
import type { Disk } from '../store/disk';
import { nodeDisk } from '../store/disk';
import { LibraryFiles } from '../store/library-files';
import type { SealedFile, VaultKey } from '../store/sealed-file';
import { forget, makeKey, readSealed, seal, unlockKey, unseal, USUAL_COST } from '../store/sealed-file';
import type { LibraryStore } from '../store/store-types';
import { requireWritable } from './require-writable';

const contentSchema = z.strictObject({ parts: z.record(idSchema, keptPartSchema) });

export interface ConfidentialServiceOptions {
  readonly store: LibraryStore;
  /** After how many minutes without a call everything is locked again; asked for at every call. */
  readonly lockMinutes: () => number;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly onChange: (state: ConfidentialState, sourceId?: string) => void;
  /** Something the person has to know: plain words. */
  readonly onNotice: (message: string) => void;
  /** What a guess at the passphrase costs (scrypt's N). */
  readonly cost?: number;
  readonly disk?: Disk;
}

/** What is there while it is open. Parts are kept by the id of their source, also when that has gone from the book. */
interface Opened {
  readonly key: VaultKey;
  readonly parts: Map<string, KeptPart>;
}

/**
 * The confidential parts of the sources: encrypted in a file of their own, open in memory only between passphrase and
 * lock. They are no records: no transaction, history or search index ever has them, an export only when it was asked for
 * twice, and nothing here puts what it was given into an error. Calls are carried out one after the other.
 *
 * Methods that change something fail with `read-only` and `disk`; those that need the parts with `refused` while they
 * are locked.
 */
export class ConfidentialService {
  readonly #options: ConfidentialServiceOptions;
  readonly #file: ConfidentialFile;
  #opened: Opened | undefined;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ConfidentialServiceOptions) {
    this.#options = options;
    this.#file = new ConfidentialFile(options.disk ?? nodeDisk, new LibraryFiles(options.store.folder), () => new Date(options.now()));
  }

  /** `none`: no passphrase was ever set. */
  async state(): Promise<ConfidentialState> {
    if (this.#opened) return 'open';
    const found = await this.#file.read();
    return found.is === 'good' ? 'locked' : found.is;
  }

  /** Sets the first passphrase. Fails with `already-there` when there is one. */
  create(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      requireWritable(this.#options.store);
      requireStrong(passphrase);
      if ((await this.#file.read()).is !== 'none') throw new ClaimdeskError('already-there', 'There is a passphrase already. Unlock with it.');
      await this.#begin(await makeKey(passphrase, this.#options.cost ?? USUAL_COST), new Map());
    });
  }

  /** Opens the parts. Fails with `refused` when it is not the passphrase, with `damaged` when the file cannot be read. */
  unlock(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#opened) return;
      const { file, isBackup } = await this.#sealed();
      const key = await unlockKey(file, passphrase);
      this.#open({ key, parts: partsOf(unseal(key, file)) });
      if (isBackup) this.#options.onNotice('The file of the confidential parts was damaged or gone. They were opened from its backup, the state before the last change.');
    });
  }

  /** Forgets key and parts. Done at once, whatever else is under way. */
  lock(): void {
    clearTimeout(this.#timer);
    if (!this.#opened) return;
    forget(this.#opened.key);
    this.#opened = undefined;
    this.#options.onChange('locked');
  }

  /** The part of a source, or null when it has none. */
  read(sourceId: string): Promise<KeptPart | null> {
    return this.#inTurn(() => Promise.resolve(this.#required().parts.get(sourceId) ?? null));
  }

  /** Parts whose source is not in the book any more: it was merged into another, or taken back. */
  strays(): Promise<ResultOf<'confidential.strays'>> {
    return this.#inTurn(async () => {
      const { parts } = this.#required();
      const sources = await this.#options.store.load('sources');
      return [...parts].filter(([id]) => !sources.get('source', id)).map(([sourceId, part]) => ({ sourceId, part }));
    });
  }

  /** Keeps the part of a source; one without anything filled in is removed. */
  write(sourceId: string, part: ConfidentialPart, by: string): Promise<KeptPart | null> {
    return this.#inTurn(async () => {
      requireWritable(this.#options.store);
      const { key, parts } = this.#required();
      const changed = new Map(parts);
      const kept = isEmptyPart(part) ? null : { ...part, by, at: this.#options.now() };
      if (kept) changed.set(sourceId, kept);
      else changed.delete(sourceId);
      await this.#save(key, changed, false);
      if (kept) parts.set(sourceId, kept);
      else parts.delete(sourceId);
      if (this.#opened) this.#options.onChange('open', sourceId);
      return kept;
    });
  }

  /** Puts another passphrase in the place of the present one. What was sealed under it is not kept. */
  changePassphrase(present: string, next: string): Promise<void> {
    return this.#inTurn(async () => {
      requireWritable(this.#options.store);
      requireStrong(next);
      const { file } = await this.#sealed();
      const before = await unlockKey(file, present);
      const parts = partsOf(unseal(before, file));
      forget(before);
      await this.#begin(await makeKey(next, this.#options.cost ?? USUAL_COST), parts);
    });
  }

  /** For a forgotten passphrase: sets the sealed file aside, unopened. Only the confidential parts are lost by it. */
  startAnew(): Promise<void> {
    return this.#inTurn(async () => {
      requireWritable(this.#options.store);
      await this.#file.setAside('its passphrase was forgotten, or it could not be read');
      this.lock();
      this.#options.onChange('none');
    });
  }

  async #sealed(): Promise<{ file: SealedFile; isBackup: boolean }> {
    const found = await this.#file.read();
    if (found.is === 'good') return found;
    if (found.is === 'damaged') throw new ClaimdeskError('damaged', found.message);
    throw new ClaimdeskError('not-found', 'No passphrase has been set yet.');
  }

  async #begin(key: VaultKey, parts: Map<string, KeptPart>): Promise<void> {
    await this.#save(key, parts, true);
    if (this.#opened) forget(this.#opened.key);
    this.#open({ key, parts });
  }

  /** Writes, having seen that what is written can be read again. */
  async #save(key: VaultKey, parts: ReadonlyMap<string, KeptPart>, isNewKey: boolean): Promise<void> {
    const contents = seal(key, JSON.stringify({ parts: Object.fromEntries(parts) }));
    unseal(key, readSealed(Buffer.from(contents)));
    await this.#file.write(contents, isNewKey);
  }

  #open(opened: Opened): void {
    this.#opened = opened;
    this.#wait();
    this.#options.onChange('open');
  }

  #required(): Opened {
    if (!this.#opened) throw new ClaimdeskError('refused', 'The confidential parts are locked. Unlock them first.');
    this.#wait();
    return this.#opened;
  }

  /** Begins the time anew after which everything locks itself. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.lock(), this.#options.lockMinutes() * 60_000).unref();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** An error of the parser would quote what it could not read, so it goes no further. */
function partsOf(text: string): Map<string, KeptPart> {
  try {
    return new Map(Object.entries(contentSchema.parse(JSON.parse(text)).parts));
  } catch {
    throw new ClaimdeskError('damaged', 'The confidential parts were opened, but do not have the form they should have.');
  }
}

function requireStrong(passphrase: string): void {
  if ([...passphrase].length >= MIN_PASSPHRASE_CHARACTERS) return;
  throw new ClaimdeskError('refused', `A passphrase has at least ${MIN_PASSPHRASE_CHARACTERS} characters: several words are best.`);
}
