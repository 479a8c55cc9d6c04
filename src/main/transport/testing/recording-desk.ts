import { methods, type MethodName } from '@shared/contract/methods';
import { DeskEvents, type EventListener } from '../../services/desk-events';
import { createDispatcher, type Caller, type Dispatch, type Handlers } from '../dispatcher';
import { samples } from './samples';

/** A desk without services: it writes down what reaches it and answers with the samples. */
export interface RecordingDesk {
  readonly dispatch: Dispatch;
  readonly events: DeskEvents;
  readonly subscribe: (listener: EventListener) => () => void;
  readonly calls: { method: MethodName; params: unknown; caller: Caller }[];
  readonly internalErrors: unknown[];
  /** What every handler throws from now on; undefined: nothing. */
  error: Error | undefined;
}

export function createRecordingDesk(): RecordingDesk {
  const events = new DeskEvents();
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
    events,
    subscribe: (listener) => events.subscribe(listener),
    calls: [],
    internalErrors: [],
    error: undefined,
  };
  return desk;
}
