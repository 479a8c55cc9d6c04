import { mkdir, readFile, rename } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { ParamsOf } from '@shared/contract/methods';
import type { Notice, Settings } from '@shared/contract/values';
import { settingsSchema } from '@shared/contract/values';
import { ClaimdeskError } from '@shared/result';
import { withChanges } from '@shared/transactions/planning';
import { z } from 'zod';
import { errorCode, nodeDisk } from '../store/disk';
import { diskError } from '../store/disk-error';
import { writeDurably } from '../store/durable-file';

const FILE_NAME = 'settings.json';

export interface SettingsServiceOptions {
  /** The folder of what belongs to this person on this machine; made when it is not there. */
  readonly userDataFolder: string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** What was read of the settings, and what became of a file that could not be. */
interface Opened {
  readonly settings: Settings;
  /** Settings of a newer version: kept when the file is written. */
  readonly others: object;
  readonly notices: readonly Notice[];
  /** Why the file must not be written: it holds something that could not be read and not be set aside. */
  readonly obstacle?: string;
}

const readableSchema = z.looseObject(settingsSchema.shape).partial();

/**
 * What a person sets for themselves on this machine: `settings.json` in the user data folder. A file that cannot be
 * understood is set aside, never written over.
 */
export class SettingsService {
  readonly #file: string;
  readonly #opened: Opened;
  #settings: Settings;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string, opened: Opened) {
    this.#file = file;
    this.#opened = opened;
    this.#settings = opened.settings;
  }

  /** Reads the settings; those not made yet are at their defaults. */
  static async open({ userDataFolder, now }: SettingsServiceOptions): Promise<SettingsService> {
    const file = path.join(userDataFolder, FILE_NAME);
    return new SettingsService(file, await read(file, now()));
  }

  get current(): Settings {
    return this.#settings;
  }

  /** What happened to the settings when they were read, to be told; usually nothing. */
  get notices(): readonly Notice[] {
    return this.#opened.notices;
  }

  /** Changes settings; resolves when they are on disk. Fails with `disk`, the settings then stay as they were. */
  change(changes: ParamsOf<'settings.change'>): Promise<Settings> {
    const write = async (): Promise<Settings> => {
      if (this.#opened.obstacle !== undefined) throw new ClaimdeskError('disk', this.#opened.obstacle);
      const settings = withChanges(this.#settings, changes);
      try {
        await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
        await writeDurably(nodeDisk, this.#file, [`${JSON.stringify({ ...this.#opened.others, ...settings }, null, 2)}\n`]);
      } catch (error) {
        throw diskError('The settings were not saved', error);
      }
      return (this.#settings = settings);
    };
    // One after the other, so that two changes at a time do not undo each other.
    const done = this.#writing.then(write, write);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

async function read(file: string, now: string): Promise<Opened> {
  const settings = defaultSettings();
  try {
    const known = readableSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const { editor = settings.editor, theme = settings.theme, lastArticleId = null, spellCheck = false, ...others } = known;
    return { settings: { editor, theme, lastArticleId, spellCheck }, others, notices: [] };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { settings, others: {}, notices: [] };
    const aside = `settings.damaged-${now.replace(/[^0-9TZ]/g, '')}.json`;
    const reset = 'Your settings could not be read, so they are at their defaults';
    try {
      await rename(file, path.join(path.dirname(file), aside));
    } catch {
      const obstacle = `${reset}, and changes of them are not kept: ${FILE_NAME} can neither be read nor moved away.`;
      return { settings, others: {}, notices: [{ kind: 'lost', message: obstacle, file: FILE_NAME }], obstacle };
    }
    const message = `${reset}: set your name again. The damaged file was kept as ${aside}.`;
    return { settings, others: {}, notices: [{ kind: 'lost', message, file: FILE_NAME, setAside: aside }] };
  }
}

function defaultSettings(): Settings {
  return { editor: nameOfUser(), theme: 'system', lastArticleId: null, spellCheck: false };
}

function nameOfUser(): string {
  try {
    return userInfo().username || 'Editor';
  } catch {
    return 'Editor'; // the account has no name in the system's list, as in some containers
  }
}
