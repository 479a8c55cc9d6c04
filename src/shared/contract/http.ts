import type { z } from 'zod';
import type { eventsRequestSchema, sessionRequestSchema } from './http-requests';

/**
 * How the browser desk's pages reach it: three POSTs of JSON. Each answer is a `Result`, also when the request was turned
 * away; the status says the same to programs that look no further.
 */
export const httpPaths = {
  /** A one-time code for the token of this run: `sessionRequestSchema` -> `Result<{token}>`. */
  session: '/session',
  /** A method of the contract: `rpcRequestSchema` -> its `Result`. */
  rpc: '/rpc',
  /** The desk's events from now on: `eventsRequestSchema` -> one JSON value a line, and empty lines as heartbeats. */
  events: '/events',
} as const;

/** The browser desk says at least this often that it is there. */
export const HEARTBEAT_MS = 10_000;

export type SessionRequest = z.infer<typeof sessionRequestSchema>;
export interface SessionAnswer {
  token: string;
}

export interface RpcRequest {
  clientId: string;
  method: string;
  params: unknown;
}

export type EventsRequest = z.infer<typeof eventsRequestSchema>;
