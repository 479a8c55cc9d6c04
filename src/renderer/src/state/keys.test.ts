import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { findCommand, keyOf, keyWords, withKey } from '../commands/registry';
import { ok } from '@shared/result';
import { done, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords } from '../testing/samples';
import { desk } from './desk-store';
import { giveKeys, resetAllKeys, standardKeysOf } from './keys';

let main: FakeMain;
/** The commands on the library that main was asked to carry out. */
const asked = (): unknown[] => main.heard.filter(({ method }) => method === 'library.apply').map(({ params }) => (params as { command: unknown }).command);
const give = (id: string, ...keys: string[]): Promise<boolean> => done(main, giveKeys(findCommand(id)!, keys));

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  main.on('library.apply', () => ok({ scope: 'library', revision: 1, label: 'Changed the tags' }));
  await startOn(main, 'art_1');
});

describe('setting a key (KB-1, KB-2)', () => {
  it('changes the command everywhere, and is undone by its own key', async () => {
    expect(await give('claim.next', 'i')).toBe(true);
    expect([keyOf('claim.next'), keyWords('claim.next'), withKey('Next', 'claim.next')]).toEqual(['i', 'I', 'Next (I)']);
    expect(standardKeysOf('claim.next')).toEqual(['n']);
    await give('claim.next', 'n');
    expect(desk.get().settings.keys).toEqual({});
    await give('claim.next');
    expect([keyOf('claim.next'), withKey('Next', 'claim.next')]).toEqual([undefined, 'Next']);
  });

  it('takes it from the command that has it, which keeps its other keys', async () => {
    await give('claim.next', 'Shift+p');
    expect(findCommand('claim.previous')?.keys).toEqual(['Shift+n']);
    expect(findCommand('claim.next')?.keys).toEqual(['Shift+p']);
    await done(main, resetAllKeys());
    expect(desk.get().settings.keys).toEqual({});
  });

  it('takes it from a tag in the tag set, and gives a tag its key there, in one change', async () => {
    await give('claim.next', '1');
    expect(asked()).toHaveLength(1);
    expect(JSON.stringify(asked()[0])).not.toContain('"key":"1"');
    expect(desk.get().settings.keys).toEqual({ 'claim.next': ['1'] });
    await give('tag.disputed', '2');
    const tags = (asked()[1] as { tags: { id: string; key?: string }[] }).tags;
    expect(tags.filter(({ key }) => key === '2').map(({ id }) => id)).toEqual(['disputed']);
  });

  it('changes nothing when main refuses it', async () => {
    main.on('settings.change', () => ({ ok: false, error: { code: 'disk', message: 'The disk is full.' } }));
    expect(await give('claim.next', 'i')).toBe(false);
    expect(keyOf('claim.next')).toBe('n');
    expect(desk.get().toasts.at(-1)?.message).toBe('The disk is full.');
  });
});
