import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode } from '@shared/result';

/** Why a request is turned away, before anything of it was read but its head. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** Methods the place would have taken; goes out with 405. */
  readonly allow?: string;
}

/** The head of a request: each header with all its values, as Node's `headersDistinct` has them. */
export interface RequestHead {
  readonly method: string;
  readonly headers: NodeJS.Dict<string[]>;
  readonly remoteAddress: string | undefined;
}

/**
 * Holds a request for a file to the rules of the loopback server. The exact `Host` stops a page elsewhere that had its own
 * name point at this machine (DNS rebinding).
 * @param host the one right value of `Host`: `127.0.0.1:PORT`
 */
export function refuseFile(head: RequestHead, host: string): Refusal | undefined {
  return refusePeer(head) ?? refuseHost(head, host) ?? refuseMethod(head, ['GET', 'HEAD']);
}

/**
 * Holds a call to the rules of the loopback server: it must come from a page that this very server gave out. A page of another
 * site or port cannot set `Origin` and `Sec-Fetch-Site`, and cannot send JSON without a preflight, which is refused.
 * @param host the one right value of `Host`: `127.0.0.1:PORT`
 */
export function refuseCall(head: RequestHead, host: string): Refusal | undefined {
  return (
    refusePeer(head) ??
    refuseHost(head, host) ??
    refuseMethod(head, ['POST']) ??
    refuseOrigin(head, `http://${host}`) ??
    refuseContent(head)
  );
}

function refusePeer({ remoteAddress }: RequestHead): Refusal | undefined {
  if (remoteAddress === '127.0.0.1') return undefined;
  return { status: 403, code: 'unauthorised', message: 'This desk serves its own machine only.' };
}

function refuseHost(head: RequestHead, host: string): Refusal | undefined {
  if (only(head, 'host') === host) return undefined;
  return { status: 421, code: 'unauthorised', message: `This desk answers at http://${host} only.` };
}

function refuseMethod({ method }: RequestHead, allowed: readonly string[]): Refusal | undefined {
  if (allowed.includes(method)) return undefined;
  // A preflight: no other origin is ever let in, so it is not even answered as a method.
  if (method === 'OPTIONS') return { status: 403, code: 'unauthorised', message: 'This desk serves no other origin.' };
  const allow = allowed.join(', ');
  return { status: 405, code: 'bad-request', message: `Only ${allow} is allowed here.`, allow };
}

function refuseOrigin(head: RequestHead, origin: string): Refusal | undefined {
  if (only(head, 'origin') === origin && only(head, 'sec-fetch-site') === 'same-origin') return undefined;
  return { status: 403, code: 'unauthorised', message: 'Only pages of this desk may call it.' };
}

function refuseContent(head: RequestHead): Refusal | undefined {
  if (/^application\/json(; ?charset=utf-8)?$/i.test(only(head, 'content-type') ?? '')) return undefined;
  return { status: 415, code: 'bad-request', message: 'A call is JSON (Content-Type: application/json).' };
}

/** The value of a header that was sent exactly once. */
export function only({ headers }: Pick<RequestHead, 'headers'>, name: keyof IncomingHttpHeaders & string): string | undefined {
  const values = headers[name];
  return values?.length === 1 ? values[0] : undefined;
}
