import { expect, test } from './secured';

test('SE-15: a page is granted nothing but writing to the clipboard', async ({ desk, kind }) => {
  // A browser asks the person where a page may not ask at all; say yes to everything, and see that it is no use.
  if (kind === 'browser') await desk.page.context().grantPermissions(['camera', 'microphone', 'geolocation', 'clipboard-read']);
  const outcomes = await desk.page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>): Promise<string> =>
      Promise.race([
        asked.then((value) => `granted ${typeof value === 'string' ? value : ''}`.trim(), (error: unknown) => (error as Error).name),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3000)),
      ]);
    return {
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await outcome(
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, ({ code }) => reject(Object.assign(new Error(), { name: `refused ${code}` })));
        }),
      ),
      clipboardRead: await outcome(navigator.clipboard.readText()),
      midi: await outcome(navigator.requestMIDIAccess()),
    };
  });
  expect(outcomes.camera).toMatch(/NotAllowedError|NotFoundError/);
  expect(outcomes.microphone).toMatch(/NotAllowedError|NotFoundError/);
  expect(outcomes.screen).toMatch(/NotAllowedError|NotSupportedError|InvalidStateError/);
  expect(outcomes.place).toBe('refused 1');
  expect(outcomes.clipboardRead).toBe('NotAllowedError');
  expect(outcomes.midi).toMatch(/NotAllowedError|SecurityError/);
});

test('SE-15: devices and notifications are denied on the desktop desk', async ({ desk, kind }) => {
  test.skip(kind === 'browser', 'A browser asks the person.');
  const outcomes = await desk.page.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName }).catch(() => ({ state: 'unknown' }))).state;
    return {
      notifications: await Notification.requestPermission(),
      camera: await state('camera'),
      geolocation: await state('geolocation'),
      clipboardRead: await state('clipboard-read'),
      clipboardWrite: await state('clipboard-write'),
    };
  });
  expect(outcomes).toEqual({
    notifications: 'denied', camera: 'denied', geolocation: 'denied', clipboardRead: 'denied', clipboardWrite: 'granted',
  });
});
