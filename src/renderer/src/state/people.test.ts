import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { done, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf } from '../testing/samples';
import { applyCommand } from './claims';
import { desk } from './desk-store';
import { addPerson, changeEditor, editorIn, initialsFor, removePerson, switchTo } from './people';

let main: FakeMain;
const names = (): string[] => desk.get().settings.people.map(({ name }) => name);

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
});

describe('the people of the desk (PE-2)', () => {
  it('are added, switched and taken off the list', async () => {
    expect(await done(main, addPerson(' Bo Ek '))).toBe(true);
    expect([names(), editorIn(desk.get()).name]).toEqual([['Ada', 'Bo Ek'], 'Bo Ek']);
    expect(await done(main, addPerson('Ada'))).toBe(false);
    expect(await done(main, addPerson('  '))).toBe(false);
    await done(main, switchTo('Ada'));
    await done(main, removePerson('Bo Ek'));
    expect([names(), editorIn(desk.get()).name, initialsFor('Bo Ek')]).toEqual([['Ada'], 'Ada', 'BE']);
  });

  it('change their name, to none that somebody has, and their initials with it while these are the name’s', async () => {
    await done(main, addPerson('Bo Ek'));
    expect(await done(main, changeEditor({ name: 'Ada' }))).toBe(false);
    expect(await done(main, changeEditor({ name: ' ' }))).toBe(false);
    expect(await done(main, changeEditor({ name: 'Bo Lund' }))).toBe(true);
    expect(editorIn(desk.get())).toEqual({ name: 'Bo Lund', initials: 'BL', role: '' });
    await done(main, changeEditor({ initials: 'Bx', role: 'Checker' }));
    await done(main, changeEditor({ name: 'Bo Ek' }));
    expect(editorIn(desk.get())).toEqual({ name: 'Bo Ek', initials: 'Bx', role: 'Checker' });
    expect(await done(main, changeEditor({ initials: '' }))).toBe(false);
  });

  it('are all there when a name is changed and somebody is added before the change is kept', async () => {
    const both = Promise.all([changeEditor({ name: 'Ada Lund' }), addPerson('Bo Ek')]);
    expect(await done(main, both)).toEqual([true, true]);
    expect([names(), editorIn(desk.get()).name]).toEqual([['Ada Lund', 'Bo Ek'], 'Bo Ek']);
  });

  it('a change that is sent after a switch is still theirs who made it (PE-3)', async () => {
    await done(main, addPerson('Bo Ek'));
    await done(main, switchTo('Ada'));
    main.failNext('disk');
    applyCommand({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('Two lanes')], tags: [] } });
    await done(main, switchTo('Bo Ek'));
    desk.get().article!.retry();
    applyCommand({ do: 'claim.create', claim: { id: 'c2', ranges: [placeOf('city official')], tags: [] } });
    await main.settle();
    const sent = main.heard.filter(({ method }) => method === 'articles.apply').map(({ params }) => (params as { by: string }).by);
    expect(sent).toEqual(['Ada', 'Ada', 'Bo Ek']);
  });
});
