import findWorkerUrl from './find-worker.ts?worker&url';
import type { FindThread } from './pattern-search';

/** The one name that the pages' content policy lists under `trusted-types` (src/main/security/page-headers.ts). */
const POLICY = 'claimdesk-find';

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
