import { exportWords } from '@shared/formats/people/export-words';
import { htmlText } from '@shared/formats/people/html-text';
import { markdownText } from '@shared/formats/people/markdown-text';
import { outgoingSource } from '@shared/formats/people/outgoing-source';
import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import { tagsInOrder } from '@shared/model/tags';
import { languageInUse, t } from '../i18n';
import type { ArticleSession } from './article-session';
import { quoteOf } from './changes';
import { sourcesOf } from './open';

/** Words of an article as they leave the desk by the clipboard or the pointer. */
export interface CopiedWords {
  /** A line for each: the words, who says so, the tags. */
  readonly text: string;
  /** A block quotation for each, with the headline of its article. */
  readonly html: string;
  /** The same in Markdown. */
  readonly markdown: string;
}

/** Words that are copied, and what stands behind them. */
interface Quotation {
  readonly words: string;
  readonly sources?: string;
  readonly tags?: string;
}

/** What a claim says, for another program: of its sources the label alone, as it is printed; of those off the record that they are withheld. */
export function claimWords(article: ArticleSession, claims: readonly Claim[]): CopiedWords {
  const words = exportWords(languageInUse());
  return asCopied(article, claims.map((claim) => ({
    words: quoteOf(article, claim),
    sources: sourcesOf(article, claim).map((source) => outgoingSource(source, words).label).join('; '),
    tags: tagsInOrder(article.tagSet, claim.tags).map(({ label }) => label).join(', '),
  })));
}

/** What a paragraph says, for another program: it is the article that says so. */
export function paragraphWords(article: ArticleSession, { start, end }: TextRange): CopiedWords {
  const words = article.draft.text.slice(start, end);
  const { headline } = article.article;
  return { ...asCopied(article, [{ words }]), text: asCopied(article, [{ words, sources: headline }]).text };
}

function asCopied({ article: { headline, language } }: ArticleSession, quotations: readonly Quotation[]): CopiedWords {
  const parts = quotations.map(({ words, ...behind }) => ({ quote: t.handing.quoted(words.replace(/\s+/g, ' ').trim()), ...behind }));
  return {
    text: parts.map(({ quote, sources, tags }) => [quote, sources && ` — ${sources}`, tags && ` (${tags})`].filter(Boolean).join('')).join('\n'),
    html: parts
      .map(({ quote, sources, tags }) => {
        const foot = [...said(sources, tags).map(htmlText), `<cite>${htmlText(headline)}</cite>`].join(' · ');
        return `<blockquote><p lang="${htmlText(language)}">${htmlText(quote)}</p><footer>${foot}</footer></blockquote>`;
      })
      .join('\n'),
    markdown: parts
      .map(({ quote, sources, tags }) => `> ${markdownText(quote)}\n>\n> — ${said(sources, tags, headline).map(markdownText).join(' · ')}`)
      .join('\n\n'),
  };
}

/** Puts them where a drag or a copy event carries its data. */
export function carry(data: DataTransfer, { text, html }: Pick<CopiedWords, 'text' | 'html'>): void {
  data.setData('text/plain', text);
  data.setData('text/html', html);
}

const said = (...parts: readonly (string | undefined)[]): string[] => parts.filter((part) => part !== undefined && part !== '') as string[];
