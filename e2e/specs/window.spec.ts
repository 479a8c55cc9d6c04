import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures';

test.beforeEach(({ kind }) => {
  test.skip(kind === 'browser', 'Its window is the browser.');
});

test('a page that stops is opened again', async ({ desk }) => {
  await expect(desk.page.getByRole('banner')).toBeVisible();
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
  await expect(desk.page.getByRole('banner')).toBeVisible();
  await desk.page.evaluate(async () => {
    const { claimdesk } = window as unknown as { claimdesk: { invoke(method: string, params: unknown): Promise<unknown> } };
    await claimdesk.invoke('settings.change', { theme: 'dark' });
  });
  await desk.restart();
  expect(await state()).toMatchObject({ theme: 'dark' });
  const background = await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
  expect(background?.toLowerCase()).toBe('#181b1c');
});

test('SE-21: a desk that cannot save says so and stays open', async ({ openDesk }) => {
  const desk = await openDesk();
  await expect(desk.page.getByRole('banner')).toBeVisible();
  await rm(path.join(desk.libraryDir, 'lock')); // as if another process had taken the library over
  await desk.page.evaluate(async (base64) => {
    interface Bridge {
      invoke(method: string, params: unknown): Promise<{ value: { fileId: string } & { arrivalId: string }[] }>;
      subscribe(listener: (event: { event: string; payload: { state?: string } }) => void): void;
    }
    const { claimdesk } = window as unknown as { claimdesk: Bridge };
    const failed = new Promise<void>((resolve) => {
      claimdesk.subscribe(({ event, payload }) => {
        if (event === 'save.changed' && payload.state === 'failed') resolve();
      });
    });
    const { value } = await claimdesk.invoke('files.begin', { name: 'a.txt', size: 4 });
    await claimdesk.invoke('files.append', { fileId: value.fileId, base64 });
    const read = await claimdesk.invoke('arrivals.read', { fileId: value.fileId, from: 'paste' });
    await claimdesk.invoke('arrivals.keep', { stories: [{ arrivalId: read.value[0]!.arrivalId, evenIfKnown: false }] });
    await failed;
  }, btoa('Text'));
  await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => desk.stdout()).toContain('Claimdesk asks: Your last changes are not saved.');
  expect(await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await desk.restart({ crash: true });
});
