import { ferrySlip } from '../articles/articles';
import { expect, test } from '../pages/test';

test.beforeEach(async ({ desk, ui }) => {
  await ui.openFile(desk, ferrySlip);
});

test.describe('find in the article', () => {
  test('shows all places, leads from one to the next, and leaves one selected', async ({ ui }) => {
    const { text, find } = ui;
    await ui.press('Control+f');
    await expect(find.field).toBeFocused();
    await find.field.fill('the survey');
    await expect(find.place).toHaveText('1 of 3');
    await find.option('Upper and lower case differ').click();
    await expect(find.place).toHaveText('1 of 2');
    await find.field.press('Enter');
    await expect(find.place).toHaveText('2 of 2');
    await find.field.press('Shift+Enter');
    await find.field.press('Shift+Enter');
    await expect(find.place).toHaveText('2 of 2');
    await ui.press('F3');
    await expect(find.place).toHaveText('1 of 2');
    await text.expectHighlighted('hit-present', ['the survey']);

    await find.field.fill('ferr');
    await expect(find.place).toContainText('of');
    await find.option('Whole words').click();
    await expect(find.place).toHaveText('Nothing found');
    await find.field.fill('ferry');
    await find.field.press('Escape');
    await expect(find.field).toBeHidden();
    await expect(text.region).toBeFocused();
    await text.expectSelected('ferry');
    await text.expectHighlighted('hit', []);
    await ui.press('1');
    await text.expectHighlighted('Sourced', ['ferry']);
  });
});
