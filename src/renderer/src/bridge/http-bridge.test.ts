// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskEvent } from '@shared/contract/events';
import { httpPaths } from '@shared/contract/http';
import { fail, ok } from '@shared/result';
import { createHttpBridge, type HttpBridge, type Page } from './http-bridge';

const event = (commandId: string): DeskEvent => ({ event: 'command.chosen', payload: { commandId } });

/** A page and the desk that served it, as far as the bridge sees them. */
class FakeDesk {
  hash = '#code=good';
  readonly storage = new Map<string, string>();
  readonly requests: { path: string; body: unknown; authorization: string | null }[] = [];
  readonly streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  reloads = 0;
  isRunning = true;
  isFull = false;
  code: string | undefined = 'good';
  token = 'token-1';
  #onHashChange: (() => void)[] = [];

  readonly page: Page = {
    fetch: (input, init) => this.#answer(input as string, init ?? {}),
    location: {
      pathname: '/',
      reload: () => {
        this.reloads += 1;
      },
      hash: '',
    },
    history: {
      replaceState: () => {
        this.hash = '';
      },
    },
    sessionStorage: {
      getItem: (key) => this.storage.get(key) ?? null,
      setItem: (key, value) => void this.storage.set(key, value),
      removeItem: (key) => void this.storage.delete(key),
    },
    addEventListener: (_type, listener) => this.#onHashChange.push(listener),
  };

  constructor() {
    Object.defineProperty(this.page.location, 'hash', { get: () => this.hash });
  }

  async #answer(path: string, { headers, body, signal }: RequestInit): Promise<Response> {
    if (!this.isRunning) throw new TypeError('Failed to fetch');
    const authorization = new Headers(headers).get('authorization');
    this.requests.push({ path, body: JSON.parse(body as string), authorization });
    if (path === httpPaths.session) {
      const { code } = JSON.parse(body as string) as { code: string };
      if (code === '' || code !== this.code) return Response.json(fail('unauthorised', 'Used before.'), { status: 401 });
      this.code = undefined;
      return Response.json(ok({ token: this.token }));
    }
    if (authorization !== `Bearer ${this.token}`) return Response.json(fail('unauthorised', 'Not known.'), { status: 401 });
    if (path === httpPaths.rpc) return Response.json(ok({ done: true }));
    if (this.isFull) return Response.json(fail('not-available', 'Too many windows.'), { status: 503 });
    const stream = new ReadableStream<Uint8Array>({ start: (controller) => void this.streams.push(controller) });
    signal?.addEventListener('abort', () => this.#break(this.streams.at(-1)));
    this.write('\n');
    return new Response(stream);
  }

  #break(stream: ReadableStreamDefaultController<Uint8Array> | undefined): void {
    try {
      stream?.error(new TypeError('aborted'));
    } catch {
      // It had ended.
    }
  }

  write(text: string): void {
    this.streams.at(-1)?.enqueue(new TextEncoder().encode(text));
  }

  emit(given: DeskEvent): void {
    this.write(`${JSON.stringify(given)}\n`);
  }

  stop(): void {
    this.isRunning = false;
    this.streams.at(-1)?.close();
  }

  goTo(hash: string): void {
    this.hash = hash;
    for (const listener of this.#onHashChange) listener();
  }

  paths(): string[] {
    return this.requests.map(({ path }) => path);
  }
}

let desk: FakeDesk;
let bridge: HttpBridge;
let stop: (() => void) | undefined;

const open = (heartbeatMs = 10_000): HttpBridge =>
  createHttpBridge(desk.page, { clientId: 'page-1', heartbeatMs, retryMs: [1, 5] });

beforeEach(() => {
  desk = new FakeDesk();
  bridge = open();
});
afterEach(() => {
  stop?.();
  stop = undefined;
});

describe('coming in', () => {
  it('takes the code from the address for a token, once, and removes it from the address', async () => {
    const calls = [bridge.invoke('library.list', {}), bridge.invoke('sources.list', {})];
    expect(await Promise.all(calls)).toEqual([ok({ done: true }), ok({ done: true })]);
    expect(desk.paths()).toEqual([httpPaths.session, httpPaths.rpc, httpPaths.rpc]);
    expect(desk.requests[1]).toEqual({
      path: httpPaths.rpc,
      body: { clientId: 'page-1', method: 'library.list', params: {} },
      authorization: 'Bearer token-1',
    });
    expect(desk.hash).toBe('');
  });

  it('goes on with the token after a reload', async () => {
    await bridge.invoke('library.list', {});
    desk.requests.length = 0;
    expect(await open().invoke('library.list', {})).toEqual(ok({ done: true }));
    expect(desk.paths()).toEqual([httpPaths.rpc]);
  });

  it('goes on with the token when the tab is led to an old address', async () => {
    await bridge.invoke('library.list', {});
    desk.hash = '#code=good';
    expect(await open().invoke('library.list', {})).toEqual(ok({ done: true }));
    expect(desk.hash).toBe('');
  });

  it.each(['#code=used', '', '#other'])('says how to get in when it is not let in (%s)', async (hash) => {
    desk.hash = hash;
    expect(await bridge.invoke('library.list', {})).toEqual(fail('unauthorised', 'Used before.'));
    expect(await bridge.invoke('library.list', {})).toEqual(fail('unauthorised', 'Used before.'));
    expect(desk.paths()).toEqual([httpPaths.session]);
    expect(bridge.connection.get()).toEqual({ at: 'refused', message: 'Used before.' });
  });

  it('forgets the token of an earlier run', async () => {
    await bridge.invoke('library.list', {});
    desk.token = 'token-2';
    expect(await bridge.invoke('library.list', {})).toEqual(fail('unauthorised', 'Not known.'));
    expect(desk.storage.size).toBe(0);
    expect(bridge.connection.get()).toMatchObject({ at: 'refused' });
  });

  it('starts afresh when another address is put into the tab', async () => {
    desk.goTo('#code=new');
    expect(desk.reloads).toBe(1);
    desk.goTo('#section');
    expect(desk.reloads).toBe(1);
  });
});

