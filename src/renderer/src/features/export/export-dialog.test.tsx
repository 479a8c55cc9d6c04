import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ParamsOf } from '@shared/contract/methods';
import { ok } from '@shared/result';
import { desk } from '../../state/desk-store';
import { closeArticle } from '../../state/open';
import { startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount, type Shown } from '../../testing/render';
import { articleRecords } from '../../testing/samples';
import { afterPaint } from '../../ui/after-paint';
import { ExportDialog } from './export-dialog';

let main: FakeMain;
let asked: ParamsOf<'exports.preview'>[];
let shown: Shown;

const radios = (name: string): HTMLInputElement[] => [...shown.box.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
const labelled = (words: RegExp): HTMLInputElement => [...shown.box.querySelectorAll('label')].find((label) => words.test(label.textContent))!.querySelector('input')!;
/** Until what is put off until the screen shows the choice is done, and answered. */
const settled = async (): Promise<void> => {
  await new Promise<void>(afterPaint);
  await main.settle();
};
const choose = (words: RegExp): Promise<void> => act(async () => {
  labelled(words).click();
  await settled();
});
const submit = (): Promise<void> => act(async () => {
  shown.box.querySelector('form')!.requestSubmit();
  await settled();
});
const setValue = (select: HTMLSelectElement, value: string): void => {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const said = (): string => shown.box.querySelector('[role=status]')!.textContent;

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  asked = [];
  main.on('exports.preview', (wish) => {
    asked.push(wish);
    return ok({ claims: 4, fidelity: { csv: [{ what: 'comments', count: 1234 }], ninjs: [{ what: 'claims', count: 4 }] }[wish.format as string] ?? [] });
  });
  await startOn(main, 'art_1');
  shown = show(<ExportDialog articleId="art_1" onClose={() => undefined} />);
  await act(settled);
});
afterEach(() => {
  unmount();
  closeArticle();
});

describe('OP-10: the export screen', () => {
  it('offers what serves the purpose, and says what each leaves out before anything is written', async () => {
    expect(radios('purpose')).toHaveLength(5);
    expect(labelled(/^Word/).checked).toBe(true);
    expect(said()).toBe('4 claims; nothing is left out.');
    await choose(/^CSV/);
    expect(said()).toBe('4 claims. Left out:comments: 1,234');
    await choose(/^Feed a system/);
    expect(labelled(/^ninjs/).checked).toBe(true);
    expect(said()).toBe('Left out:claims: 4');
    expect(asked.map(({ format }) => format)).toEqual(['docx', 'csv', 'ninjs']);
  });

  it('is on the screen before anything is asked for; what is being found out for another choice is stopped', async () => {
    unmount();
    asked = [];
    const stopped = vi.fn(() => ok({}));
    main.on('exports.stop', stopped);
    const frames: FrameRequestCallback[] = [];
    const held = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
    shown = show(<ExportDialog articleId="art_1" onClose={() => undefined} />);
    await act(() => main.settle());
    expect([radios('purpose').length, asked, said()]).toEqual([5, [], '']);
    held.mockRestore();
    frames.forEach((frame) => frame(0));
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    await choose(/^CSV/);
    expect(asked.map(({ format }) => format)).toEqual(['docx', 'csv']);
    expect(stopped.mock.calls[0]).toEqual(expect.arrayContaining([{ exportId: asked[0]!.exportId }]));
    expect(said()).toContain('comments');
  });

  it('writes what was chosen, and remembers it', async () => {
    const written = vi.fn(() => ok({ outcome: 'cancelled' as const }));
    main.on('exports.write', written);
    await choose(/^Feed a system/);
    await choose(/^Claimdesk JSON/);
    await choose(/^With the text/);
    await submit();
    expect(written.mock.calls[0]).toEqual(expect.arrayContaining([{ articleIds: ['art_1'], format: 'json', includeText: false, includeHistory: false, language: 'en', exportId: expect.any(String) }]));
    expect(desk.get().settings.exportChoice).toBe('cms json');
  });

  it('asks a second time for the confidential parts, and Enter means without them', async () => {
    const written = vi.fn(() => ok({ outcome: 'cancelled' as const }));
    main.on('exports.write', written);
    expect(shown.box.textContent).not.toContain('confidential');
    await act(async () => desk.set({ confidential: { state: 'locked', changes: 0 } }));
    expect(labelled(/^With the confidential/).disabled).toBe(true);
    await act(async () => desk.set({ confidential: { state: 'open', changes: 0 } }));
    await choose(/^With the confidential/);
    await submit();
    expect(written).not.toHaveBeenCalled();
    expect(shown.box.textContent).toContain('Write the names into the file?');
    await submit();
    expect(written.mock.calls[0]).toEqual([expect.not.objectContaining({ confidential: expect.anything() }), ...(written.mock.calls[0] as unknown[]).slice(1)]);
  });

  it('hands on chosen articles, or all, and then no sheet', async () => {
    const which = shown.box.querySelector('select')!;
    await act(async () => {
      setValue(which, 'chosen');
      await settled();
    });
    expect(labelled(/^Headline of art_1/).checked).toBe(true);
    await choose(/^Headline of art_1/);
    expect(said()).toBe('No article is chosen.');
    expect(shown.box.querySelector<HTMLButtonElement>('[type=submit]')!.disabled).toBe(true);
    await choose(/^Check it on paper/);
    expect(labelled(/^Readable page/).checked).toBe(true);
    await act(async () => {
      setValue(which, 'all');
      await settled();
    });
    expect(asked.at(-1)).toMatchObject({ articleIds: ['art_1'], format: 'html' });
  });

  it('prints the sheet of the article on the desk, without a file', async () => {
    const printed = vi.fn();
    window.print = printed;
    await choose(/^Check it on paper/);
    expect(labelled(/^Fact-check sheet/).checked).toBe(true);
    expect(shown.box.querySelector('[type=submit]')!.textContent).toBe('Print');
    await submit();
    expect(printed).toHaveBeenCalledOnce();
    unmount();
    shown = show(<ExportDialog articleId="art_other" onClose={() => undefined} />);
    await choose(/^Check it on paper/);
    expect(labelled(/^Readable page/).checked).toBe(true);
  });
});
