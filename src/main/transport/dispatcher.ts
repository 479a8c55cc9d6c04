import { events } from '@shared/contract/events';
import { methods, type MethodName, type ParamsOf, type ResultOf } from '@shared/contract/methods';
import type { Failure, Result } from '@shared/result';
import { ClaimdeskError, fail, ok } from '@shared/result';
import { hasForbiddenKey } from './forbidden-keys';

/** Who calls: one window of the desktop desk, one page of the browser desk. */
export interface Caller {
  readonly clientId: string;
}

export type Handlers = { [M in MethodName]: (params: ParamsOf<M>, caller: Caller) => Promise<ResultOf<M>> };

/** A handler that has nothing to wait for. */
export function soon<P, R>(handler: (params: P, caller: Caller) => R): (params: P, caller: Caller) => Promise<R> {
  return (params, caller) => new Promise((resolve) => resolve(handler(params, caller)));
}

/** Answers one call of the contract. Never throws: what goes wrong is a failure in the answer. */
export type Dispatch = (method: unknown, params: unknown, caller: Caller) => Promise<Result<unknown>>;

export interface DispatcherOptions {
  /** Is told of every error that is nobody's fault but ours; the caller only hears 'internal'. */
  onInternalError(method: string, error: unknown): void;
  /** Also checks what goes out against the contract: in development and tests. */
  checkResults?: boolean;
}

/**
 * The one door of main: looks the method up, checks the params strictly, calls the service, wraps what comes out.
 * The transports know nothing else.
 */
export function createDispatcher(handlers: Handlers, options: DispatcherOptions): Dispatch {
  return async (method, params, caller) => {
    if (typeof method !== 'string' || !Object.hasOwn(methods, method)) {
      return fail('unknown-method', 'The desk has no such method.');
    }
    const name = method as MethodName;
    if (hasForbiddenKey(params)) return fail('bad-request', `${name}: no field is called __proto__`);
    const parsed = methods[name].params.safeParse(params);
    if (!parsed.success) return fail('bad-request', `${name}: ${describeIssues(parsed.error.issues)}`);
    try {
      const handler = handlers[name] as (params: unknown, caller: Caller) => Promise<unknown>;
      const value = await handler(parsed.data, caller);
      if (options.checkResults) methods[name].result.parse(value);
      return ok(value);
    } catch (error) {
      if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
      options.onInternalError(name, error);
      return { ok: false, error: internalFailure(name) };
    }
  };
}

/** zod's issues as one sentence: where, and what is wrong there. */
export function describeIssues(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length ? `${path.map(String).join('.')}: ${message}` : message))
    .join('; ');
}

function internalFailure(method: string): Failure {
  return { code: 'internal', message: `Something went wrong inside Claimdesk (${method}). Nothing was changed. The log of the desk says more.` };
}

/** Whether an event has the shape of the contract; used in development and tests. */
export function isContractEvent(name: string, payload: unknown): boolean {
  return Object.hasOwn(events, name) && events[name as keyof typeof events].safeParse(payload).success;
}
