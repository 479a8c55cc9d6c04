import { expect, test } from '../fixtures';

test('the desk starts and shows itself', async ({ desk }) => {
  await expect(desk.page).toHaveTitle(/Claimdesk/);
  await expect(desk.page.locator('#root')).not.toBeEmpty();
});

test('the desk closes and starts again on the same library', async ({ desk }) => {
  const { libraryDir } = desk;
  await desk.restart();
  expect(desk.libraryDir).toBe(libraryDir);
  await expect(desk.page.locator('#root')).not.toBeEmpty();
});

test('the desk starts again after a crash', async ({ desk }) => {
  await desk.restart({ crash: true });
  await expect(desk.page.locator('#root')).not.toBeEmpty();
});
