import { protocol, type Session } from 'electron';
import type { StaticFiles } from '../static-files';
import { appScheme, pageUrl } from './our-page';
import { pageHeaders } from './page-headers';

/** Makes the scheme a secure origin of its own. Once, before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the renderer build to the pages of a session, with the same headers as over HTTP. */
export function serveApp(session: Session, files: StaticFiles): void {
  session.protocol.handle(appScheme, async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: pageHeaders });
    const { host, pathname } = new URL(url);
    const file = host === new URL(pageUrl).host ? await files.read(pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: pageHeaders });
    return new Response(method === 'HEAD' ? null : file.body, { headers: { ...pageHeaders, 'Content-Type': file.type } });
  });
}
