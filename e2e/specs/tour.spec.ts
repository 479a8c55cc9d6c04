import type { Locator } from '@playwright/test';
import { expectAccessible } from '../pages/readable';
import { expect, test } from '../pages/test';

test.describe('the tour', () => {
  test('has five steps, lets the desk be used meanwhile, is skipped for good and played again', async ({ ui, desk }) => {
    await ui.ready();
    await ui.command('Add the worked example');
    await expect(ui.inspector.claims).not.toHaveCount(0);
    await ui.command('Take the tour');
    const tourNow = (): Locator => ui.page.getByRole('dialog', { name: 'A tour of the desk' });
    const tour = tourNow();
    await expect(tour).toContainText('1 of 5');
    await expectAccessible(ui.page, 'the tour');
    await ui.text.drag('was closed without notice');
    await expect(ui.selectionBar).toBeVisible();
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect(tour).toContainText('2 of 5');
    await tour.getByRole('button', { name: 'Back' }).click();
    for (const step of [2, 3, 4, 5]) {
      await tour.getByRole('button', { name: 'Next' }).click();
      await expect(tour).toContainText(`${step} of 5`);
    }
    await tour.getByRole('button', { name: 'Done' }).click();
    await expect(tour).toBeHidden();

    await desk.restart();
    await expect(ui.inspector.claims).not.toHaveCount(0);
    await expect(tourNow()).toBeHidden();
    await ui.command('Take the tour');
    await tourNow().getByRole('button', { name: 'Skip the tour' }).click();
    await expect(tourNow()).toBeHidden();
  });
});
