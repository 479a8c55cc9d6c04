import { counted } from '@shared/text/counted';
import { ClaimdeskError } from '@shared/result';
import { leftOut } from './changes';
import { blocksOfPlainText, underHead } from './head';
import { blocksOfHtml } from './html';
import { given, memberAt, textAt, valuesAt } from './json';
import { nitfStory } from './nitf';
import type { DocumentFile, NamedSource, ReadBlock, ReadDocument } from './read-document';
import { parseXml } from './xml';

/** Reads a news item of ninjs 1 to 3. A story that it offers in several forms is read once: from HTML, else NITF, else plain text. */
export function readNinjs({ bytes }: DocumentFile): ReadDocument {
  const item: unknown = JSON.parse(new TextDecoder('utf-8').decode(bytes));
  const either = (...names: readonly string[]): string | undefined => names.map((name) => textAt(item, name)).find((text) => text !== undefined);
  const headline = byRole(valuesAt(item, 'headlines'), /^(?:main|headline)$/i) ?? either('headline');
  const dek = byRole(valuesAt(item, 'headlines'), /dek|sub/i, false);
  const byline = either('by', 'byline');
  const bodies = bodiesOf(item);
  const body = bodies.find(({ read }) => read === blocksOfHtml) ?? bodies.find(({ read }) => read === blocksOfNitf) ?? bodies[0];
  const story = body?.read(body.value) ?? descriptionsOf(item);
  if (story.length === 0) {
    throw new ClaimdeskError('empty', 'This ninjs item holds no text of an article, only facts about one (a picture, a video, an event). Open the item that has the text.');
  }
  const pictures = Object.keys(memberAt(item, 'associations') ?? {}).length;
  return {
    ...given({
      headline, byline, dateline: either('dateline'), publication: either('copyrightHolder', 'copyrightholder', 'source'), language: either('language'),
      publishedAt: either('firstCreated', 'firstcreated', 'versionCreated', 'versioncreated'),
    }),
    blocks: underHead({ headline, dek, byline }, story),
    comments: [],
    changes: leftOut(pictures, `${counted(pictures, 'attached item')} left out.`),
    namedSources: [...valuesAt(item, 'infoSources'), ...valuesAt(item, 'infosources')].flatMap(namedSource),
  };
}

/** A text of the item, with the function that reads its kind. */
interface Body {
  readonly value: string;
  readonly read: (value: string) => ReadBlock[];
}

function bodiesOf(item: unknown): Body[] {
  const bodies = valuesAt(item, 'bodies').map((body) => ({ type: textAt(body, 'contentType') ?? textAt(body, 'contenttype') ?? '', value: memberAt(body, 'value') }));
  const older = ['body_html', 'body_xhtml', 'body_text'].map((name) => ({ type: name, value: memberAt(item, name) }));
  return [...bodies, ...older].flatMap(({ type, value }) => (typeof value === 'string' && /\S/.test(value) ? [{ value, read: readerOf(type, value) }] : []));
}

/** A body that does not say what it is shows it by its first tag. */
function readerOf(type: string, value: string): Body['read'] {
  if (/html/i.test(type)) return blocksOfHtml;
  if (/nitf|xml/i.test(type)) return blocksOfNitf;
  if (type === '' && /^\s*<(?:p|div|html|h\d)\b/i.test(value)) return blocksOfHtml;
  return blocksOfPlainText;
}

function blocksOfNitf(value: string): ReadBlock[] {
  return nitfStory(parseXml(value));
}

/** Some agencies send the beginning of a story as its description, and no more. */
function descriptionsOf(item: unknown): ReadBlock[] {
  if (textAt(item, 'type') === 'picture') return [];
  return valuesAt(item, 'descriptions').slice(0, 1).flatMap((description) => blocksOfPlainText(textAt(description, 'value') ?? ''));
}

/** The text whose role fits; else, where the first will do, the first. */
function byRole(values: readonly unknown[], role: RegExp, orFirst = true): string | undefined {
  return textAt(values.find((value) => role.test(textAt(value, 'role') ?? '')) ?? (orFirst ? values[0] : undefined), 'value');
}

function namedSource(value: unknown): NamedSource[] {
  const name = textAt(value, 'name');
  return name === undefined ? [] : [{ name, ...given({ role: textAt(value, 'role') }) }];
}
