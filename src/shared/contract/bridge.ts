import type { Result } from '../result';
import type { DeskEvent } from './events';
import type { MethodName, ParamsOf, ResultOf } from './methods';

/** All that a screen knows of main, whichever desk it runs on. */
export interface Bridge {
  readonly kind: 'desktop' | 'browser';
  /** Never throws and never rejects: a broken transport is a failure like any other. */
  invoke<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Result<ResultOf<M>>>;
  /** Calls back for every event until the returned function is called. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
}

/** The channel names of Electron's IPC, known to preload and main. */
export const channels = { rpc: 'claimdesk:rpc', event: 'claimdesk:event' } as const;
