import { expect, test } from './secured';

test.beforeEach(async ({ kind, desk }) => {
  test.skip(kind === 'browser', 'In a browser the person decides where a tab leads; frame-ancestors is tested in loopback.spec.ts.');
  await expect(desk.page.getByRole('banner')).toBeVisible();
});

test('SE-16: no link, script or form leads the window away', async ({ desk, outside }) => {
  const { page } = desk;
  const home = page.url();
  for (const target of [outside.origin, 'https://example.org/', 'file:///etc/passwd', 'app://claimdesk.example/', 'app://claimdesk/index.html']) {
    await page.evaluate((url) => {
      const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: url, textContent: 'away' }));
      link.click();
      link.remove();
      location.href = url;
    }, target);
  }
  await page.evaluate((url) => {
    const form = document.body.appendChild(Object.assign(document.createElement('form'), { action: url, method: 'get' }));
    form.submit();
    form.remove();
  }, outside.origin);
  await expect.poll(() => desk.stdout()).toContain('Claimdesk refused: navigation to https://example.org/');
  expect(page.url()).toBe(home);
  // Not by a locator: Playwright would wait for the end of navigations that never began.
  expect(await page.evaluate(() => document.getElementById('root')?.childElementCount)).toBeGreaterThan(0);
  expect(outside.requests).toEqual([]);
});

test('SE-16: an empty page, which nothing can keep from coming, gives way to the desk', async ({ desk }) => {
  await desk.page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect(desk.page.getByRole('banner')).toBeVisible();
  expect(desk.page.url()).toBe('app://claimdesk/');
});

test('SE-16: a reload goes on with the desk', async ({ desk }) => {
  await desk.page.reload();
  await expect(desk.page.getByRole('banner')).toBeVisible();
  expect(desk.page.url()).toBe('app://claimdesk/');
});

test('SE-16: no window opens', async ({ desk, outside }) => {
  const opened = await desk.page.evaluate((url) => {
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: url, target: '_blank' }));
    link.click();
    link.remove();
    return [window.open(url), window.open('about:blank'), window.open('app://claimdesk/')].map(String);
  }, outside.origin);
  expect(opened).toEqual(['null', 'null', 'null']);
  expect(await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(desk.stdout()).toContain(`Claimdesk refused: window for ${outside.origin}`);
  expect(outside.requests).toEqual([]);
});

test('SE-16: no redirect leads away, even in a window that something made main open', async ({ desk, outside }) => {
  await desk.electron.evaluate(async ({ BrowserWindow }, origin) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL(`${origin}/redirect`).catch(() => undefined);
    window.destroy();
  }, outside.origin);
  expect(outside.requests).toEqual([]);
  expect(desk.stdout()).toContain(`Claimdesk refused: request to ${outside.origin}/redirect`);
});

test('SE-19: frames are not shown, and one that were has no bridge', async ({ desk, outside }) => {
  const frames = await desk.page.evaluate(async (url) => {
    const found: string[] = [];
    for (const src of [url, 'app://claimdesk/', 'about:blank', 'data:text/html,<p>x']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 100));
      try {
        found.push(`${src}: ${String((frame.contentWindow as unknown as { claimdesk?: unknown }).claimdesk)}`);
      } catch {
        found.push(`${src}: closed`); // another origin: the browser's page that says why nothing is shown
      }
      frame.remove();
    }
    return found;
  }, outside.origin);
  for (const frame of frames) expect(frame).toMatch(/: (closed|undefined)$/);
  expect(outside.requests).toEqual([]);
});

test('SE-19: a window that the desk did not open has no say, even with its page and its preload script', async ({ desk }) => {
  const answer: unknown = await desk.electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    await window.loadURL('app://claimdesk/');
    const result: unknown = await window.webContents.executeJavaScript("claimdesk.invoke('library.list', {})");
    window.destroy();
    return result;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
  expect(desk.stdout()).toContain('Claimdesk refused: call from a page that is not the desk');
});

test('SE-9: app:// gives files of the renderer build and nothing else', async ({ desk }) => {
  const statuses = await desk.page.evaluate(async () => {
    const paths = ['/', '/index.html', '/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/%2e%2e%2fmain/electron.js', '//etc/passwd', '/assets/', '/nothing.js'];
    const found: Record<string, number> = {};
    for (const path of paths) found[path] = (await fetch(`app://claimdesk${path}`).catch(() => ({ status: 0 }))).status;
    found['POST /'] = (await fetch('/', { method: 'POST' }).catch(() => ({ status: 0 }))).status;
    found['other host'] = (await fetch('app://other/index.html').catch(() => ({ status: 0 }))).status;
    return found;
  });
  expect(statuses).toEqual({
    '/': 200, '/index.html': 200, '/../package.json': 404, '/%2e%2e/package.json': 404, '/..%2f..%2fpackage.json': 404,
    '/%2e%2e%2fmain/electron.js': 404, '//etc/passwd': 404, '/assets/': 404, '/nothing.js': 404, 'POST /': 405, 'other host': 0,
  });
});

test('SE-18: no file is downloaded by the way', async ({ desk }) => {
  await desk.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
  });
  await expect.poll(() => desk.stdout()).toContain('Claimdesk refused: download');
});
