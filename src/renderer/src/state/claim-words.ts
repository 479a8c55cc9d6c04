import { exportWords } from '@shared/formats/people/export-words';
import { markdownText } from '@shared/formats/people/markdown-text';
import { outgoingSource } from '@shared/formats/people/outgoing-source';
import type { Claim } from '@shared/model/claim';
import { tagsInOrder } from '@shared/model/tags';
import { languageInUse, t } from '../i18n';
import type { ArticleSession } from './article-session';
import { quoteOf } from './changes';
import { sourcesOf } from './open';

/** Claims as they leave the desk by the clipboard or the pointer. */
export interface ClaimWords {
  /** A line a claim: the words, who says so, the tags. */
  readonly text: string;
  /** A block quotation a claim, with the headline of its article. */
  readonly html: string;
  /** The same in Markdown. */
  readonly markdown: string;
}

/** What a claim says, for another program: of its sources the label alone, as it is printed; of those off the record that they are withheld. */
export function claimWords(article: ArticleSession, claims: readonly Claim[]): ClaimWords {
  const { headline, language } = article.article;
  const words = exportWords(languageInUse());
  const parts = claims.map((claim) => ({
    quote: t.handing.quoted(quoteOf(article, claim).replace(/\s+/g, ' ')),
    sources: sourcesOf(article, claim).map((source) => outgoingSource(source, words).label).join('; '),
    tags: tagsInOrder(article.tagSet, claim.tags).map(({ label }) => label).join(', '),
  }));
  return {
    text: parts.map(({ quote, sources, tags }) => [quote, sources && ` — ${sources}`, tags && ` (${tags})`].join('')).join('\n'),
    html: parts
      .map(({ quote, sources, tags }) => {
        const foot = [sources, tags].filter(Boolean).map(escaped);
        return `<blockquote><p lang="${escaped(language)}">${escaped(quote)}</p><footer>${[...foot, `<cite>${escaped(headline)}</cite>`].join(' · ')}</footer></blockquote>`;
      })
      .join('\n'),
    markdown: parts
      .map(({ quote, sources, tags }) => `> ${markdownText(quote)}\n>\n> — ${[sources, tags, headline].filter(Boolean).map(markdownText).join(' · ')}`)
      .join('\n\n'),
  };
}

/** Puts them where a drag or a copy event carries its data. */
export function carry(data: DataTransfer, { text, html }: Pick<ClaimWords, 'text' | 'html'>): void {
  data.setData('text/plain', text);
  data.setData('text/html', html);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter]!);
}
