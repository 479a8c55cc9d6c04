/** The origin under which the desktop desk serves its screens to itself. */
const appOrigin = 'app://claimdesk';
/** Where `app:` can no longer be made a secure origin. Nothing of it leaves the program: the scheme is answered here. */
const lateOrigin = 'https://claimdesk.localhost';

let origin = appOrigin;

/** For a runtime that says it is ready before it has loaded the app: schemes cannot be registered any more. */
export function useLateOrigin(): void {
  origin = lateOrigin;
}

/** The one page of the desktop desk. */
export function pageUrl(): string {
  return `${origin}/`;
}

/** The page with an article on it. @param articleId an id of the contract: it needs no escaping */
export function pageUrlOn(articleId: string): string {
  return `${pageUrl()}#article=${articleId}`;
}

/** Whether a URL is of the desk's own origin: its page, or a file of the renderer build. */
export function isOurs(url: string): boolean {
  return url.startsWith(`${origin}/`);
}

/** Whether a URL is the desk's own page (and not a file of it, another host, or something that only looks alike). */
export function isOurPage(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed) return false;
  const { protocol, username, password, host, pathname } = parsed;
  return `${protocol}//${host}${pathname}` === pageUrl() && username === '' && password === '';
}
