import { expect, test } from './secured';

/** Written out: whoever changes the policy changes it here too, and knows what they do. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types claimdesk-threads";

test('SE-7: the page has the strict policy and headers', async ({ desk }) => {
  const headers = await desk.page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
  expect(headers['content-security-policy']).toBe(policy);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['permissions-policy']).toContain('camera=()');
});

test('SE-7: the screens work under it: nothing is blocked, nothing is complained of', async ({ desk }) => {
  await expect(desk.page.getByRole('banner')).toBeVisible(); // it has been let in
  const complaints: string[] = [];
  desk.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  desk.page.on('pageerror', (error) => complaints.push(error.message));
  await desk.page.reload();
  await expect(desk.page.getByRole('banner')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('SE-7: no string becomes code or markup', async ({ desk }) => {
  const attempts = await desk.page.evaluate(async () => {
    // What the test itself evaluates may use eval; what runs later may not.
    await new Promise((resolve) => setTimeout(resolve));
    const outcome = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      // eslint-disable-next-line no-eval -- to see that it is impossible
      eval: outcome(() => (0, eval)('1 + 1')),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to see that it is impossible
      function: outcome(() => new Function('return 1')()),
      innerHTML: outcome(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
      write: outcome(() => document.write('<script>1</script>')),
      policy: outcome(() =>
        (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes
          .createPolicy('any', { createHTML: (text: string) => text }),
      ),
      inlineHandler: outcome(() => document.body.setAttribute('onclick', 'window.wasRun = true')),
    };
  });
  expect(attempts.eval).toBe('EvalError');
  expect(attempts.function).toBe('EvalError');
  expect(attempts.innerHTML).toBe('TypeError');
  expect(attempts.write).toBe('TypeError');
  expect(attempts.policy).toBe('TypeError');
  const wasRun = await desk.page.evaluate(() => {
    document.body.click();
    const script = document.createElement('script');
    try {
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
    } catch {
      // Refused already as a string.
    }
    return 'wasRun' in window;
  });
  expect(wasRun).toBe(false);
});

test('SE-18: nothing is asked of the world outside', async ({ openDesk }) => {
  const desk = await openDesk();
  const asked: string[] = [];
  desk.page.on('request', (request) => asked.push(request.url()));
  await desk.page.reload();
  await expect(desk.page.getByRole('banner')).toBeVisible();
  const { origin } = new URL(desk.page.url());
  const own = origin === 'null' ? 'app://claimdesk/' : `${origin}/`;
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(own) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(desk.stdout()).not.toContain('Claimdesk refused');
});

test('SE-18: what a page tries to ask of the world outside never gets there', async ({ desk, outside }) => {
  await desk.page.evaluate(async (origin) => {
    const load = (element: HTMLElement): Promise<void> =>
      new Promise((resolve) => {
        element.onload = element.onerror = () => resolve();
        document.head.append(element);
        setTimeout(resolve, 500);
      });
    const make = <T extends keyof HTMLElementTagNameMap>(tag: T, values: Partial<HTMLElementTagNameMap[T]>) =>
      Object.assign(document.createElement(tag), values);
    await fetch(`${origin}/fetch`, { mode: 'no-cors' }).catch(() => undefined);
    navigator.sendBeacon(`${origin}/beacon`, 'x');
    new WebSocket(`${origin.replace('http', 'ws')}/socket`).onerror = () => undefined;
    new EventSource(`${origin}/events`).close();
    await load(make('img', { src: `${origin}/image` }));
    await load(make('link', { rel: 'stylesheet', href: `${origin}/style` }));
    await load(make('link', { rel: 'prefetch', href: `${origin}/prefetch` }));
    await load(make('video', { src: `${origin}/video` }));
    await load(make('iframe', { src: `${origin}/frame` }));
    document.body.style.backgroundImage = `url(${origin}/background)`;
    const form = make('form', { action: `${origin}/form`, method: 'post', target: '_blank' });
    document.body.append(form);
    form.submit();
  }, outside.origin).catch(() => undefined); // a socket that the policy forbids throws at once
  await desk.page.waitForTimeout(500); // nothing to wait for: what is expected is that nothing comes
  expect(outside.requests).toEqual([]);
});

test("SE-17: the page's window holds nothing that a plain page's does not, but the bridge of the desktop desk", async ({ desk, kind }) => {
  const page = desk.page;
  const forbidden = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname', 'setImmediate'];
  expect(await page.evaluate((names) => names.filter((name) => name in window), forbidden)).toEqual([]);
  const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
  if (kind === 'browser') {
    expect(names).not.toContain('claimdesk');
    return;
  }
  // The same page without the preload script.
  const plain = await desk.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('app://claimdesk/');
    const found = (await window.webContents.executeJavaScript('Object.getOwnPropertyNames(window)')) as string[];
    window.destroy();
    return found;
  });
  expect(names.filter((name) => !plain.includes(name))).toEqual(['claimdesk']);
  const bridge = await page.evaluate(() => {
    const { claimdesk } = window as unknown as { claimdesk: Record<string, unknown> };
    const before = claimdesk.invoke;
    try {
      claimdesk.invoke = () => 'mine';
    } catch {
      // In strict code a frozen object says so.
    }
    return { names: Object.keys(claimdesk), kind: claimdesk.kind, isFrozen: claimdesk.invoke === before };
  });
  expect(bridge).toEqual({ names: ['kind', 'invoke', 'subscribe'], kind: 'desktop', isFrozen: true });
});

test('SE-17: an event brings its payload to the page, and nothing of Electron', async ({ desk, kind }) => {
  test.skip(kind === 'browser', 'The browser desk has no preload script.');
  const heard = await desk.page.evaluateHandle(() => {
    const calls: unknown[][] = [];
    const { claimdesk } = window as unknown as { claimdesk: { subscribe(listener: (...args: unknown[]) => void): void } };
    claimdesk.subscribe((...args) => calls.push(args));
    return calls;
  });
  await desk.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('help.keys')?.click();
  });
  await expect.poll(() => heard.jsonValue()).toEqual([[{ event: 'command.chosen', payload: { commandId: 'help.keys' } }]]);
});
