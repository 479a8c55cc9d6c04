import { schoolRoof } from '../articles/articles';
import { GateScreen } from '../pages/gate';
import { expectAccessible } from '../pages/readable';
import { openRichDesk } from '../pages/screens';
import { expect, test } from '../pages/test';

const settled = 'Every claim is settled';
const asked = 'Whoever is accused was asked';

test('GT-8, GT-9: what the rules find is flagged in the margin and listed; each line leads to the field that puts it right', async ({ desk, ui }) => {
  const gate = new GateScreen(() => ui.page);
  await ui.openFile(desk, schoolRoof);
  await expect(ui.page.locator('.article-text [data-flag]')).toHaveCount(0);
  await ui.text.drag('patched with tar');
  await ui.press('6');
  await expect(gate.flagged('blocker')).toHaveCount(1);
  await expect(gate.flagged('blocker')).toContainText('patched with tar');

  await ui.statusBar.getByRole('button', { name: 'Publish gate: 2 blockers, 1 warning' }).click();
  await expect(gate.verdict).toContainText(/Not yet\..*2 blockers.*1 warning.*Held to the rules “Agency”/s);
  await gate.place(asked, 'patched with tar').click();
  await expect(ui.inspector.quote).toHaveText('patched with tar');
  await expect(ui.page.locator('[data-field=response]')).toBeFocused();
  await ui.page.locator('[data-field=response]').selectOption('received');
  // It is open still, which every new claim is: the list says so, the margin does not.
  await expect(ui.page.locator('.article-text [data-flag]')).toHaveCount(0);

  await ui.text.region.focus();
  await ui.press('Shift+G');
  await expect(gate.rule(asked)).toHaveCount(0);
  await gate.place(settled, 'patched with tar').focus();
  await ui.press('Enter');
  await expect(ui.page.locator('[data-field=status]')).toBeFocused();
});

test('GT-5, GT-6: an article is signed off against a blocker with a reason; that does not stand after a change, and does again when it is taken back', async ({ desk, ui }) => {
  const gate = new GateScreen(() => ui.page);
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('1', 'Shift+G');
  await expect(gate.signOff).toContainText('Nobody has signed this article off.');
  await expect(gate.signOff.getByRole('button', { name: 'Sign off all the same' })).toBeDisabled();
  await gate.sign('Rosa Lind', 'The headmaster said it live');
  await expect(gate.signOff).toContainText('It stands: nothing was changed since.');
  await expect(gate.signOff).toContainText('The headmaster said it live');
  await ui.expectSaved();

  await ui.text.drag('The council denies it.');
  await ui.press('3', 'Shift+G');
  await expect(gate.signOff).toContainText('Out of date: claims or sources have changed since. 1 claim was changed since.');
  await ui.press('Control+z');
  await expect(gate.signOff).toContainText('It stands: nothing was changed since.');
  await ui.expectSaved();

  await desk.restart();
  await ui.ready();
  await ui.openArticle(schoolRoof.headline);
  await ui.text.region.focus();
  await ui.press('Shift+G');
  await expect(gate.signOff).toContainText('Rosa Lind');
  await gate.signOff.getByRole('button', { name: 'Withdraw the sign-off by Rosa Lind' }).click();
  await expect(gate.signOff).toContainText('Nobody has signed this article off.');
  await ui.text.region.focus();
  await ui.press('h');
  await expect(ui.history).toContainText('Signed off by Rosa Lind against');
  await expect(ui.history).toContainText('Withdrew the sign-off by Rosa Lind');
});

test('GT-4: a finding is waived with a reason, does not count any more, and is asked for again', async ({ desk, ui }) => {
  const gate = new GateScreen(() => ui.page);
  const rule = 'Nothing is tagged as needing a check';
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('9', 'Shift+G');
  await gate.rule(rule).getByRole('button', { name: `Waive: ${rule}` }).click();
  const form = gate.rule(rule).getByRole('form', { name: `Waive: ${rule}` });
  await expect(form.getByRole('button', { name: 'Waive', exact: true })).toBeDisabled();
  await form.getByRole('textbox').fill('Printed so in the report');
  await form.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(gate.rule(rule)).toHaveAttribute('data-severity', 'waived');
  await expect(gate.rule(rule)).toContainText('Printed so in the report');
  await expect(gate.rule(settled).getByRole('button', { name: /^Waive/ })).toHaveCount(0);
  await gate.rule(rule).getByRole('button', { name: `Ask again: ${rule}` }).click();
  await expect(gate.rule(rule)).toHaveAttribute('data-severity', 'warning');
});

test('GT-12: the house chooses a profile and sets rules otherwise; it holds at once, is taken back, and is there after a restart', async ({ desk, ui }) => {
  const gate = new GateScreen(() => ui.page);
  const rule = 'Nothing is tagged as needing a check';
  await ui.openFile(desk, schoolRoof);
  await ui.text.drag('patched with tar');
  await ui.press('9', 'Shift+G');
  await expect(gate.rule(rule)).toHaveAttribute('data-severity', 'warning');
  await gate.region.getByRole('button', { name: 'Change the rules' }).click();
  await gate.weightOf(rule).selectOption('Blocker');
  await expect(gate.rules).toContainText('1 rule is set otherwise.');
  await gate.rules.getByRole('combobox', { name: 'Rules' }).selectOption('Two sources');
  await expect(gate.rules).toContainText('Every central claim wants two independent sources');
  const share = gate.rules.getByRole('spinbutton', { name: 'Number: Anonymity is the exception' });
  await share.fill('400');
  await share.press('Enter');
  await expect(share).toHaveValue('30');
  await share.fill('10');
  await share.press('Enter');
  await expect(gate.rules).toContainText('2 rules are set otherwise.');
  await gate.rules.getByRole('button', { name: /^Undo: Changed the rule/ }).click();
  await expect(share).toHaveValue('30');
  await ui.press('Escape');
  await expect(gate.verdict).toContainText('Held to the rules “Two sources”');
  await expect(gate.rule(rule)).toHaveAttribute('data-severity', 'blocker');

  await desk.restart();
  await ui.ready();
  await ui.openArticle(schoolRoof.headline);
  await ui.text.region.focus();
  await ui.press('Shift+G');
  await expect(gate.rule(rule)).toHaveAttribute('data-severity', 'blocker');
});

test('AX-1: axe finds nothing in the publish gate and its rules, in any theme', async ({ desk, ui }) => {
  test.slow();
  const gate = new GateScreen(() => ui.page);
  await openRichDesk(desk, ui);
  await ui.text.region.focus();
  await ui.press('Shift+G');
  await expect(gate.verdict).toContainText('Not yet.');
  await expectAccessible(ui.page, 'the publish gate');
  await gate.sign('Rosa Lind', 'Live');
  await gate.region.getByRole('button', { name: /^Waive/ }).first().click();
  await expectAccessible(ui.page, 'a sign-off, and what is being waived');
  await gate.region.getByRole('button', { name: 'Change the rules' }).click();
  await expect(gate.rules.getByRole('combobox')).not.toHaveCount(0);
  await expectAccessible(ui.page, 'the rules of the house');
});
