import type { BrowserContext, Page } from '@playwright/test';
import type { Desk } from '../fixtures';
import { expect, test } from './secured';

test.beforeEach(({ kind }) => {
  test.skip(kind === 'desktop', 'The desktop desk opens no port.');
});

const addressIn = (desk: Desk): string => desk.stdout().match(/http:\/\/127\.0\.0\.1:\d+\/#code=\S+/g)?.at(-1) ?? '';
const ready = (page: Page) => expect(page.locator('#root .app')).toBeVisible();

test('SE-6: the code leaves the address, and the token is kept for this tab only', async ({ desk }) => {
  await ready(desk.page);
  expect(new URL(desk.page.url()).hash).toBe('');
  const kept = await desk.page.evaluate(() => ({
    session: Object.keys(sessionStorage),
    local: JSON.stringify(localStorage),
    token: sessionStorage.getItem('claimdesk.token') ?? '',
    cookie: document.cookie,
    history: history.length,
  }));
  expect(kept.session).toContain('claimdesk.token');
  expect(kept.local).not.toContain(kept.token);
  expect(kept.cookie).toBe('');
});

test('SE-6: a reload goes on; a second tab with the used address is told where a new one is', async ({ desk }) => {
  await ready(desk.page);
  const used = addressIn(desk);
  await desk.page.reload();
  await ready(desk.page);

  const second = await desk.page.context().newPage();
  await second.goto(used);
  await expect(second.getByText(/used before, or is too old/)).toBeVisible();
  await expect(second.getByText(/new address stands in the terminal/)).toBeVisible();

  await expect.poll(() => addressIn(desk)).not.toBe(used);
  await second.goto(addressIn(desk));
  await ready(second);
  await second.close();
});

test('SE-6: the page without an address gets nothing', async ({ desk }) => {
  await ready(desk.page);
  const { origin } = new URL(desk.page.url());
  const other = await desk.page.context().newPage();
  await other.goto(origin);
  await expect(other.getByText(/used before, or is too old/)).toBeVisible();
  await other.close();
});

/** A page of another program on this machine, in the same browser. */
async function strangerIn(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin);
  return page;
}

test('SE-3: a page of another port reaches nothing, whatever it tries', async ({ desk, outside }) => {
  await ready(desk.page);
  const { origin } = new URL(desk.page.url());
  const token = await desk.page.evaluate(() => sessionStorage.getItem('claimdesk.token'));
  const stranger = await strangerIn(desk.page.context(), outside.origin);
  const outcomes = await stranger.evaluate(
    async ({ target, stolen }) => {
      const body = JSON.stringify({ clientId: 'x', method: 'library.list', params: {} });
      const ask = (path: string, init: RequestInit): Promise<string> =>
        fetch(`${target}${path}`, { method: 'POST', body, ...init }).then(
          (response) => `${response.type} ${response.status}`,
          () => 'blocked',
        );
      const json = { 'Content-Type': 'application/json', Authorization: `Bearer ${stolen}` };
      const socket = await new Promise((resolve) => {
        const tried = new WebSocket(`${target.replace('http', 'ws')}/rpc`);
        tried.onopen = () => resolve('open');
        tried.onerror = () => resolve('blocked');
      });
      return {
        json: await ask('/rpc', { headers: json }),
        events: await ask('/events', { headers: json }),
        session: await ask('/session', { headers: json }),
        get: await ask('/', { method: 'GET', body: null }),
        socket,
      };
    },
    { target: origin, stolen: token },
  );
  expect(outcomes).toEqual({ json: 'blocked', events: 'blocked', session: 'blocked', get: 'blocked', socket: 'blocked' });

  // A simple request needs no leave of the browser. It goes out; the guard turns it away; the answer is kept from the page.
  const failed = stranger.waitForEvent('requestfailed', (request) => request.url() === `${origin}/rpc`);
  await stranger.evaluate(
    (target) => fetch(`${target}/rpc`, { method: 'POST', mode: 'no-cors', body: '{}', headers: { 'Content-Type': 'text/plain' } }).catch(() => undefined),
    origin,
  );
  expect((await failed).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE');
  await stranger.close();
});

test('SE-7: no other page can show the desk in a frame', async ({ desk, outside }) => {
  await ready(desk.page);
  const { origin } = new URL(desk.page.url());
  const stranger = await strangerIn(desk.page.context(), outside.origin);
  const complaint = stranger.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await stranger.evaluate((src) => void document.body.append(Object.assign(document.createElement('iframe'), { src })), origin);
  await complaint;
  await stranger.close();
});
