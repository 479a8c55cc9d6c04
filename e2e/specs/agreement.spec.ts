import path from 'node:path';
import type { Desk } from '../fixtures';
import { ferrySlip } from '../articles/articles';
import { Agreement } from '../pages/agreement';
import type { DeskScreen } from '../pages/desk-screen';
import { arrive, openPackage, sendPackage } from '../pages/people';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

/** Marks words of the article on the desk with the tags of some keys. */
async function mark(ui: DeskScreen, words: string, ...keys: string[]): Promise<void> {
  await ui.text.drag(words);
  await ui.press(...keys);
  await expect(ui.inspector.quote).toContainText(words);
  await ui.press('Escape');
}

/** Copies the article on the desk for somebody who is not to see its claims, and opens the copy. */
async function openCopyFor(ui: DeskScreen, agreement: Agreement, name: string): Promise<void> {
  await ui.command('Copy for a second person');
  await agreement.copy.getByRole('combobox', { name: 'For whom' }).fill(name);
  await ui.press('Enter');
  await ui.toast(`The copy for ${name}`).getByRole('button', { name: 'Open it' }).click();
  await expect(ui.inspector.claims).toHaveCount(0);
}

/** The story of the ferry slip marked by whoever works at the desk, and the copy of it that Bo marked, which is on the desk. */
async function markedTwice(desk: Desk, ui: DeskScreen): Promise<Agreement> {
  const agreement = new Agreement(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await mark(ui, 'after 94 years', '1');
  await mark(ui, 'the damage was far smaller', '1');
  await mark(ui, 'It names three piles', '2');
  await mark(ui, 'meet again on June 3', '1');
  await openCopyFor(ui, agreement, 'Bo');
  await mark(ui, 'after 94 years', '1');
  await mark(ui, 'the damage was far smaller', '3');
  await mark(ui, 'names three piles that must be replaced', '2');
  await mark(ui, 'The nearest bridge is nine kilometres upstream', '5');
  await ui.expectSaved();
  return agreement;
}

test('AG-13: two people mark one text, neither sees the other’s claims; both are compared and become one version by keys', async ({ desk, ui }) => {
  const agreement = await markedTwice(desk, ui);
  await expect(ui.library.rows.filter({ hasText: 'for Bo' })).toHaveCount(1);
  await ui.command('Compare with another person');
  await expect(agreement.group('differ, to be decided')).toContainText('4');
  await expect(agreement.group('same words, same tags')).toContainText('1');
  await expect(agreement.group('words overlap')).toContainText('1');
  await expect(agreement.figures).toContainText(/Cohen’s kappa0[.]\d\d \[/);
  await expect(agreement.figures).toContainText('On which sentences people agree');
  await expect(agreement.inHand).toContainText('The same words with other tags');
  await expect(agreement.inHand.getByRole('group', { name: 'Decision' })).toBeHidden(); // there is no version of both yet
  await ui.press('n');
  await expect(agreement.inHand).toContainText('Place 2 of 4');

  await agreement.dialog.getByRole('button', { name: 'Decide on one version' }).click();
  await expect(agreement.group('decided')).toContainText('1');
  await expect(agreement.side('A: Bo').locator('mark')).toHaveText('the damage was far smaller');
  await ui.press('b');
  await expect(agreement.group('differ, to be decided')).toContainText('3');
  await expect(agreement.inHand).toContainText('Marked by A only');
  await ui.press('a');
  await expect(agreement.group('differ, to be decided')).toContainText('2');
  await expect(agreement.inHand).toContainText('Words that overlap');
  await ui.press('o');
  await expect(agreement.group('differ, to be decided')).toContainText('1');
  await ui.press('Control+z');
  await expect(agreement.group('differ, to be decided')).toContainText('2');
  await expect(agreement.inHand).toContainText('Words that overlap');
  await ui.press('e', 'Escape');
  await expect(agreement.own).toBeHidden();
  await ui.press('e');
  await agreement.own.getByRole('radio', { name: 'It names three piles that must be replaced' }).check();
  await agreement.own.getByRole('checkbox', { name: 'Number' }).check();
  await agreement.own.getByRole('button', { name: 'Decide so' }).click();
  await expect(agreement.inHand).toContainText('Marked by B only');
  await ui.press('x');
  await expect(agreement.dialog.getByText('Every place is decided.')).toBeVisible();
  await agreement.group('decided').click();
  await expect(agreement.places).toHaveCount(5);
  await ui.press('Escape');
  await ui.expectSaved();
  await expect(ui.inspector.claims).toContainText(['after 94 years', 'the damage was far smaller', 'The nearest bridge', 'It names three piles that must be replaced']);
  await expect(ui.library.rows.filter({ hasText: 'agreed version' })).toHaveCount(1);

  await desk.restart();
  await expect(ui.inspector.claims).toHaveCount(4);
  await ui.command('Compare with another person');
  await expect(agreement.group('decided')).toContainText('5');
});

test('AG-13: a text that nobody else has is told so, and copied from there', async ({ desk, ui }) => {
  const agreement = new Agreement(() => ui.page);
  await ui.openFile(desk, ferrySlip);
  await ui.command('Compare with another person');
  await expect(agreement.dialog).toContainText('No other article of the library has this text');
  await agreement.dialog.getByRole('button', { name: 'Copy for a second person…' }).click();
  await expect(agreement.copy).toBeVisible();
});

test('AG-16: the versions of three people are compared, measured together, and become one', async ({ desk, ui }) => {
  test.slow();
  const agreement = await markedTwice(desk, ui);
  await openCopyFor(ui, agreement, 'Cy');
  await mark(ui, 'after 94 years', '1');
  await mark(ui, 'the damage was far smaller', '3');
  await mark(ui, 'It was inspected in March', '1');
  await ui.expectSaved();
  await ui.command('Compare with another person');
  await expect(agreement.partners.getByRole('checkbox')).toHaveCount(2);
  await expect(agreement.partners.getByRole('checkbox', { checked: true })).toBeDisabled();
  await agreement.partners.getByRole('checkbox', { checked: false }).check();
  await expect(agreement.partners.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expect(agreement.figures).toContainText(/Fleiss’ kappa-?[01][.]\d\d/);
  await expect(agreement.group('same words, same tags')).toContainText('1');
  await expect(agreement.group('same words, other tags')).toContainText('1');
  await expect(agreement.group('not marked by all')).toContainText('1');
  await expect(agreement.group('only A')).toContainText('1');

  await agreement.dialog.getByRole('button', { name: 'Decide on one version' }).click();
  await expect(agreement.group('decided')).toContainText('1');
  await expect(agreement.inHand).toContainText('The same words with other tags');
  await expect(agreement.inHand.getByRole('region')).toHaveCount(3);
  await ui.press('c');
  await expect(agreement.group('decided')).toContainText('2');
  await expect(agreement.inHand.getByRole('button', { name: /All/ })).toBeVisible();
  await ui.press('Control+z');
  await expect(agreement.group('decided')).toContainText('1');
  await expect(agreement.inHand.getByRole('region')).toHaveCount(3); // the place whose decision was taken back
  await ui.press('o');
  await expect(agreement.group('decided')).toContainText('2');
  await ui.press('Escape');
  await expect(ui.inspector.claims).toHaveCount(4);
});

test('AG-15: Bo marks a blind copy in another library; it comes back as a package, is compared, and becomes one version', async ({ openDesk, folder }) => {
  test.slow();
  const [blind, back] = [path.join(folder, 'blind.claimdesk'), path.join(folder, 'back.claimdesk')];
  const ada = await arrive(openDesk, 'Ada');
  const agreement = new Agreement(() => ada.ui.page);
  await ada.ui.openFile(ada.desk, ferrySlip);
  await mark(ada.ui, 'after 94 years', '1');
  await mark(ada.ui, 'It names three piles', '2');
  await openCopyFor(ada.ui, agreement, 'Bo');
  await sendPackage(ada, blind, (dialog) => expect(dialog.getByRole('combobox', { name: 'To whom' })).toHaveValue('Bo'));

  const bo = await arrive(openDesk, 'Bo');
  await bo.ui.ready();
  await openPackage(bo, blind);
  await expect(bo.reviews.opened).toContainText(/Ada asks for a review.*0 claims/s);
  await bo.ui.press('Enter');
  await expect(bo.ui.text.heading(ferrySlip.headline)).toBeVisible();
  await expect(bo.ui.inspector.claims).toHaveCount(0);
  await mark(bo.ui, 'after 94 years', '1');
  await mark(bo.ui, 'names three piles that must be replaced', '2');
  await bo.ui.expectSaved();
  await sendPackage(bo, back, (dialog) => expect(dialog.getByRole('combobox', { name: 'To whom' })).toHaveValue('Ada'));

  await openPackage(ada, back);
  await ada.ui.press('Enter');
  await expect(ada.reviews.merge.getByRole('option', { name: /names three piles that must be replaced/ })).toBeVisible();
  await ada.reviews.mergeNow.click();
  await expect(ada.ui.inspector.claims).toHaveCount(2);
  await ada.ui.command('Compare with another person');
  await expect(agreement.group('same words, same tags')).toContainText('1');
  await expect(agreement.figures).toContainText(/Cohen’s kappa1[.]00/);
  await agreement.dialog.getByRole('button', { name: 'Decide on one version' }).click();
  await expect(agreement.group('decided')).toContainText('1');
  await expect(agreement.inHand).toContainText('Words that overlap');
  await expect(agreement.side('A: Bo').locator('mark')).toHaveText('names three piles that must be replaced');
  await expect(agreement.side('B: Ada').locator('mark')).toHaveText('It names three piles');
  await ada.ui.press('a');
  await expect(agreement.dialog.getByText('Every place is decided.')).toBeVisible();
  await ada.ui.press('Escape');
  await expect(ada.ui.inspector.claims).toHaveCount(2);
});

test('AX-1: axe finds nothing in the copy and the comparison of two people, in any theme', async ({ desk, ui }) => {
  test.slow();
  const agreement = await markedTwice(desk, ui);
  const look = (where: string): Promise<void> => test.step(where, () => expectAccessible(ui.page, where));
  await ui.command('Copy for a second person');
  await expect(agreement.copy).toBeVisible();
  await look('the copy for a second person');
  await ui.press('Escape');
  await ui.command('Compare with another person');
  await expect(agreement.figures).toContainText('Cohen’s kappa');
  await look('two people compared');
  await agreement.dialog.getByRole('button', { name: 'Decide on one version' }).click();
  await expect(agreement.group('decided')).toContainText('1');
  await expect(agreement.figures).toContainText('Cohen’s kappa');
  await look('a place to be decided');
  await ui.press('e');
  await expect(agreement.own).toBeVisible();
  await look('a place decided otherwise');
});
