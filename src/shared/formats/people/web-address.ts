/** An address on the web of which nothing has to be escaped: what a URI is to the checkers of JSON Schema. */
const ADDRESS = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:[/?#](?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?$/i;

/** Whether a text is an address on the web, written as a URI. */
export function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && ADDRESS.test(text);
}

/** What an article is called in files for machines: its own address, or a name of this program for it. */
export function articleUri({ id, url }: { readonly id: string; readonly url?: string | undefined }): string {
  return isWebAddress(url) ? url : `urn:claimdesk:article:${id}`;
}
