import type { Bridge } from '@shared/contract/bridge';
import type { DeskEvent } from '@shared/contract/events';
import { HEARTBEAT_MS, httpPaths, type EventsRequest, type RpcRequest, type SessionAnswer, type SessionRequest } from '@shared/contract/http';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { ConnectionStore, type Connection } from './connection';
import { linesOf, textOf } from './lines';

/** A bridge over HTTP, and whether it holds. */
export interface HttpBridge extends Bridge {
  readonly kind: 'browser';
  readonly connection: Connection;
}

/** What the bridge uses of the page it runs in. */
export interface Page {
  readonly fetch: typeof fetch;
  readonly location: Pick<Location, 'hash' | 'pathname' | 'reload'>;
  readonly history: Pick<History, 'replaceState'>;
  /** Kept for a reload of this tab, seen by no other. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly addEventListener: (type: 'hashchange', listener: () => void) => void;
}

export interface HttpBridgeOptions {
  /** An id that no other page has: by it the desk knows whom an event need not be told. */
  readonly clientId: string;
  readonly heartbeatMs?: number;
  /** Pauses between attempts to reach a lost desk: the first, doubling up to the last. */
  readonly retryMs?: readonly [first: number, last: number];
}

const TOKEN_KEY = 'claimdesk.token';

const goneMessage = 'Claimdesk does not answer. Look whether it still runs in the terminal where it was started. All that was saved is safe.';
const gone = fail('not-available', goneMessage);

/**
 * Reaches the browser desk from a page that it served. The one-time code in the page's address is exchanged for a token at the
 * first call and vanishes from the address with that; a reload goes on with the token.
 */
export function createHttpBridge(page: Page, options: HttpBridgeOptions): HttpBridge {
  const { clientId, heartbeatMs = HEARTBEAT_MS, retryMs: [firstRetryMs, lastRetryMs] = [250, 5_000] } = options;
  const connection = new ConnectionStore();
  const listeners = new Set<(event: DeskEvent) => void>();
  let stream: { readonly end: AbortController; readonly stands: Promise<unknown> } | undefined;
  let entry: Promise<Result<string>> | undefined;

  /** The token of this run. Asked for once; again only after the desk could not be reached. */
  async function token(): Promise<Result<string>> {
    entry ??= enter();
    const entered = await entry;
    if (!entered.ok && entered.error.code === 'not-available') entry = undefined;
    return entered;
  }

  async function enter(): Promise<Result<string>> {
    const kept = page.sessionStorage.getItem(TOKEN_KEY);
    const code = codeIn(page.location.hash);
    if (code === undefined && kept !== null) return ok(kept);
    const entered = await post<SessionAnswer>(httpPaths.session, { code: code ?? '' } satisfies SessionRequest);
    if (entered.ok) {
      page.sessionStorage.setItem(TOKEN_KEY, entered.value.token);
      forgetCode();
      return ok(entered.value.token);
    }
    if (entered.error.code !== 'unauthorised') return entered;
    forgetCode();
    // An old address opened again in a tab that is in already.
    if (kept !== null) return ok(kept);
    connection.refused(entered.error.message);
    return entered;
  }

  function forgetCode(): void {
    page.history.replaceState(null, '', page.location.pathname);
  }

  /** Sends a call and reads its result, whatever the status. */
  async function post<T>(path: string, body: unknown, bearer?: string): Promise<Result<T>> {
    try {
      const response = await send(path, body, bearer);
      const result = JSON.parse(await textOf(response.body!)) as Result<T>;
      if (response.status === 401 && bearer !== undefined) shutOut(result);
      return result;
    } catch {
      connection.lost(goneMessage);
      return gone;
    }
  }

  function send(path: string, body: unknown, bearer: string | undefined, signal?: AbortSignal): Promise<Response> {
    return page.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }) },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      ...(signal && { signal }),
    });
  }

  /** The token is that of an earlier run. */
  function shutOut(result: Result<unknown>): void {
    page.sessionStorage.removeItem(TOKEN_KEY);
    if (!result.ok) connection.refused(result.error.message);
  }

  /**
   * Hands events on until `signal`; comes back to a desk that was lost, for as long as anybody listens.
   * @param onFirst called when the first attempt stands or has failed
   */
  async function listen(signal: AbortSignal, onFirst: () => void): Promise<void> {
    let pauseMs = firstRetryMs;
    while (!signal.aborted && connection.get().at !== 'refused') {
      const heard = await listenOnce(signal, onFirst);
      onFirst();
      if (signal.aborted) return;
      if (heard) pauseMs = firstRetryMs;
      await pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, lastRetryMs);
    }
  }

  /** @returns whether the desk was heard before the stream ended */
  async function listenOnce(signal: AbortSignal, onHeard: () => void): Promise<boolean> {
    const entered = await token();
    if (!entered.ok) return false;
    // A desk that is silent for three heartbeats is gone, even if the connection seems to stand.
    const attempt = new AbortController();
    const giveUp = (): void => attempt.abort();
    signal.addEventListener('abort', giveUp);
    let silence = setTimeout(giveUp, 3 * heartbeatMs);
    let heard = false;
    try {
      const response = await send(httpPaths.events, { clientId } satisfies EventsRequest, entered.value, attempt.signal);
      if (!response.ok || !response.body) {
        const result = (await response.json()) as Result<unknown>;
        if (response.status === 401) shutOut(result);
        else if (!result.ok) connection.lost(result.error.message);
        return false;
      }
      for await (const line of linesOf(response.body)) {
        clearTimeout(silence);
        silence = setTimeout(giveUp, 3 * heartbeatMs);
        heard = true;
        onHeard();
        connection.found();
        if (line !== '') tell(JSON.parse(line) as DeskEvent);
      }
    } catch {
      // Lost, or given up: the same as an end.
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', giveUp);
    }
    if (!signal.aborted) connection.lost(goneMessage);
    return heard;
  }

  function tell(event: DeskEvent): void {
    // A copy: a listener may take another one's place, which must not hear the same event again and again.
    for (const listener of [...listeners]) listener(event);
  }

  // A new address put into a tab that shows the desk changes the fragment only: start afresh with it.
  page.addEventListener('hashchange', () => {
    if (codeIn(page.location.hash) !== undefined) page.location.reload();
  });

  return {
    kind: 'browser',
    connection,
    async invoke(method, params) {
      // Who listens misses nothing that happens after an answer: the stream stands before the first call goes out.
      await stream?.stands;
      const entered = await token();
      if (!entered.ok) return entered;
      return post(httpPaths.rpc, { clientId, method, params } satisfies RpcRequest, entered.value);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!stream) {
        const end = new AbortController();
        stream = { end, stands: new Promise<void>((resolve) => void listen(end.signal, resolve)) };
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stream?.end.abort();
        stream = undefined;
      };
    },
  };
}

function codeIn(hash: string): string | undefined {
  return /^#code=([\w-]+)$/.exec(hash)?.[1];
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
