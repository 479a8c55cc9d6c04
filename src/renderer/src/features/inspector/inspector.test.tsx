import '../../testing/browser';
import { act, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '@shared/model/claim';
import type { Command } from '@shared/transactions/command';
import { article, commandsOf, done, startOn, toasts } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { press, show, type, unmount, type Shown } from '../../testing/render';
import { articleRecords, placeOf } from '../../testing/samples';
import { applyCommand, revert } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { runCommand } from '../../commands/registry';
import { useArticle } from '../../ui/use-article';
import { ClaimFields } from './claim-fields';

let main: FakeMain;
let shown: Shown;

function Fields(): ReactElement {
  const session = useArticle()!;
  const claim = session.claim('clm_1')!;
  return <ClaimFields key={claim.id} article={session} claim={claim} />;
}
const claim = (): Claim => article().claim('clm_1')!;
const field = <T extends HTMLElement = HTMLInputElement>(name: string): T => shown.box.querySelector<T>(`[data-field=${name}]`)!;
const button = (words: string | RegExp): HTMLButtonElement => [...shown.box.querySelectorAll('button')]
  .find(({ textContent, ariaLabel }) => [textContent, ariaLabel].some((text) => text !== null && (typeof words === 'string' ? text.trim() === words : words.test(text))))!;
const click = (element: HTMLElement): void => shown.act(() => element.click());
const submit = (element: HTMLElement): void => shown.act(() => element.closest('form')!.requestSubmit());
const apply = (command: Command): void => shown.act(() => void applyCommand(command));
function choose(status: RegExp): void {
  click(field('status'));
  click(button(status));
}

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
  applyCommand({ do: 'claim.create', claim: { id: 'clm_1', ranges: [placeOf('Repairs cost 3 million')], tags: ['number'] } });
  desk.set({ selectedClaimId: 'clm_1' });
  shown = show(<Fields />);
});
afterEach(unmount);

describe('AF-13: a claim that may not belong where it stands', () => {
  it('says so, and says it no more when a person has confirmed its place', async () => {
    await act(() => main.settle());
    const doubt = (): string | undefined => shown.box.querySelector('[role=note]')?.textContent;
    expect(doubt()).toBeUndefined();
    const before = claim();
    const diff = { added: [], removed: [], updated: [{ before, after: { ...before, targets: [{ ...before.targets[0]!, state: 'reworded' as const, score: 0.8 }] } }] };
    shown.act(() => article().receive({ articleId: 'art_1', transactionId: 'txn_9', revision: 2, at: '', by: 'Bo', origin: 'import', label: '', diff, undo: {} }));
    expect(doubt()).toMatch(/^Its words were changed \(match 80\s?%\)\. Does it stand here\?/);
    click(button('It stands here'));
    expect(claim().targets).toMatchObject([{ state: 'confirmed' }]);
    expect(doubt()).toBeUndefined();
  });
});

describe('the status', () => {
  it('is set at once when nothing is missing', () => {
    apply({ do: 'comment.create', claimId: 'clm_1', text: 'Who says so?' });
    choose(/^Queried/);
    expect(claim().status).toBe('queried');
    expect(shown.box.querySelector('.status-panel')).toBeNull();
  });

  it('that wants something says what, changes nothing, and leads to the field', () => {
    choose(/^Verified/);
    expect(claim().status).toBe('todo');
    expect(toasts()).toEqual([]);
    click(button(/^Evidence that supports/));
    expect(document.activeElement).toBe(field('new-evidence'));
    for (let around = field('new-evidence').closest('details'); around; around = around.parentElement!.closest('details')) expect(around.open).toBe(true);
  });

  it('is had with the reason that was asked for', async () => {
    choose(/^Cut:/);
    submit(field('status-reason'));
    expect(claim().status).toBe('todo');
    expect(document.activeElement).toBe(field('status-reason'));
    type(shown, field('status-reason'), 'Wrong by half');
    submit(field('status-reason'));
    expect(claim()).toMatchObject({ status: 'cut', statusReason: { reason: 'Wrong by half' } });
    await act(() => main.settle());
    expect(main.records.get('claim', 'clm_1')).toEqual(claim());
    expect(shown.box.textContent).toContain('Wrong by half');
  });

  it('chosen again, with a reason, can have another one', () => {
    apply({ do: 'claim.status', id: 'clm_1', status: 'cut', reason: 'Wrong' });
    choose(/^Cut:/);
    expect(field('status-reason').value).toBe('Wrong');
    type(shown, field('status-reason'), 'Wrong by half');
    submit(field('status-reason'));
    expect(claim().statusReason?.reason).toBe('Wrong by half');
  });
});

