import { ClaimdeskError, fail } from '@shared/result';
import type { Dispatch } from './dispatcher';

/**
 * Lets calls wait for a desk that is still opening its library, so that its page can load meanwhile. When the desk cannot be
 * opened, each call is answered with the reason.
 */
export function dispatchWhenOpen(opening: Promise<{ readonly dispatch: Dispatch }>): Dispatch {
  return async (method, params, caller) => {
    try {
      const { dispatch } = await opening;
      return await dispatch(method, params, caller);
    } catch (error) {
      if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
      return fail('internal', 'Claimdesk could not open the library. The log of the desk says more.');
    }
  };
}
