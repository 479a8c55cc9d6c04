import '../../testing/browser';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '@shared/model/claim';
import type { Decision } from '@shared/model/review-schema';
import type { ReactElement } from 'react';
import { setLanguage } from '../../i18n';
import { applyCommand, revert } from '../../state/changes';
import { decide } from '../../state/decisions';
import { article, done, startOn } from '../../testing/desk';
import { FakeMain } from '../../testing/fake-main';
import { press, show, type, unmount, type Shown } from '../../testing/render';
import { articleRecords, placeOf } from '../../testing/samples';
import { useArticle } from '../../ui/use-article';
import { ReviewSection } from './review-section';

let main: FakeMain;
let shown: Shown;

function Here(): ReactElement {
  const session = useArticle()!;
  return <ReviewSection article={session} claim={session.claim('clm_1')!} isReadOnly={false} />;
}
const claim = (): Claim => article().claim('clm_1')!;
const decision = (): Decision => [...article().records.all('decision')][0]!;
const words = (selector: string): string[] => [...shown.box.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (text: string): HTMLButtonElement | undefined => [...shown.box.querySelectorAll('button')].find(({ textContent }) => textContent === text);
const click = (text: string): void => shown.act(() => button(text)!.click());
const area = (): HTMLTextAreaElement => shown.box.querySelector('textarea')!;

/** What another person says of the claim, as it comes from their machine. */
function said(over: Partial<Decision>): void {
  const made: Decision = { type: 'decision', id: 'dcs_1', articleId: 'art_1', claimId: 'clm_1', verdict: 'reject', text: 'Not in the budget', by: 'Bo', at: '2026-02-01T10:00:00.000Z', ...over };
  shown.act(() => article().receive({
    articleId: 'art_1', transactionId: 'txn_9', revision: 2, at: '', by: 'Bo', origin: 'import', label: '', diff: { added: [made], updated: [], removed: [] }, undo: {},
  }));
}

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
  applyCommand({ do: 'claim.create', claim: { id: 'clm_1', ranges: [placeOf('Repairs cost 3 million')], tags: ['number'] } });
  await main.settle();
  shown = show(<Here />);
});
afterEach(() => {
  unmount();
  setLanguage('en');
});

describe('RV-20: decisions beside the claim', () => {
  it('are not there where nobody has decided', () => {
    expect(shown.box.innerHTML).toBe('');
  });

  it('show a proposed change before and after; agreeing makes it in the same change, and one undo takes both back', async () => {
    const place = { draftId: 'art_1-draft', ranges: [{ ...placeOf('cost 3 million'), exact: 'cost 3 million', prefix: '', suffix: '' }] };
    said({ verdict: 'change', text: 'As the report has it', proposal: { tags: ['number', 'sourced'], place, source: 'Budget report', wording: 'Repairs cost 4 million' } });
    expect(words('dt')).toEqual(['Tags', 'Edges', 'Source', 'Wording']);
    expect(words('ins')).toEqual(['Sourced', 'Budget report', expect.stringContaining('4')]);
    expect(words('del')).toEqual([expect.stringContaining('Repairs'), expect.stringContaining('3')]);
    click('Agree and change it');
    expect(claim()).toMatchObject({ tags: expect.arrayContaining(['number', 'sourced']) as string[], suggestion: { replacement: 'Repairs cost 4 million' } });
    expect(decision().answer).toMatchObject({ kind: 'agreed', by: 'Ada' });
    expect(button('Agree and change it')).toBeUndefined();
    await act(() => done(main, revert('undo')));
    expect([claim().tags, decision().answer]).toEqual([['number'], undefined]);
  });

  it('are declined with a reason, which is asked for; Esc leaves, and what was begun waits', () => {
    said({});
    expect(words('h3 span')).toEqual(['1 of 1 to answer']);
    click('Decline…');
    expect(button('Decline')!.disabled).toBe(true);
    type(shown, area(), 'It is in the annex');
    press(shown, area(), 'Escape');
    expect(decision().answer).toBeUndefined();
    click('Decline…');
    expect(area().value).toBe('It is in the annex');
    press(shown, area(), 'Enter');
    expect(decision().answer).toMatchObject({ kind: 'declined', text: 'It is in the annex' });
    expect(words('h3 span')).toEqual(['1']);
  });

  it('have a reply to a question, which nobody agrees to', () => {
    said({ verdict: 'question', text: 'Which repairs?' });
    expect(button('Agree')).toBeUndefined();
    click('Reply');
    type(shown, area(), 'Those of May');
    press(shown, area(), 'Enter');
    expect(decision().answer).toMatchObject({ kind: 'replied', text: 'Those of May' });
    expect(words('.answer .said-words')).toEqual(['Those of May']);
  });

  it('can still be agreed to after a reply: it is not the last word', () => {
    said({ answer: { kind: 'replied', text: 'See the annex', by: 'Ada', at: '2026-02-01T11:00:00.000Z' } });
    expect(button('Agree')).toBeDefined();
  });

  it('RV-21: of one’s own are taken back, not answered', () => {
    shown.act(() => void decide({ claimId: 'clm_1', verdict: 'question', text: 'Which repairs?' }));
    expect(button('Reply')).toBeUndefined();
    click('Take back');
    expect(article().records.count('decision')).toBe(0);
  });

  it('speak German too', () => {
    setLanguage('de');
    said({});
    expect(button('Nicht folgen …')).toBeDefined();
    expect(words('b')).toEqual(['Abgelehnt']);
  });
});
