import type { Session } from 'electron';
import { isOurs } from './our-page';

/** Told of everything that was refused, in words for the log. */
export type OnRefused = (what: string) => void;

/** All that a page may ask of the system: writing text to the clipboard. Electron grants everything by default. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Requests that stay inside the program. Everything else is refused: Claimdesk works without a network. */
const innerSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Denies the pages of a session all permissions and devices, all requests to the outside, and downloads. */
export function hardenSession(session: Session, onRefused: OnRefused): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    const granted = grantedPermissions.has(permission);
    if (!granted) onRefused(`permission ${permission}`);
    answer(granted);
  });
  // Asked for silently and often, so not told of.
  session.setPermissionCheckHandler((_contents, permission) => grantedPermissions.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol } = new URL(url);
    const cancel = !innerSchemes.has(protocol) && !isOurs(url);
    if (cancel) onRefused(`request to ${protocol === 'file:' ? 'a file' : url}`);
    answer({ cancel });
  });
  // Files leave by the save dialog only.
  session.on('will-download', (event) => {
    onRefused('download');
    event.preventDefault();
  });
  // Off until a person asks for it, and then only where the system has the dictionaries: see `hasOwnDictionaries`.
  session.setSpellCheckerEnabled(false);
}
