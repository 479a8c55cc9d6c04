import type { FiguresThread } from '../agreement/figures-thread';
import figuresWorkerUrl from '../agreement/figures-worker.ts?worker&url';
import findWorkerUrl from '../find/find-worker.ts?worker&url';
import type { FindThread } from '../find/pattern-search';
import suggestWorkerUrl from '../suggest/suggest-worker.ts?worker&url';
import type { SuggestThread } from '../suggest/suggester';

/** The one name that the pages' content policy lists under `trusted-types` (src/main/security/page-headers.ts). */
const POLICY = 'claimdesk-threads';
/** The scripts of the threads, which are the only ones that the policy lets through. */
const ours = new Set([findWorkerUrl, suggestWorkerUrl, figuresWorkerUrl]);

interface Policy {
  createScriptURL(url: string): string;
}

let policy: Policy | undefined;

/** A new thread for regular expressions. */
export function createFindThread(): FindThread {
  return new Worker(trusted(findWorkerUrl), { type: 'module', name: 'find' });
}

/** A new thread for suggestions; the rules and word lists are in it alone. */
export function createSuggestThread(): SuggestThread {
  return new Worker(trusted(suggestWorkerUrl), { type: 'module', name: 'suggest' });
}

/** A new thread for figures of agreement. */
export function createFiguresThread(): FiguresThread {
  return new Worker(trusted(figuresWorkerUrl), { type: 'module', name: 'figures' });
}

/** The address of one of our threads as one that may become a script. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: ourScript }) ?? { createScriptURL: ourScript };
  return policy.createScriptURL(address);
}

function ourScript(address: string): string {
  if (!ours.has(address)) throw new TypeError('This is no script of a thread of Claimdesk.');
  return address;
}
