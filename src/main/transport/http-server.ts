import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { z } from 'zod';
import { httpPaths } from '@shared/contract/http';
import { eventsRequestSchema, rpcRequestSchema, sessionRequestSchema } from '@shared/contract/http-requests';
import type { ErrorCode, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import type { DeskEvents } from '../services/desk-events';
import { pageHeaders } from '../security/page-headers';
import type { StaticFiles } from '../static-files';
import type { Dispatch } from './dispatcher';
import { describeIssues } from './dispatcher';
import { readJson } from './http-body';
import type { HttpDoor } from './http-door';
import { HttpEvents } from './http-events';
import { only, refuseCall, refuseFile, type Refusal, type RequestHead } from './http-guard';

/** A head that is not complete by then is no browser's on this machine. */
export const HEADERS_TIMEOUT_MS = 10_000;
/** A whole call, its body included. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** Many browsers' worth; whoever opens more wants to exhaust us. */
export const MAX_CONNECTIONS = 64;
/** How long calls that are under way may take when the desk closes. */
const CLOSE_GRACE_MS = 5_000;

export interface HttpServerOptions {
  readonly dispatch: Dispatch;
  readonly subscribe: DeskEvents['subscribe'];
  readonly files: StaticFiles;
  readonly door: HttpDoor;
  /** On 127.0.0.1; 0: any that is free. */
  readonly port: number;
  /** A page came without a code or token that is good. Answers where a person finds a new address, as a sentence. */
  readonly onTurnedAway: () => string;
  /** Is told of errors that are nobody's fault but ours; the page only hears 'internal'. */
  readonly onInternalError: (error: unknown) => void;
}

export interface HttpServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Takes no more calls, lets those under way end, and ends the event streams. */
  close(): Promise<void>;
}

/**
 * Serves the screens and the contract on the loopback address. Guarding comes first, then the token, then the body; what is
 * turned away has had no effect. No CORS, no cookies, no WebSocket.
 * @throws when the port cannot be had
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { door, files } = options;
  const events = new HttpEvents();
  const unsubscribe = options.subscribe((event, except) => events.send(event, except));
  let host = '';
  let isClosing = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Cut off by hand: `new URL` would take `//other.example/` for another host.
    const urlPath = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
    const head = headOf(request);
    switch (urlPath) {
      case httpPaths.session:
      case httpPaths.rpc:
      case httpPaths.events: {
        const refusal = refuseCall(head, host) ?? (urlPath === httpPaths.session ? undefined : refuseToken(head));
        if (refusal) return refuse(response, refusal);
        if (isClosing) return refuse(response, closing);
        const body = await readJson(request);
        if (!body.ok) return refuse(response, { status: statusOf(body.error.code), ...body.error });
        return answerCall(urlPath, body.value, response);
      }
      default: {
        const refusal = refuseFile(head, host);
        if (refusal) return refuse(response, refusal);
        return answerFile(urlPath, head.method === 'HEAD', response);
      }
    }
  }

  async function answerCall(
    callPath: (typeof httpPaths)[keyof typeof httpPaths],
    body: unknown,
    response: ServerResponse,
  ): Promise<void> {
    switch (callPath) {
      case httpPaths.session: {
        const given = readAs(sessionRequestSchema, body);
        if (!given.ok) return sendResult(response, 400, given);
        const token = door.redeem(given.value.code);
        if (token === undefined) {
          return refuse(response, turnAway('The address with which this page was opened was used before, or is too old.'));
        }
        return sendResult(response, 200, ok({ token }));
      }
      case httpPaths.rpc: {
        const given = readAs(rpcRequestSchema, body);
        if (!given.ok) return sendResult(response, 400, given);
        const { clientId, method, params } = given.value;
        return sendResult(response, 200, await options.dispatch(method, params, { clientId }));
      }
      case httpPaths.events: {
        const given = readAs(eventsRequestSchema, body);
        if (!given.ok) return sendResult(response, 400, given);
        if (!events.hasRoomFor(given.value.clientId)) return refuse(response, tooManyPages);
        response.writeHead(200, { ...callHeaders, 'Content-Type': 'application/x-ndjson' });
        return events.add(given.value.clientId, response);
      }
    }
  }

  async function answerFile(urlPath: string, headOnly: boolean, response: ServerResponse): Promise<void> {
    const file = await files.read(urlPath);
    if (!file) return refuse(response, { status: 404, code: 'not-found', message: 'There is no such page.' });
    response.writeHead(200, { ...callHeaders, 'Content-Type': file.type, 'Content-Length': file.body.length });
    response.end(headOnly ? undefined : file.body);
  }

  function refuseToken(head: RequestHead): Refusal | undefined {
    if (door.admits(only(head, 'authorization') ?? '')) return undefined;
    return turnAway('Claimdesk was started anew since this page was opened.');
  }

  function turnAway(why: string): Refusal {
    return { status: 401, code: 'unauthorised', message: `${why} ${options.onTurnedAway()}` };
  }

  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, connectionsCheckingInterval: 5_000 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        options.onInternalError(error);
        if (response.headersSent) response.destroy();
        else refuse(response, broken);
      });
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  // No WebSockets: whoever asks for another protocol gets nothing.
  server.on('upgrade', (_request, socket) => socket.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const origin = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).origin;
  host = origin.slice('http://'.length);

  return {
    origin,
    close() {
      isClosing = true;
      unsubscribe();
      events.close();
      return new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

const closing: Refusal = { status: 503, code: 'not-available', message: 'The desk is closing.' };
const broken: Refusal = { status: 500, code: 'internal', message: 'Something went wrong inside Claimdesk. The terminal says more.' };
const tooManyPages: Refusal = {
  status: 503,
  code: 'not-available',
  message: 'Claimdesk is open in too many windows to keep them all up to date. Close one.',
};

/** Nothing is kept by a browser: the next program on this port is another one. */
const callHeaders = { ...pageHeaders, 'Cache-Control': 'no-store' };

function headOf(request: IncomingMessage): RequestHead {
  return {
    method: request.method ?? '',
    headers: request.headersDistinct,
    remoteAddress: request.socket.remoteAddress,
  };
}

function statusOf(code: ErrorCode): number {
  return code === 'too-large' ? 413 : 400;
}

function readAs<S extends z.ZodType>(schema: S, body: unknown): Result<z.infer<S>> {
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : fail('bad-request', describeIssues(parsed.error.issues));
}

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { ...callHeaders, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(result));
}

/** Answers with a failure and closes the connection: what else may come on it stays unread. */
function refuse(response: ServerResponse, { status, allow, code, message }: Refusal): void {
  response.setHeader('Connection', 'close');
  if (allow !== undefined) response.setHeader('Allow', allow);
  sendResult(response, status, fail(code, message));
}
