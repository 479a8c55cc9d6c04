import { once } from 'node:events';
import { connect } from 'node:net';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../security/page-headers';
import type { StaticFiles } from '../static-files';
import { MAX_BODY_BYTES } from './http-body';
import { CODE_LIFETIME_MS, HttpDoor } from './http-door';
import { MAX_STREAMS } from './http-events';
import { startHttpServer, type HttpServer } from './http-server';
import { ask, resultIn } from './testing/http-client';
import { createRecordingDesk, type RecordingDesk } from './testing/recording-desk';

const page = '<!doctype html><title>Claimdesk</title>';
const files: StaticFiles = {
  read: (urlPath) => Promise.resolve(urlPath === '/' ? { type: 'text/html', body: Buffer.from(page) } : undefined),
};
const call = JSON.stringify({ clientId: 'page-1', method: 'library.list', params: {} });
const event = { event: 'command.chosen', payload: { commandId: 'help.keys' } } as const;

let now: number;
let desk: RecordingDesk;
let door: HttpDoor;
let server: HttpServer;
let token: string;
let turnedAway: number;
let errors: unknown[];

beforeEach(async () => {
  now = 0;
  turnedAway = 0;
  errors = [];
  desk = createRecordingDesk();
  door = new HttpDoor(() => now);
  server = await startHttpServer({
    dispatch: desk.dispatch,
    subscribe: desk.subscribe,
    files,
    door,
    port: 0,
    onTurnedAway: () => `Look there (${(turnedAway += 1)}).`,
    onInternalError: (error) => errors.push(error),
  });
  token = door.redeem(door.newCode()) ?? '';
});
afterEach(() => server.close());

const bearer = (): { authorization: string } => ({ authorization: `Bearer ${token}` });
const rpc = (headers = {}, body: string | Buffer = call) => ask(server.origin, { headers: { ...bearer(), ...headers }, body });
const enter = (code: string) => ask(server.origin, { path: '/session', body: JSON.stringify({ code }) });

