import { lineAt, type DomElement } from './dom';
import { given, textAt, valuesAt } from './json';
import { oneLine } from './markup';
import type { DocumentDetails } from './read-document';

/** What a page says about itself. */
export interface PageDetails extends DocumentDetails {
  readonly dek?: string;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;
/** Characters of JSON-LD that are read; a page has some thousand. */
const LONGEST_LINKED_DATA = 500_000;

/** Reads JSON-LD first, then what the elements of the head say, then the page itself. */
export function pageDetails(page: DomElement): PageDetails {
  const linked = linkedArticle(page);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim();
      if (found) return found;
    }
    return undefined;
  };
  const address = textAt(linked, 'url') ?? textAt(linked, 'mainEntityOfPage') ?? page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const authors = valuesAt(linked, 'author').map((author) => (typeof author === 'string' ? author : textAt(author, 'name'))).filter((name) => name !== undefined);
  return given({
    headline: textAt(linked, 'headline') ?? lineAt(page, 'article h1') ?? lineAt(page, 'h1') ?? meta('og:title') ?? lineAt(page, 'title'),
    dek: lineAt(page, '.standfirst, .dek, .subtitle, .subheadline, [itemprop="alternativeHeadline"]'),
    byline: inWords(authors) ?? meta('author', 'article:author', 'byl'),
    dateline: textAt(linked, 'dateline'),
    publication: textAt(valuesAt(linked, 'publisher')[0], 'name') ?? meta('og:site_name'),
    url: /^https?:\/\//.test(address ?? '') ? address : undefined,
    language: textAt(linked, 'inLanguage') ?? (page.querySelector('html')?.getAttribute('lang') || undefined),
    publishedAt: textAt(linked, 'datePublished') ?? meta('article:published_time', 'date', 'dc.date') ?? page.querySelector('article time[datetime]')?.getAttribute('datetime') ?? undefined,
  });
}

/** The article among what a page says in JSON-LD; undefined where it says nothing that can be read. */
function linkedArticle(page: DomElement): unknown {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_LINKED_DATA) continue;
    try {
      const value: unknown = JSON.parse(text);
      const items = Array.isArray(value) ? (value as unknown[]) : [value, ...valuesAt(value, '@graph')];
      const article = items.find((item) => valuesAt(item, '@type').some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)));
      if (article !== undefined) return article;
    } catch {
      // Broken data about a page say nothing about its text.
    }
  }
  return undefined;
}

/** "Signe Dahl and Tor Eide" */
function inWords(names: readonly string[]): string | undefined {
  const lines = names.map(oneLine).filter((name) => name !== '');
  return lines.length === 0 ? undefined : lines.length === 1 ? lines[0] : `${lines.slice(0, -1).join(', ')} and ${lines.at(-1)!}`;
}