describe('a desk that is gone', () => {
  it('is a failure, not an exception, and shows in the connection', async () => {
    desk.isRunning = false;
    expect(await bridge.invoke('library.list', {})).toMatchObject({ ok: false, error: { code: 'not-available' } });
    expect(bridge.connection.get()).toMatchObject({ at: 'disconnected' });
    desk.isRunning = true;
    expect(await bridge.invoke('library.list', {})).toEqual(ok({ done: true }));
  });

  it('is a failure too when what answers is no desk', async () => {
    const page = { ...desk.page, fetch: () => Promise.resolve(new Response('<html>', { status: 502 })) };
    const other = createHttpBridge(page, { clientId: 'page-1' });
    expect(await other.invoke('library.list', {})).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });
});

describe('events', () => {
  function listen(): DeskEvent[] {
    const heard: DeskEvent[] = [];
    stop = bridge.subscribe((given) => heard.push(given));
    return heard;
  }

  it('reach the listener, also cut in the middle of a character', async () => {
    const heard = listen();
    await expect.poll(() => desk.streams.length).toBe(1);
    const bytes = new TextEncoder().encode(`\n${JSON.stringify(event('é👩‍👩‍👧'))}\n${JSON.stringify(event('b'))}\n`);
    for (const byte of bytes) desk.streams[0]?.enqueue(Uint8Array.of(byte));
    await expect.poll(() => heard).toEqual([event('é👩‍👩‍👧'), event('b')]);
  });

  it('are listened to before the first call goes out', async () => {
    listen();
    await bridge.invoke('session.start', {});
    expect(desk.paths()).toEqual([httpPaths.session, httpPaths.events, httpPaths.rpc]);
  });

  it('share one stream, which ends with the last listener', async () => {
    const heard = listen();
    const other: DeskEvent[] = [];
    const stopOther = bridge.subscribe((given) => other.push(given));
    await bridge.invoke('library.list', {});
    desk.emit(event('a'));
    await expect.poll(() => [heard, other]).toEqual([[event('a')], [event('a')]]);
    expect(desk.streams).toHaveLength(1);
    stopOther();
    stop?.();
    stop = bridge.subscribe((given) => other.push(given));
    await expect.poll(() => desk.streams.length).toBe(2);
  });

  it('come again after the desk was lost, and the loss is counted', async () => {
    const heard = listen();
    await bridge.invoke('library.list', {});
    const states: string[] = [];
    bridge.connection.subscribe(() => states.push(bridge.connection.get().at));
    desk.stop();
    await expect.poll(() => bridge.connection.get().at).toBe('disconnected');
    desk.isRunning = true;
    await expect.poll(() => bridge.connection.get()).toEqual({ at: 'connected', losses: 1 });
    desk.emit(event('after'));
    await expect.poll(() => heard).toEqual([event('after')]);
    expect(states).toEqual(['disconnected', 'connected']);
  });

  it('are given up and tried again when the desk falls silent', async () => {
    bridge = open(5);
    const states: string[] = [];
    bridge.connection.subscribe(() => states.push(bridge.connection.get().at));
    listen();
    await expect.poll(() => states.slice(0, 4)).toEqual(['disconnected', 'connected', 'disconnected', 'connected']);
    expect(desk.streams.length).toBeGreaterThan(2);
  });

  it('say why when the desk has no room for one more window', async () => {
    desk.isFull = true;
    listen();
    await expect.poll(() => bridge.connection.get()).toEqual({ at: 'disconnected', message: 'Too many windows.' });
    expect(await bridge.invoke('library.list', {})).toEqual(ok({ done: true }));
    desk.isFull = false;
    await expect.poll(() => bridge.connection.get().at).toBe('connected');
  });

  it('are not asked for again once the desk has refused this window', async () => {
    desk.hash = '';
    listen();
    await bridge.invoke('library.list', {});
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(desk.paths()).toEqual([httpPaths.session]);
  });
});