describe('calls', () => {
  it('go to the dispatcher with the page that makes them', async () => {
    const answer = await rpc();
    expect(answer.status).toBe(200);
    expect(resultIn(answer)).toEqual({ ok: true, value: [] });
    expect(desk.calls).toEqual([{ method: 'library.list', params: {}, caller: { clientId: 'page-1' } }]);
  });

  it.each([
    ['SE-2', 'another host', { host: '127.0.0.1:1' }, 421],
    ['SE-3', 'another origin', { origin: 'http://127.0.0.1:1' }, 403],
    ['SE-3', 'no origin', { origin: undefined }, 403],
    ['SE-3', 'another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['SE-3', 'no Sec-Fetch-Site', { 'sec-fetch-site': undefined }, 403],
    ['SE-4', 'a form', { 'content-type': 'text/plain' }, 415],
    ['SE-5', 'no token', { authorization: undefined }, 401],
    ['SE-5', 'a wrong token', { authorization: 'Bearer wrong' }, 401],
  ])('%s: are turned away for %s', async (_rule, _what, headers, status) => {
    for (const path of ['/rpc', '/events']) {
      const answer = await ask(server.origin, { path, headers: { ...bearer(), ...headers }, body: call });
      expect(answer.status).toBe(status);
      expect(resultIn(answer)).toMatchObject({ ok: false });
    }
    expect(desk.calls).toEqual([]);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])('SE-4: are POSTs, not %s', async (method) => {
    const answer = await ask(server.origin, { method, headers: bearer() });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST');
  });

  it('SE-4: have no preflight and no CORS', async () => {
    const preflight = await ask(server.origin, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    for (const { headers } of [preflight, await rpc(), await ask(server.origin, { method: 'GET', path: '/' })]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('SE-8: are refused when too large, announced or not, and the answer still comes', async () => {
    const large = Buffer.alloc(MAX_BODY_BYTES + 1, ' ');
    const chunked = { 'transfer-encoding': 'chunked' };
    for (const headers of [{}, chunked]) {
      const answer = await rpc(headers, large);
      expect(answer.status).toBe(413);
      expect(resultIn(answer)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    }
    const largest = Buffer.from(call.padEnd(MAX_BODY_BYTES, ' '));
    expect((await rpc({}, largest)).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"clientId": "page", '],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['a list', '[]'],
    ['no client', '{"method": "library.list", "params": {}}'],
    ['a client that is no id', '{"clientId": "../x", "method": "library.list", "params": {}}'],
    ['a field too many', '{"clientId": "page", "method": "library.list", "params": {}, "more": 1}'],
    ['__proto__', '{"clientId": "page", "method": "library.list", "params": {}, "__proto__": {"polluted": 1}}'],
  ])('are refused when they hold %s', async (_what, body) => {
    const answer = await rpc({}, body);
    expect(answer.status).toBe(400);
    expect(resultIn(answer)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(desk.calls).toEqual([]);
  });

  it('SE-13: that break the server are answered without a trace of why', async () => {
    await server.close();
    server = await startHttpServer({
      dispatch: () => Promise.reject(new Error('secret at /home/ann')),
      subscribe: desk.subscribe,
      files,
      door,
      port: 0,
      onTurnedAway: () => '',
      onInternalError: (error) => errors.push(error),
    });
    const answer = await rpc();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret|\/home|stack/);
    expect(errors).toHaveLength(1);
  });
});

describe('the door', () => {
  it('SE-6: gives the token for a code, once', async () => {
    const code = door.newCode();
    expect(resultIn(await enter(code))).toEqual({ ok: true, value: { token } });
    expect((await rpc()).status).toBe(200);
    const again = await enter(code);
    expect(again.status).toBe(401);
    expect(resultIn(again)).toMatchObject({
      ok: false,
      error: { code: 'unauthorised', message: expect.stringContaining('Look there (1).') as string },
    });
    expect(turnedAway).toBe(1);
  });

  it('SE-6: takes no code that is older than a minute', async () => {
    const code = door.newCode();
    now += CODE_LIFETIME_MS;
    expect((await enter(code)).status).toBe(401);
  });

  it('says where a new address is to pages with the token of an earlier run', async () => {
    const answer = await rpc({ authorization: 'Bearer earlier' });
    expect(resultIn(answer)).toMatchObject({ error: { message: expect.stringContaining('Look there (1).') as string } });
  });

  it('is guarded like every call', async () => {
    const body = JSON.stringify({ code: door.newCode() });
    const answer = await ask(server.origin, { path: '/session', headers: { origin: 'http://evil.example' }, body });
    expect(answer.status).toBe(403);
    expect(door.hasLiveCode).toBe(true);
  });

  it.each(['{}', '{"code": 1}', '{"code": "x", "more": 1}', `{"code": "${'x'.repeat(500)}"}`])('refuses %s', async (body) => {
    expect((await ask(server.origin, { path: '/session', body })).status).toBe(400);
  });
});

describe('files', () => {
  it('SE-7: come with the headers of a page, and without a token', async () => {
    const answer = await ask(server.origin, { method: 'GET', path: '/?x=1', headers: { origin: undefined } });
    expect(answer).toMatchObject({ status: 200, text: page });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(answer.headers['permissions-policy']).toContain('camera=()');
  });

  it('have no body when only the head is asked for', async () => {
    const answer = await ask(server.origin, { method: 'HEAD', path: '/' });
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(answer.headers['content-length']).toBe(String(page.length));
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '//evil.example/', 'http://evil.example/', '/rpc/', '/RPC', '*'])(
    'SE-9: are not found at %s',
    async (path) => {
      expect((await ask(server.origin, { method: 'GET', path })).status).toBe(404);
    },
  );

  it('SE-2: are not for other hosts', async () => {
    expect((await ask(server.origin, { method: 'GET', path: '/', headers: { host: 'evil.example' } })).status).toBe(421);
  });
});

describe('event streams', () => {
  const open: ClientRequest[] = [];
  afterEach(() => {
    for (const stream of open.splice(0)) stream.destroy();
  });

  async function listen(clientId: string): Promise<{ status: number | undefined; lines: () => unknown[]; response: IncomingMessage }> {
    const { host } = new URL(server.origin);
    const sent = request(`${server.origin}/events`, {
      method: 'POST',
      agent: false,
      headers: {
        host, origin: server.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...bearer(),
      },
    });
    open.push(sent);
    sent.on('error', () => undefined);
    sent.end(JSON.stringify({ clientId }));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece: string) => (text += piece));
    response.on('error', () => undefined);
    const lines = (): unknown[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);
    return { status: response.statusCode, lines, response };
  }

  it('carry every event to every page but the one that caused it', async () => {
    const one = await listen('one');
    const two = await listen('two');
    desk.events.emit(event);
    desk.events.emit(event, 'one');
    await expect.poll(() => two.lines()).toEqual([event, event]);
    expect(one.lines()).toEqual([event]);
    expect(one.response.headers['content-type']).toBe('application/x-ndjson');
  });

  it('SE-8: are so many that calls still have a connection; a page that comes back takes its own place', async () => {
    for (let count = 0; count < MAX_STREAMS; count += 1) expect((await listen(`page-${count}`)).status).toBe(200);
    expect((await listen('one-more')).status).toBe(503);
    const back = await listen('page-0');
    expect(back.status).toBe(200);
    desk.events.emit(event);
    await expect.poll(() => back.lines()).toEqual([event]);
    open[0]?.destroy();
    open[1]?.destroy();
    await expect.poll(async () => (await listen('one-more')).status).toBe(200);
  });

  it('end when the desk closes', async () => {
    const { response } = await listen('one');
    const ended = once(response, 'end');
    await server.close();
    await ended;
    await expect(rpc()).rejects.toThrow();
  });
});

describe('the server', () => {
  it('SE-1: listens on 127.0.0.1 only', () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('speaks no other protocol', async () => {
    const { hostname, port, host } = new URL(server.origin);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    let received = '';
    socket.on('data', (piece) => (received += piece.toString()));
    await once(socket, 'close');
    expect(received).toBe('');
  });

  it('says when its port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    const second = startHttpServer({
      dispatch: desk.dispatch, subscribe: desk.subscribe, files, door, port,
      onTurnedAway: () => '', onInternalError: () => undefined,
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
