import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures';

test.beforeEach(({ kind }) => {
  test.skip(kind === 'browser', 'Its window is the browser.');
});

test('a page that stops is opened again', async ({ desk }) => {
  await expect(desk.page.locator('#root')).not.toBeEmpty();
  await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => desk.stdout()).toContain('Claimdesk asks: The page stopped and is opened again.');
  const children = (): Promise<unknown> =>
    desk.electron.evaluate(
      ({ BrowserWindow }): Promise<unknown> | undefined =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelectorAll('#root *').length"),
    );
  await expect.poll(children).toBeGreaterThan(10);
});

test('the window opens where it was', async ({ desk }) => {
  const wanted = { x: 40, y: 30, width: 1000, height: 640 };
  const bounds = (): Promise<unknown> => desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await desk.electron.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), wanted);
  await expect.poll(bounds).toEqual(wanted);
  await desk.restart();
  await expect.poll(bounds).toEqual(wanted);
});

test('a theme that was chosen is there in the first frame of the next start', async ({ desk }) => {
  const state = async (): Promise<unknown> => JSON.parse(await readFile(path.join(desk.userDataDir, 'window.json'), 'utf8'));
  await expect(desk.page.locator('#root')).not.toBeEmpty();
  await desk.page.evaluate(async () => {
    const { claimdesk } = window as unknown as { claimdesk: { invoke(method: string, params: unknown): Promise<unknown> } };
    await claimdesk.invoke('settings.change', { theme: 'dark' });
  });
  await desk.restart();
  expect(await state()).toMatchObject({ theme: 'dark' });
  const background = await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
  expect(background?.toLowerCase()).toBe('#181b1c');
});
