import { ClaimdeskError, fail } from '@shared/result';
import type { Dispatch } from './dispatcher';

/**
 * Lets calls wait for a desk that opens its library with the first of them. When it cannot be opened, each call is answered
 * with the reason.
 * @param open opens the desk, or tells of the one that is being opened
 */
export function dispatchWhenOpen(open: () => Promise<{ readonly dispatch: Dispatch }>): Dispatch {
  return async (method, params, caller) => {
    try {
      const { dispatch } = await open();
      return await dispatch(method, params, caller);
    } catch (error) {
      if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
      return fail('internal', 'Claimdesk could not open the library. The log of the desk says more.');
    }
  };
}
