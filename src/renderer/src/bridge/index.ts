import type { Bridge } from '@shared/contract/bridge';
import { ConnectionStore, type Connection } from './connection';
import { createHttpBridge } from './http-bridge';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop desk; absent in a browser. */
    readonly claimdesk?: Bridge;
  }
}

/** The way to main: given by the desktop desk, else over HTTP to the desk that served this page. */
export function openBridge(): { bridge: Bridge; connection: Connection } {
  // The desktop desk is never lost: window and main live and die together.
  if (window.claimdesk) return { bridge: window.claimdesk, connection: new ConnectionStore() };
  const bridge = createHttpBridge(
    {
      fetch: (input, init) => fetch(input, init),
      location: window.location,
      history: window.history,
      sessionStorage: window.sessionStorage,
      addEventListener: (type, listener) => window.addEventListener(type, listener),
    },
    { clientId: crypto.randomUUID() },
  );
  return { bridge, connection: bridge.connection };
}
