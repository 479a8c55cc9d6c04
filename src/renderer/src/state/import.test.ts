import '../testing/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArrivedStory } from '@shared/contract/arrivals';
import type { ParamsOf } from '@shared/contract/methods';
import { fail, ok } from '@shared/result';
import { article, startOn, toasts } from '../testing/desk';
import { FakeMain, turn } from '../testing/fake-main';
import { articleRecords } from '../testing/samples';
import { keepAgain, keepWanted, leaveArrivals, stopReading } from './bring-in';
import { want } from './brought-rows';
import { desk } from './desk-store';
import { exportArticles, stopExport } from './export';
import { chooseFiles, chooseFolder, importFiles, importHtml, importText } from './import';

let main: FakeMain;
let received: string[];
let readings: ParamsOf<'arrivals.read'>[];
let kept: ParamsOf<'arrivals.keep'>['stories'];

const story = (changes: Partial<ArrivedStory> = {}): ArrivedStory => ({
  is: 'story', arrivalId: 'arv_1', kind: 'text', headline: 'Harbour bridge', characters: 9, blocks: 1, claims: 0, comments: 0, sources: 0, changes: [], known: null, draftOf: null, ...changes,
});

/** Each file holds a story with the id of the file. */
const readsAs = (changes: Partial<ArrivedStory>): void =>
  main.on('arrivals.read', (params) => {
    readings.push(params);
    return ok([story({ arrivalId: params.fileId.replace('fil', 'arv'), ...changes })]);
  });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  main = new FakeMain([...articleRecords('art_1'), ...articleRecords('art_2')]);
  [received, readings, kept] = [[], [], []];
  await startOn(main);
  main.on('files.begin', ({ name }) => ok({ fileId: `fil_${name.replace(/\W/g, '')}` }));
  main.on('files.append', ({ base64 }) => {
    received.push(Buffer.from(base64, 'base64').toString());
    return ok({ received: 0 });
  });
  readsAs({});
  main.on('arrivals.keep', ({ stories }) => {
    kept.push(...stories);
    return ok(stories.map(() => ({ outcome: 'added', articleId: 'art_2', headline: 'Harbour bridge' })));
  });
});
afterEach(async () => {
  await done(leaveArrivals());
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

const heard = (method: string): unknown[] => main.heard.filter((one) => one.method === method).map(({ params }) => params);
const shown = (): unknown => desk.get().dialog;
const files = (...names: string[]): File[] => names.map((name) => new File(['x'], name));

describe('AR-2: a text that is all there is kept at once', () => {
  it('brings a file over and opens the article made of it, with no dialog between', async () => {
    await done(importFiles([new File(['The bridge.'], 'bridge.txt')]));
    expect(received).toEqual(['The bridge.']);
    expect(readings).toEqual([{ fileId: 'fil_bridgetxt', from: 'file' }]);
    expect(kept).toEqual([{ arrivalId: 'arv_bridgetxt', evenIfKnown: false }]);
    expect([article().articleId, shown(), toasts()]).toEqual(['art_2', null, ['Opened “Harbour bridge”.']]);
    expect(desk.get().bringing.rows).toEqual([]);
  });

  it('and what was changed without a loss is told', async () => {
    readsAs({ changes: [{ kind: 'line-ends', count: 3 }, { kind: 'charset', count: 1, detail: 'Read as windows-1252; kept as UTF-8.' }] });
    await done(importText('The bridge.'));
    expect(readings).toEqual([{ fileId: 'fil_Pastedtext', from: 'paste' }]);
    expect(toasts()).toEqual(['Opened “Harbour bridge”. Changed on the way in: line-ends (3); Read as windows-1252; kept as UTF-8.']);
  });

  it.each([{ kind: 'html' as const }, { changes: [{ kind: 'undecodable-bytes' as const, count: 1 }] }])('anything else is shown first (%o)', async (changes) => {
    readsAs(changes);
    await done(importHtml('<p>One.</p>'));
    expect([shown(), kept, desk.get().article]).toEqual([{ kind: 'arrivals' }, [], null]);
    await done(keepWanted());
    expect([shown(), kept.length, article().articleId]).toEqual([null, 1, 'art_2']);
  });

  it('offers the article that is there when the library has the text, and takes it in once more if asked to (UI-50)', async () => {
    readsAs({ known: { articleId: 'art_1', headline: 'The known one' } });
    await done(importFiles(files('a.txt')));
    const dialog = desk.get().dialog;
    if (dialog?.kind !== 'known') throw new Error('The dialog is not open.');
    expect([dialog.row.story.known?.headline, kept, toasts()]).toEqual(['The known one', [], []]);
    await done(keepAgain(dialog.row));
    expect(kept).toEqual([{ arrivalId: 'arv_atxt', evenIfKnown: true }]);
    expect(article().articleId).toBe('art_2');
  });

  it('says so when a single file cannot be read or brought over, and main forgets it', async () => {
    main.on('arrivals.read', () => fail('not-text', 'This is not a text.'));
    await done(importFiles(files('bad.txt')));
    main.on('files.begin', () => fail('too-large', 'Too large.'));
    await done(importFiles(files('big.txt')));
    expect(toasts()).toEqual(['bad.txt: This is not a text.', 'big.txt: Too large.']);
    expect(heard('files.discard')).toEqual([{ fileId: 'fil_badtxt' }]);
    expect(shown()).toBeNull();
  });
});

describe('AR-3: several files are one list', () => {
  it('in which the refused ones say why; what is ticked is kept, the rest is let go', async () => {
    main.on('arrivals.read', ({ fileId }) => (fileId === 'fil_badtxt' ? fail('not-text', 'This is not a text.') : ok([story({ arrivalId: fileId.replace('fil', 'arv') })])));
    await done(importFiles(files('bad.txt', 'a.txt', 'b.txt')));
    const { rows, reading } = desk.get().bringing;
    expect([shown(), reading, rows.map((row) => [row.name, row.is])]).toEqual([{ kind: 'arrivals' }, null, [['bad.txt', 'refused'], ['a.txt', 'story'], ['b.txt', 'story']]]);
    want(new Set([rows[1]!.key]), false);
    await done(keepWanted());
    expect(kept).toEqual([{ arrivalId: 'arv_btxt', evenIfKnown: false }]);
    expect(heard('arrivals.discard')).toEqual([{ arrivalIds: ['arv_atxt'] }]);
    expect(shown()).toBeNull();
  });

  it('what the library refuses stays, with the reason', async () => {
    main.on('arrivals.keep', ({ stories }) => ok(stories.map((_, index) => (index === 0 ? { outcome: 'refused', message: 'The library is full.' } : { outcome: 'known', articleId: 'art_1', headline: 'x' }))));
    await done(importFiles(files('a.txt', 'b.txt')));
    await done(keepWanted());
    expect(desk.get().bringing.rows).toMatchObject([{ name: 'a.txt', is: 'refused', message: 'The library is full.' }]);
    expect([shown(), article().articleId]).toEqual([{ kind: 'arrivals' }, 'art_1']);
    expect(toasts()).toEqual(['One text was in the library already and not taken twice.']);
  });

  it('what comes while the dialog is open is added', async () => {
    await done(importFiles(files('a.txt', 'b.txt')));
    await done(importFiles(files('c.txt')));
    expect(desk.get().bringing.rows.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('left, nothing is kept and main forgets everything', async () => {
    await done(importFiles(files('a.txt', 'b.txt')));
    await done(leaveArrivals());
    expect([shown(), kept, heard('arrivals.discard')]).toEqual([null, [], [{ arrivalIds: ['arv_atxt', 'arv_btxt'] }]]);
  });
});

describe('AR-5: a long reading', () => {
  it('shows how far it is; stopped, what was read stays', async () => {
    const bringing = importFiles(files('a.txt', 'b.txt', 'c.txt'));
    while (desk.get().bringing.rows.length === 0) {
      if (main.transit.length > 0) await main.deliver(main.transit[0]);
      await turn();
    }
    expect(desk.get().bringing.reading).toEqual({ name: 'b.txt', at: 2, all: 3 });
    stopReading();
    await done(bringing);
    expect(desk.get().bringing.reading).toBeNull();
    expect(desk.get().bringing.rows.map(({ name }) => name)).not.toContain('c.txt');
    expect(shown()).toEqual({ kind: 'arrivals' });
  });

  it('of a single file shows when it takes its time, and goes with the file', async () => {
    const bringing = importFiles(files('a.txt'));
    expect(shown()).toBeNull();
    vi.runOnlyPendingTimers();
    expect(shown()).toEqual({ kind: 'arrivals' });
    await done(bringing);
    expect([shown(), article().articleId]).toEqual([null, 'art_2']);
  });

  it('left, what comes of it is let go too', async () => {
    const bringing = importFiles(files('a.txt', 'b.txt'));
    await turn();
    const leaving = leaveArrivals();
    await done(Promise.all([bringing, leaving]).then(() => undefined));
    expect([shown(), desk.get().bringing.rows, kept]).toEqual([null, [], []]);
  });
});

describe('choosing files', () => {
  it('asks with the desk’s own dialog where there is one', async () => {
    main.on('files.choose', () => ok([{ fileId: 'fil_1', name: 'a.txt', size: 3 }, { fileId: 'fil_2', name: 'b.txt', size: 3 }]));
    await done(chooseFiles());
    expect(readings.map(({ fileId }) => fileId)).toEqual(['fil_1', 'fil_2']);
    expect(received).toEqual([]);
  });

  it('does nothing when the person thinks better of it, and says so when the dialog fails', async () => {
    main.on('files.choose', () => ok([]));
    await done(chooseFiles());
    expect(readings).toEqual([]);
    main.on('files.choose', () => fail('internal', 'No dialog.'));
    await done(chooseFiles());
    expect(toasts()).toEqual(['No dialog.']);
  });

  it('AR-4: a folder is asked for by the desk, which names what is of other kinds; an empty one is told', async () => {
    desk.set({ session: { ...desk.get().session!, capabilities: { dialogs: true, reveal: true, windows: true } } });
    main.on('arrivals.chooseFolder', () => ok({ files: [{ fileId: 'fil_1', name: 'june/a.txt', size: 3 }], leftOut: ['photo.jpg'] }));
    await done(chooseFolder());
    expect([shown(), desk.get().bringing.leftOut, desk.get().bringing.rows.map(({ name }) => name)]).toEqual([{ kind: 'arrivals' }, ['photo.jpg'], ['june/a.txt']]);
    await done(leaveArrivals());
    main.on('arrivals.chooseFolder', () => ok({ files: [], leftOut: [] }));
    await done(chooseFolder());
    expect([shown(), toasts()]).toEqual([null, ['The folder holds no files.']]);
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
    expect(readings).toHaveLength(answer === 'change' ? 1 : 0);
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

  it('shows how far it is where it is told, and can be stopped (OP-17)', async () => {
    const shown: (number | null)[][] = [];
    const tell = (exportId: string, part: number | null): void => main.tell('Ada', { event: 'export.progress', payload: { exportId, done: part } });
    main.on('exports.stop', () => ok({}));
    main.on('exports.write', ({ exportId }) => {
      for (const part of [null, 0.5]) tell(exportId!, part);
      tell('exp_of_another_screen', 0.1);
      return fail('cancelled', 'The export was stopped; nothing was written.');
    });
    const unfollow = desk.subscribe(({ exporting }) => {
      shown.push([...exporting.values()]);
      for (const exportId of exporting.keys()) stopExport(exportId);
    });
    await done(exportArticles(wish));
    unfollow();
    expect(shown.filter((parts) => parts.length > 0)).toEqual([[null], [0.5]]);
    expect(desk.get().exporting.size).toBe(0);
    const [written] = heard('exports.write') as { exportId: string }[];
    expect(heard('exports.stop')).toEqual([{ exportId: written!.exportId }, { exportId: written!.exportId }]);
    expect(toasts()).toEqual(['The export was stopped; nothing was written.']);
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
