import type { SourceKind } from '../../model/vocabulary';
import type { ArticleRecords } from '../article-records';
import type { ExportWriter } from '../export-format';
import { exportWords } from './export-words';
import { lossesOf } from './losses';
import { outgoingSource } from './outgoing-source';
import { tellArticle } from './told-article';
import { articleUri, isWebAddress } from './web-address';

/** Who can say something; documents and data are cited. */
const typeOf: Readonly<Record<SourceKind, 'Person' | 'Organization' | 'CreativeWork' | 'Dataset'>> = {
  person: 'Person', reporter: 'Person', group: 'Organization', institution: 'Organization', media: 'Organization', publication: 'Organization',
  document: 'CreativeWork', dataset: 'Dataset',
};

/**
 * The claims as schema.org `Claim`, each with the article it appears in and the named sources that make it. A `ClaimReview` is a published
 * verdict with a rating and an address; a library keeps none, and none is made up from tags or from how far the checking is.
 */
export const writeClaimReview: ExportWriter = (records, { language }) => ({
  pieces: pieces(records, language),
  fidelity: lossesOf(records, ['text', 'unplaced', 'tags', 'evidence', 'disputes', 'checking', 'notes', 'comments', 'signOffs', 'unnamed', 'parts']),
});

function* pieces(records: ArticleRecords, language: 'en' | 'de'): Generator<string> {
  const words = exportWords(language);
  const { article } = records;
  const uri = articleUri(article);
  const sources = new Map(records.sources.map((source) => [source.id, { kind: source.kind, told: outgoingSource(source, words) }]));
  yield `{\n  "@context": "https://schema.org",\n  "@graph": [\n    ${JSON.stringify({
    '@type': 'NewsArticle',
    '@id': uri,
    headline: article.headline,
    ...(isWebAddress(article.url) && { url: article.url }),
    ...(article.publishedAt && { datePublished: article.publishedAt }),
    ...(article.language && { inLanguage: article.language }),
    ...(article.publication && { publisher: { '@type': 'Organization', name: article.publication } }),
  })}`;
  for (const { claim, quote, ranges } of tellArticle(records, words).claims) {
    if (ranges.length === 0) continue;
    const named = claim.sourceIds.flatMap((id) => {
      const source = sources.get(id);
      return source?.told.person ? [{ '@type': typeOf[source.kind], name: source.told.person.name }] : [];
    });
    const author = named.filter((source) => isParty(source['@type']));
    const citation = named.filter((source) => !isParty(source['@type']));
    yield `,\n    ${JSON.stringify({
      '@type': 'Claim',
      '@id': `${uri.split('#')[0]}#${claim.id}`,
      text: quote,
      appearance: { '@id': uri },
      ...(author.length > 0 && { author }),
      ...(citation.length > 0 && { citation }),
    })}`;
  }
  yield '\n  ]\n}\n';
}

const isParty = (type: string): boolean => type === 'Person' || type === 'Organization';