describe('evidence', () => {
  it('is one change when it is added, and is asked for a title', () => {
    const before = commandsOf(main).length;
    runCommand('claim.evidence');
    expect(document.activeElement).toBe(field('new-evidence'));
    submit(field('new-evidence'));
    expect(claim().evidence).toEqual([]);
    type(shown, field('new-evidence'), 'Budget');
    type(shown, field('new-locator'), 'p. 4');
    expect(claim().evidence).toEqual([]);
    submit(field('new-evidence'));
    expect(claim().evidence).toMatchObject([{ title: 'Budget', locator: 'p. 4', stance: 'supports', addedBy: 'Ada' }]);
    expect(commandsOf(main).length).toBeLessThanOrEqual(before + 1);
    expect(field('new-evidence').value).toBe('');
  });

  it('begun is let be by Esc, and kept', () => {
    runCommand('claim.evidence');
    type(shown, field('new-evidence'), 'Budget');
    press(shown, field('new-evidence'), 'Escape');
    expect(field('new-evidence').closest('details')!.open).toBe(false);
    expect(document.activeElement?.textContent).toBe(' Add evidence');
    runCommand('claim.evidence');
    expect(field('new-evidence').value).toBe('Budget');
    type(shown, field('new-evidence'), '');
  });

  it('is changed in one field and keeps the others; a text that is emptied goes', () => {
    const evidence = [{ id: 'evd_1', type: 'document' as const, title: 'Budget', locator: 'p. 4', stance: 'supports' as const, primary: true, addedBy: 'Bo' }];
    apply({ do: 'claim.update', id: 'clm_1', changes: { evidence } });
    type(shown, field('locator'), '');
    press(shown, field('locator'), 'Enter');
    expect(claim().evidence).toEqual([{ id: 'evd_1', type: 'document', title: 'Budget', stance: 'supports', primary: true, addedBy: 'Bo' }]);
    type(shown, field('title'), ' ');
    press(shown, field('title'), 'Enter');
    expect(claim().evidence[0]?.title).toBe('Budget');
  });

  it('removed can be had back', async () => {
    const evidence = [{ id: 'evd_1', type: 'document' as const, title: 'Budget', stance: 'supports' as const, primary: true, addedBy: 'Bo' }];
    apply({ do: 'claim.update', id: 'clm_1', changes: { evidence } });
    click(button('Remove this evidence'));
    expect(claim().evidence).toEqual([]);
    expect(toasts()).toEqual(['Evidence removed.']);
    await act(() => done(main, revert('undo')));
    expect(claim().evidence).toEqual(evidence);
  });
});

describe('comments', () => {
  it('are sent by Enter, not with Shift, not empty', () => {
    const comments = (): string[] => [...article().records.all('comment')].map(({ text }) => text);
    runCommand('claim.comment');
    const box = field<HTMLTextAreaElement>('comment');
    expect(document.activeElement).toBe(box);
    const send = box.form!.querySelector('button')!;
    expect(send.disabled).toBe(true);
    press(shown, box, 'Enter');
    type(shown, box, 'Who says so?');
    expect(send.disabled).toBe(false);
    press(shown, box, 'Enter', { shiftKey: true });
    expect(comments()).toEqual([]);
    press(shown, box, 'Enter');
    expect(comments()).toEqual(['Who says so?']);
    expect(box.value).toBe('');
    type(shown, box, 'And when?');
    send.focus();
    click(send);
    expect(comments()).toHaveLength(2);
    expect(document.activeElement).toBe(box);
  });

  it('begun and not sent are found again', () => {
    type(shown, field<HTMLTextAreaElement>('comment'), 'Half a');
    unmount();
    shown = show(<Fields />);
    expect(field<HTMLTextAreaElement>('comment').value).toBe('Half a');
    press(shown, field('comment'), 'Enter');
    expect(field<HTMLTextAreaElement>('comment').value).toBe('');
  });
});

describe('a rewording', () => {
  it('shows what goes and what comes, and is taken away when it is emptied', () => {
    type(shown, field('suggestion'), 'Repairs cost 4 million');
    press(shown, field('suggestion'), 'Enter');
    expect(claim().suggestion).toEqual({ replacement: 'Repairs cost 4 million', reason: '' });
    expect(shown.box.querySelector('del')?.textContent).toBe('3 ');
    expect(shown.box.querySelector('ins')?.textContent).toBe('4 ');
    type(shown, field('suggestion'), '');
    press(shown, field('suggestion'), 'Enter');
    expect(claim()).not.toHaveProperty('suggestion');
    expect(shown.box.querySelector('.preview')).toBeNull();
  });
});

describe('attribution', () => {
  it('has the words selected as its cue, which can be let go', () => {
    desk.set({ lastClaimId: 'clm_1', selection: { ranges: [placeOf('said')], anchor: 0, focus: 0 } });
    shown.act(() => runCommand('select.cue'));
    expect(claim().attribution).toEqual({ type: 'none', cue: placeOf('said') });
    expect(desk.get().selectedClaimId).toBe('clm_1');
    click(button('Take the cue away'));
    expect(claim().attribution).toEqual({ type: 'none' });
  });

  it('continues the claim before, if there is one', () => {
    const box = (): HTMLInputElement | undefined => [...shown.box.querySelectorAll('label')].find(({ textContent }) => textContent.includes('Takes its speaker'))?.querySelector('input') ?? undefined;
    expect(box()).toBeUndefined();
    apply({ do: 'claim.create', claim: { id: 'clm_0', ranges: [placeOf('The bridge was closed')] } });
    click(box()!);
    expect(claim().attribution.inheritedFrom).toBe('clm_0');
    click(box()!);
    expect(claim().attribution).not.toHaveProperty('inheritedFrom');
  });

  it('tells when a response was asked for, not that one is to be sought', () => {
    const states = field<HTMLSelectElement>('response');
    const pick = (state: string): void => shown.act(() => {
      states.value = state;
      states.dispatchEvent(new Event('change', { bubbles: true }));
    });
    pick('asked');
    expect(claim().response).toMatchObject({ state: 'asked', at: expect.any(String) });
    pick('to-seek');
    expect(claim().response).toEqual({ state: 'to-seek' });
  });
});

it('whoever may only read sees the fields and can change none', () => {
  desk.set({ session: { ...desk.get().session!, readOnly: 'Bo has the library open.' } });
  unmount();
  shown = show(<Fields />);
  const enabled = [...shown.box.querySelectorAll<HTMLInputElement>('input, select, textarea, button[role=radio]')].filter(({ disabled }) => !disabled);
  expect(enabled).toEqual([]);
  expect(field<HTMLButtonElement>('status').disabled).toBe(true);
});
