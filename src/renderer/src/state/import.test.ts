import '../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ParamsOf, ResultOf } from '@shared/contract/methods';
import { fail, ok } from '@shared/result';
import { article, startOn, toasts } from '../testing/desk';
import { FakeMain, turn } from '../testing/fake-main';
import { articleRecords } from '../testing/samples';
import { desk } from './desk-store';
import { exportArticles } from './export';
import { chooseFiles, importAgain, importFiles, importText } from './import';

let main: FakeMain;
let imported: ParamsOf<'articles.import'>[];
let received: string[];

const added = (changes: Partial<ResultOf<'articles.import'>> = {}): ResultOf<'articles.import'> =>
  ({ outcome: 'added', articleId: 'art_2', headline: 'Harbour bridge', changes: [], ...changes });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2')]);
  imported = [];
  received = [];
  await startOn(main);
  main.on('files.begin', ({ name }) => ok({ fileId: `fil_${name.replace(/\W/g, '')}` }));
  main.on('files.append', ({ base64 }) => {
    received.push(Buffer.from(base64, 'base64').toString());
    return ok({ received: 0 });
  });
  main.on('articles.import', (params) => {
    imported.push(params);
    return ok(added());
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Reading a file takes more than a turn: lets main answer until the end. */
async function done(promise: Promise<void>): Promise<void> {
  let isDone = false;
  void promise.then(() => (isDone = true));
  while (!isDone) {
    await main.settle();
    await turn();
  }
}

const discarded = (): unknown[] => main.heard.filter(({ method }) => method === 'files.discard').map(({ params }) => params);

describe('taking a text in', () => {
  it('brings a file over and opens the article made of it', async () => {
    const taking = importFiles([new File(['The bridge.'], 'bridge.txt')]);
    expect(desk.get().importing).toBe(1);
    await done(taking);
    expect(received).toEqual(['The bridge.']);
    expect(imported).toEqual([{ fileId: 'fil_bridgetxt', from: 'file', evenIfKnown: false }]);
    expect(article().articleId).toBe('art_2');
    expect(toasts()).toEqual(['Opened “Harbour bridge”.']);
    expect(desk.get().importing).toBe(0);
  });

  it('says what was changed on the way in', async () => {
    main.on('articles.import', () => ok(added({ changes: [{ kind: 'line-ends', count: 3 }, { kind: 'charset', count: 1, detail: 'Read as windows-1252; kept as UTF-8.' }] })));
    await done(importText('The bridge.'));
    expect(toasts()).toEqual(['Opened “Harbour bridge”. Changed on the way in: line-ends (3); Read as windows-1252; kept as UTF-8.']);
  });

  it('takes pasted text the same way', async () => {
    await done(importText('Pasted words.'));
    expect(received).toEqual(['Pasted words.']);
    expect(imported[0]).toMatchObject({ from: 'paste', evenIfKnown: false });
  });

  it('offers the article that is there when the library has the text, and takes it in once more if asked to (UI-50)', async () => {
    main.on('articles.import', (params) => {
      imported.push(params);
      return ok(params.evenIfKnown ? added() : added({ outcome: 'known', articleId: 'art_1', headline: 'The known one' }));
    });
    await done(importFiles([new File(['x'], 'a.txt')]));
    expect(desk.get().article).toBeNull();
    expect(desk.get().dialog).toEqual({ kind: 'known', articleId: 'art_1', headline: 'The known one', fileId: 'fil_atxt', from: 'file' });
    expect(toasts()).toEqual([]);
    await done(importAgain('fil_atxt', 'file'));
    expect(imported.at(-1)).toEqual({ fileId: 'fil_atxt', from: 'file', evenIfKnown: true });
    expect(article().articleId).toBe('art_2');
  });

  it('says which file could not be read and why, forgets it, and goes on with the others', async () => {
    main.on('articles.import', ({ fileId }) => (fileId === 'fil_badtxt' ? fail('not-text', 'This is not a text.') : ok(added())));
    await done(importFiles([new File(['\0'], 'bad.txt'), new File(['good'], 'good.txt')]));
    expect(toasts()).toEqual(['bad.txt: This is not a text.', 'Opened “Harbour bridge”.']);
    expect(discarded()).toEqual([{ fileId: 'fil_badtxt' }]);
    expect(desk.get().importing).toBe(0);
  });

  it('says so when a file cannot be brought over', async () => {
    main.on('files.begin', () => fail('too-large', 'Too large.'));
    await done(importFiles([new File(['x'], 'big.txt')]));
    expect(toasts()).toEqual(['big.txt: Too large.']);
    expect(imported).toEqual([]);
    expect(desk.get().importing).toBe(0);
  });
});

describe('choosing files', () => {
  it('asks with the desk’s own dialog where there is one', async () => {
    main.on('files.choose', () => ok([{ fileId: 'fil_1', name: 'a.txt', size: 3 }, { fileId: 'fil_2', name: 'b.txt', size: 3 }]));
    await done(chooseFiles());
    expect(imported.map(({ fileId }) => fileId)).toEqual(['fil_1', 'fil_2']);
    expect(received).toEqual([]);
    expect(desk.get().importing).toBe(0);
  });

  it('does nothing when the person thinks better of it, and says so when the dialog fails', async () => {
    main.on('files.choose', () => ok([]));
    await done(chooseFiles());
    expect(imported).toEqual([]);
    main.on('files.choose', () => fail('internal', 'No dialog.'));
    await done(chooseFiles());
    expect(toasts()).toEqual(['No dialog.']);
  });

  it.each(['change', 'cancel'])('asks with the browser’s means where there is none (%s)', async (answer) => {
    desk.set({ session: { ...desk.get().session!, capabilities: { dialogs: false, reveal: false, windows: false } } });
    const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockReturnValue();
    const choosing = chooseFiles();
    const asked = click.mock.contexts[0] as HTMLInputElement | undefined;
    expect(asked).toMatchObject({ type: 'file', multiple: true });
    if (answer === 'change') Object.defineProperty(asked, 'files', { value: [new File(['x'], 'a.txt')] });
    asked!.dispatchEvent(new Event(answer));
    await done(choosing);
    expect(imported).toHaveLength(answer === 'change' ? 1 : 0);
  });
});

describe('exporting', () => {
  const wish = { articleIds: ['art_1'], format: 'json', includeText: true, includeHistory: false } as const;
  const report = { bytes: 10, claims: 2, fidelity: [] };

  it('says what was exported and what the format could not hold', async () => {
    main.on('exports.write', () => ok({ outcome: 'saved', name: 'bridge.json', report }));
    await done(exportArticles(wish));
    main.on('exports.write', () => ok({ outcome: 'saved', name: 'bridge.json', report: { ...report, fidelity: [{ what: 'comments', count: 3 }] } }));
    await done(exportArticles(wish));
    expect(toasts()).toEqual(['Exported 2 claims to bridge.json.', 'Exported 2 claims to bridge.json. Left out: comments (3).']);
  });

  it('hands a made file to the browser, and lets go of it', async () => {
    const urls = { made: 0, freed: [] as string[] };
    URL.createObjectURL = () => `blob:${++urls.made}`;
    URL.revokeObjectURL = (url) => void urls.freed.push(url);
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      links.push(`${this.download} ${this.href}`);
    });
    main.on('exports.write', () => ok({ outcome: 'made', fileId: 'fil_9', name: 'bridge.json', size: 2, report }));
    main.on('files.read', () => ok({ base64: Buffer.from('{}').toString('base64'), end: true }));
    await done(exportArticles(wish));
    expect(links).toEqual(['bridge.json blob:1']);
    vi.advanceTimersByTime(120_000);
    expect(urls.freed).toEqual(['blob:1']);
  });

  it('called off says nothing; a failure is shown', async () => {
    main.on('exports.write', () => ok({ outcome: 'cancelled' }));
    await done(exportArticles(wish));
    expect(toasts()).toEqual([]);
    main.on('exports.write', () => fail('disk', 'Full.'));
    await done(exportArticles(wish));
    main.on('exports.write', () => ok({ outcome: 'made', fileId: 'fil_9', name: 'x', size: 2, report }));
    main.on('files.read', () => fail('not-found', 'Gone.'));
    await done(exportArticles(wish));
    expect(toasts()).toEqual(['Full.', 'Gone.']);
  });
});
