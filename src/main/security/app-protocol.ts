import { app, protocol, type Session } from 'electron';
import type { StaticFiles } from '../static-files';
import { pageUrl, useLateOrigin } from './our-page';
import { pageHeaders } from './page-headers';

/**
 * Makes `app:` a secure origin of its own. Once, before Electron is ready. Some stand-ins for Electron's default
 * application do not wait for the app; there an origin takes its place that needs no registering.
 */
export function registerAppScheme(): void {
  if (app.isReady()) {
    useLateOrigin();
    return;
  }
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: new URL(pageUrl()).protocol.slice(0, -1), privileges }]);
}

/** Serves the renderer build to the pages of a session, with the same headers as over HTTP. */
export function serveApp(session: Session, files: StaticFiles): void {
  const own = new URL(pageUrl());
  session.protocol.handle(own.protocol.slice(0, -1), async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: pageHeaders });
    const { host, pathname } = new URL(url);
    const file = host === own.host ? await files.read(pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: pageHeaders });
    return new Response(method === 'HEAD' ? null : file.body, { headers: { ...pageHeaders, 'Content-Type': file.type } });
  });
}
