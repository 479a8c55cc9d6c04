/** The scheme under which the desktop desk serves its screens to itself. */
export const appScheme = 'app';

/** The one page of the desktop desk. */
export const pageUrl = `${appScheme}://claimdesk/`;

/** Whether a URL is the desk's own page (and not a file of it, another host, or something that only looks alike). */
export function isOurPage(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed) return false;
  const { protocol, username, password, host, pathname } = parsed;
  return `${protocol}//${host}${pathname}` === pageUrl && username === '' && password === '';
}
