import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Recent } from '@shared/contract/windows';
import { line } from '@shared/model/fields';
import { idSchema } from '@shared/model/ids';
import { nodeDisk } from '../store/disk';
import { writeDurably } from '../store/durable-file';

const FILE_NAME = 'recent.json';
const MOST_LIBRARIES = 10;
const MOST_ARTICLES = 12;

const fileSchema = z.object({
  libraries: z.array(z.object({ libraryId: idSchema, name: line, folder: z.string(), articleIds: z.array(idSchema) })),
});
type Kept = z.infer<typeof fileSchema>['libraries'];

/** A library as it is noted. */
export interface NotedLibrary {
  readonly libraryId: string;
  readonly name: string;
  readonly folder: string;
}

/**
 * Which libraries and articles were open lately: `recent.json` in the user data folder, shared by all desks of this person.
 * Losing it costs nobody anything, so a file that cannot be read counts as never written, and one that cannot be written
 * is told to the log alone.
 */
export class RecentService {
  readonly #file: string;
  readonly #onChange: (recent: Recent) => void;
  #kept: Kept = [];
  #openId = '';
  #last: Promise<unknown> = Promise.resolve();

  constructor({ userDataFolder, onChange }: { userDataFolder: string; onChange: (recent: Recent) => void }) {
    this.#file = path.join(userDataFolder, FILE_NAME);
    this.#onChange = onChange;
  }

  /** What was open lately, as far as this desk has read and noted it. */
  get current(): Recent {
    return {
      libraries: this.#kept.map(({ libraryId, name, folder }) => ({ libraryId, name, folder, isOpen: libraryId === this.#openId })),
      articleIds: this.#kept.find(({ libraryId }) => libraryId === this.#openId)?.articleIds ?? [],
    };
  }

  /** Notes that a library is open now on this desk. */
  noteLibrary({ libraryId, name, folder }: NotedLibrary): Promise<void> {
    this.#openId = libraryId;
    return this.#change((kept) => {
      const articleIds = kept.find((each) => each.libraryId === libraryId)?.articleIds ?? [];
      return [{ libraryId, name, folder, articleIds }, ...kept.filter((each) => each.libraryId !== libraryId)].slice(0, MOST_LIBRARIES);
    });
  }

  /** Notes that an article of the open library was brought onto a desk. */
  noteArticle(articleId: string): Promise<void> {
    return this.#change((kept) =>
      kept.map((each) =>
        each.libraryId === this.#openId
          ? { ...each, articleIds: [articleId, ...each.articleIds.filter((id) => id !== articleId)].slice(0, MOST_ARTICLES) }
          : each,
      ),
    );
  }

  /** Where a library was when it was open last. */
  folderOf(libraryId: string): string | undefined {
    return this.#kept.find((each) => each.libraryId === libraryId)?.folder;
  }

  /** One after the other, each on what the file holds by then: another desk may have noted something too. */
  #change(step: (kept: Kept) => Kept): Promise<void> {
    const run = async (): Promise<void> => {
      this.#kept = step(await read(this.#file, this.#kept));
      this.#onChange(this.current);
      try {
        await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
        await writeDurably(nodeDisk, this.#file, [`${JSON.stringify({ libraries: this.#kept }, null, 2)}\n`]);
      } catch (error) {
        console.error(`Claimdesk could not remember what was open: ${String(error)}`);
      }
    };
    const done = this.#last.then(run, run);
    this.#last = done;
    return done;
  }
}

async function read(file: string, otherwise: Kept): Promise<Kept> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).libraries;
  } catch {
    return otherwise;
  }
}
