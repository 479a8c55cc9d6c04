import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { DeskEvent } from '@shared/contract/events';
import type { FilePurpose } from '@shared/contract/values';
import { FILE_PIECE_BYTES } from '@shared/contract/file-pieces';
import type { MethodName, ParamsOf, ResultOf } from '@shared/contract/methods';
import type { Result } from '@shared/result';
import { fail, ok, unwrap } from '@shared/result';
import type { App, AppOptions } from '../../app';
import { createApp } from '../../app';
import type { ChosenFile, Host, HostWindows } from '../../host/host';
import { emptyFolder } from '../../store/testing/library';

/** A host that answers its dialogs as a test has laid down. */
export class ScriptedHost implements Host {
  readonly desk = 'browser';
  capabilities = { dialogs: false, reveal: false, windows: false };
  folder: string | undefined;
  chosen: ChosenFile[] = [];
  savePath: string | undefined;
  windows?: HostWindows;
  readonly revealed: string[] = [];

  chooseFiles = (): Promise<ChosenFile[]> => Promise.resolve(this.chosen);
  chooseSavePath = (): Promise<string | undefined> => Promise.resolve(this.savePath);
  chooseFolder = (): Promise<string | undefined> => Promise.resolve(this.folder);
  reveal = (folder: string): Promise<void> => {
    this.revealed.push(folder);
    return Promise.resolve();
  };
}

/** A desk of its own for a test, in temporary folders, spoken to as a screen would. */
export class TestDesk {
  readonly app: App;
  readonly host: ScriptedHost;
  readonly events: { event: DeskEvent; except: string | undefined }[] = [];

  private constructor(app: App, host: ScriptedHost) {
    this.app = app;
    this.host = host;
    app.subscribe((event, except) => this.events.push({ event, except }));
  }

  /** Opens a desk. Answers are checked against the contract. It is closed when the test is over. */
  static async open(userDataFolder: string, options: Partial<AppOptions> = {}): Promise<TestDesk> {
    await mkdir(userDataFolder, { recursive: true });
    const host = new ScriptedHost();
    const app = await createApp({
      host, userDataFolder, libraryFolder: path.join(userDataFolder, 'library'), version: '1.2.3', desk: 'browser', checkResults: true, ...options,
    });
    onTestFinished(() => app.close());
    return new TestDesk(app, host);
  }

  async try<M extends MethodName>(method: M, params: ParamsOf<M>, clientId = 'screen'): Promise<Result<ResultOf<M>>> {
    return (await this.app.dispatch(method, params, { clientId })) as Result<ResultOf<M>>;
  }

  async call<M extends MethodName>(method: M, params: ParamsOf<M>, clientId = 'screen'): Promise<ResultOf<M>> {
    return unwrap(await this.try(method, params, clientId));
  }

  /** Sends a file over in pieces, as a screen does. */
  async upload(name: string, bytes: Buffer, purpose: FilePurpose = 'articles'): Promise<string> {
    const { fileId } = await this.call('files.begin', { name, size: bytes.length, purpose });
    for (let at = 0; at < bytes.length; at += FILE_PIECE_BYTES) {
      await this.call('files.append', { fileId, base64: bytes.subarray(at, at + FILE_PIECE_BYTES).toString('base64') });
    }
    return fileId;
  }

  /** Fetches a file that main made, in pieces. */
  async download(fileId: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let offset = 0; ; ) {
      const { base64, end } = await this.call('files.read', { fileId, offset });
      const piece = Buffer.from(base64, 'base64');
      pieces.push(piece);
      offset += piece.length;
      if (end) return Buffer.concat(pieces);
    }
  }

  /** Takes a text in and answers with the article's id. */
  async addText(text: string, name = 'text.txt'): Promise<string> {
    return (await this.take(await this.upload(name, Buffer.from(text, 'utf8')))).articleId;
  }

  /** Reads a file and keeps its story, as a screen does with one that needs no look. */
  async take(fileId: string, evenIfKnown = false): Promise<{ outcome: 'added' | 'known'; articleId: string; headline: string }> {
    return unwrap(await this.tryTake(fileId, evenIfKnown));
  }

  async tryTake(fileId: string, evenIfKnown = false): Promise<Result<{ outcome: 'added' | 'known'; articleId: string; headline: string }>> {
    const read = await this.try('arrivals.read', { fileId, from: 'file' });
    if (!read.ok) return read;
    const [arrival] = read.value;
    if (arrival?.is !== 'story') throw new Error('The file holds no story.');
    const [kept] = await this.call('arrivals.keep', { stories: [{ arrivalId: arrival.arrivalId, evenIfKnown }] });
    return kept!.outcome === 'refused' ? fail('internal', kept!.message) : ok(kept!);
  }

  eventsOf<E extends DeskEvent['event']>(name: E): Extract<DeskEvent, { event: E }>['payload'][] {
    return this.events.flatMap(({ event }) => (event.event === name ? [event.payload] : [])) as never;
  }
}

/** A new desk in a folder of its own. */
export async function newDesk(options: Partial<AppOptions> = {}): Promise<TestDesk> {
  return TestDesk.open(await emptyFolder(), options);
}

/** A file in a folder of its own. @returns its path */
export async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await emptyFolder(), name);
  await writeFile(file, content);
  return file;
}

/** A text with several paragraphs in which every word is somewhere known. */
export const STORY = `A town lost its clock

By Ada Moe

HARBOR — The clock of the old town hall stopped on Monday, the mayor said, and nobody knows why.

“It has never stopped before,” Mayor Ilse Brandt said. A city official, who asked not to be named, blamed the budget.

The clock was built in 1902 and has 🕰️ four faces.
`;

/** The range of some words in `STORY`. */
export function rangeOf(words: string): { start: number; end: number } {
  const start = STORY.indexOf(words);
  if (start < 0) throw new Error(`Not in the story: ${words}`);
  return { start, end: start + words.length };
}

/** A time that commands in tests are made at. */
export const AT = '2026-01-02T03:04:05.000Z';
