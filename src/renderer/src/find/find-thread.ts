import findWorkerUrl from './find-worker.ts?worker&url';
import type { FindThread } from './pattern-search';

/** The name that the pages' policy must list under `trusted-types` for a thread to be made. */
const POLICY = 'claimdesk-find';

/**
 * Whether the pages' policy (src/main/security/page-headers.ts) lets a page make a thread. It does not: a worker's
 * address is a script's, and with `trusted-types 'none'` no address may become one. With `trusted-types claimdesk-find`
 * in its place this can be true; until then the field offers no regular expressions.
 */
export const mayMakeThread = false;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let url: string | undefined;

/** A new thread for regular expressions. */
export function createFindThread(): FindThread {
  url ??= trusted(findWorkerUrl);
  return new Worker(url, { type: 'module', name: 'find' });
}

/** The address as one that may become a script: this one alone, whatever is asked for. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(POLICY, { createScriptURL: () => address }).createScriptURL(address) ?? address;
}
