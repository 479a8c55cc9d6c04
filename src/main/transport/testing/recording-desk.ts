import { methods, type MethodName } from '@shared/contract/methods';
import type { DeskEvent } from '@shared/contract/events';
import { createDispatcher, type Caller, type Dispatch, type Handlers } from '../dispatcher';
import type { DeskListener, Subscribe } from '../subscribe';
import { samples } from './samples';

/** A desk without services: it writes down what reaches it and answers with the samples. */
export interface RecordingDesk {
  readonly dispatch: Dispatch;
  readonly subscribe: Subscribe;
  readonly calls: { method: MethodName; params: unknown; caller: Caller }[];
  readonly internalErrors: unknown[];
  /** What every handler throws from now on; undefined: nothing. */
  error: unknown;
  emit(event: DeskEvent, exceptClientId?: string): void;
}

export function createRecordingDesk(): RecordingDesk {
  const listeners = new Set<DeskListener>();
  const handler =
    (method: MethodName) =>
    (params: unknown, caller: Caller): Promise<unknown> => {
      if (desk.error !== undefined) return Promise.reject(desk.error);
      desk.calls.push({ method, params, caller });
      return Promise.resolve(samples[method].result);
    };
  const names = Object.keys(methods) as MethodName[];
  const handlers = Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as Handlers;
  const desk: RecordingDesk = {
    dispatch: createDispatcher(handlers, {
      onInternalError: (_method, error) => desk.internalErrors.push(error),
      checkResults: true,
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    calls: [],
    internalErrors: [],
    error: undefined,
    emit(event, exceptClientId) {
      for (const listener of listeners) listener(event, exceptClientId);
    },
  };
  return desk;
}
