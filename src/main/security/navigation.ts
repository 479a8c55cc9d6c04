import type { App } from 'electron';
import { isOurPage } from './our-page';
import type { OnRefused } from './session-policy';

/** Lets no page of the program lead anywhere but to the desk's own page: no links, redirects, frames, windows or webviews. */
export function guardNavigation(app: App, onRefused: OnRefused): void {
  app.on('web-contents-created', (_created, contents) => {
    const guard = (what: string) => (event: { url: string; isMainFrame?: boolean; preventDefault(): void }) => {
      if (isOurPage(event.url) && event.isMainFrame !== false) return;
      onRefused(`${what} to ${event.url}`);
      event.preventDefault();
    };
    contents.on('will-navigate', guard('navigation'));
    contents.on('will-frame-navigate', guard('navigation'));
    contents.on('will-redirect', guard('redirect'));
    contents.on('will-attach-webview', (event) => {
      onRefused('webview');
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      onRefused(`window for ${url}`);
      return { action: 'deny' };
    });
    // WebRTC sends packets that no request filter sees.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
