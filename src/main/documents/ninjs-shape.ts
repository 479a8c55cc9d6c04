import { memberAt } from './json';

/** Names of version 3 in camel case, of version 2 in lower case, of version 1 with lines below. */
const ITEM_FIELDS = ['headlines', 'bodies', 'headline', 'versionCreated', 'versioncreated', 'infoSources', 'infosources', 'pubStatus', 'pubstatus', 'body_text', 'body_html', 'body_xhtml'];

/** Whether a JSON value is a news item of ninjs. */
export function isNinjs(value: unknown): boolean {
  return typeof memberAt(value, 'uri') === 'string' && ITEM_FIELDS.some((field) => memberAt(value, field) !== undefined);
}
