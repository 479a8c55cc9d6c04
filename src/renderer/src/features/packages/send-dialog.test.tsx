import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '@shared/result';
import { closeArticle } from '../../state/open';
import { startOn, toasts } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { show, unmount, type Shown } from '../../testing/render';
import { articleRecords } from '../../testing/samples';
import { SendDialog } from './send-dialog';

const AT = '2026-01-31T12:00:00.000Z';
let main: FakeMain;
let shown: Shown;
const onClose = vi.fn();

const button = (): HTMLButtonElement => shown.box.querySelector<HTMLButtonElement>('[type=submit]')!;
const type = (label: string, words: string): Promise<void> => act(async () => {
  const field = [...shown.box.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(label))!.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')!.set!.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
const submit = (): Promise<void> => act(async () => {
  shown.box.querySelector('form')!.requestSubmit();
  await main.settle();
});
async function open(more: ConstructorParameters<typeof FakeMain>[0] = []): Promise<void> {
  main = new FakeMain([...articleRecords('art_1'), ...more]);
  await startOn(main, 'art_1');
  shown = show(<SendDialog onClose={onClose} />);
}

beforeEach(() => {
  onClose.mockReset();
});
afterEach(() => {
  unmount();
  closeArticle();
});

describe('RV-11: sending for review', () => {
  it('asks for a passphrase twice, long enough, before a package is sealed', async () => {
    await open();
    const send = vi.fn(() => ok({ outcome: 'saved' as const, name: 'bridge.claimdesk' }));
    main.on('reviews.send', send);
    await type('To whom', ' Bo ');
    await type('What to look at', 'The figures.');
    await act(async () => shown.box.querySelector<HTMLInputElement>('[type=checkbox]')!.click());
    await type('Passphrase', 'too short');
    await type('Passphrase again', 'too short');
    expect(button().disabled).toBe(true);
    expect(shown.box.textContent).toContain('needs at least 12 characters');
    await type('Passphrase', 'tar on the roof');
    expect(shown.box.textContent).toContain('The two passphrases differ.');
    const passwords = [...shown.box.querySelectorAll<HTMLInputElement>('[type=password]')];
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(passwords[1]!, 'tar on the roof');
      passwords[1]!.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await submit();
    expect(send.mock.calls[0]).toEqual(expect.arrayContaining([{ articleId: 'art_1', kind: 'request', to: 'Bo', note: 'The figures.', passphrase: 'tar on the roof' }]));
    expect(onClose).toHaveBeenCalledOnce();
    expect(toasts()).toEqual(['bridge.claimdesk is ready. Hand it on as any file.']);
  });

  it('offers to send a review back to whoever asked for one', async () => {
    const sending = { type: 'sending' as const, id: 'snd_1', articleId: 'art_1', kind: 'request' as const, by: 'Rosa', at: AT, note: '' };
    const merge = { type: 'merge' as const, id: 'mrg_1', articleId: 'art_1', sendingId: 'snd_1', from: 'Rosa', by: 'Ada', at: AT, settled: [] };
    await open([sending, merge]);
    const send = vi.fn(() => ok({ outcome: 'saved' as const, name: 'bridge.claimdesk' }));
    main.on('reviews.send', send);
    expect(button().textContent).toBe('Make the package to send back…');
    await submit();
    expect(send.mock.calls[0]).toEqual(expect.arrayContaining([{ articleId: 'art_1', kind: 'review', to: 'Rosa', note: '' }]));
  });

  it('AG-15: sends a copy for a second person to that person', async () => {
    await open(articleRecords('art_1').filter(({ type }) => type === 'article').map((article) => ({ ...article, copyOf: { articleId: 'art_0', for: 'Bo' } })));
    const send = vi.fn(() => ok({ outcome: 'saved' as const, name: 'bridge.claimdesk' }));
    main.on('reviews.send', send);
    await submit();
    expect(send.mock.calls[0]).toEqual(expect.arrayContaining([{ articleId: 'art_1', kind: 'request', to: 'Bo', note: '' }]));
  });

  it('stays open when it is refused or thought better of', async () => {
    await open();
    main.on('reviews.send', () => ok({ outcome: 'cancelled' }));
    await submit();
    main.on('reviews.send', () => fail('disk', 'The file was not written: the disk is full.'));
    await submit();
    expect(onClose).not.toHaveBeenCalled();
    expect(button().disabled).toBe(false);
    expect(toasts()).toEqual(['The file was not written: the disk is full.']);
  });
});
