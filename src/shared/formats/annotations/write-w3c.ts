import type { Comment } from '../../model/claim';
import type { ArticleRecords } from '../article-records';
import type { ArticleExportOptions } from '../claimdesk-article-export';
import type { WrittenText } from '../export-format';
import type { ClaimToWrite } from './claims-to-write';
import { articleToWrite, lossesInWords, lossesOf } from './claims-to-write';
import { saidIn } from './said-in';

/**
 * A Web Annotation collection (W3C Recommendation, 2017): an annotation a claim, one target a part, positions in code points as
 * model 4.2.5 asks. Comments are annotations of their own, on the claim, on the comment they answer, or on the text. Without the
 * text no quotes go out, only positions and the hash of what they are positions of.
 */
export function writeW3c(records: ArticleRecords, options: ArticleExportOptions): WrittenText {
  const article = articleToWrite(records);
  const fidelity = lossesOf(article, ['parts', 'tags', 'untagged', 'edges', 'notes', 'statuses', 'importances', 'authors', 'comments', 'threads']);
  return { pieces: pieces(), fidelity };

  function* pieces(): Generator<string> {
    const { headline, id } = records.article;
    const total = article.claims.length + records.comments.length;
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: iri('article', id),
      type: 'AnnotationCollection',
      label: headline,
      generator: { type: 'Software', name: `Claimdesk ${options.version}` },
      generated: options.exportedAt,
      ...(fidelity.length > 0 && { 'rdfs:comment': `Not in this file: ${lossesInWords(fidelity)}.` }),
      total,
    };
    yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "first": {\n  "id": ${JSON.stringify(iri('page', id))},\n  "type": "AnnotationPage",\n  "startIndex": 0,\n  "items": [`;
    let separator = '\n';
    for (const item of items()) {
      yield `${separator}${JSON.stringify(item)}`;
      separator = ',\n';
    }
    yield '\n  ]\n }\n}\n';
  }

  function* items(): Generator<unknown> {
    const draft = records.drafts.find((candidate) => candidate.id === records.article.currentDraftId);
    const source = iri('text-sha256', draft?.sha256 ?? '');
    const place = saidIn(article.text, 'code-point');
    for (const claim of article.claims) yield annotationOf(claim, source, place, options.includeText);
    const written = new Set(article.claims.map(({ claim }) => claim.id));
    for (const comment of records.comments) yield remarkOf(comment, source, written);
  }
}

function annotationOf({ claim, ranges }: ClaimToWrite, source: string, place: ReturnType<typeof saidIn>, withQuotes: boolean): unknown {
  const { tags, note, status, importance } = claim;
  const body = [
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...(status === 'todo' ? [] : [{ type: 'TextualBody', purpose: 'assessing', value: `status: ${status}` }]),
    ...(importance === 'supporting' ? [] : [{ type: 'TextualBody', purpose: 'assessing', value: `importance: ${importance}` }]),
    ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }]),
  ];
  const target = ranges.map((range) => {
    const { exact, prefix, suffix } = range;
    const position = { type: 'TextPositionSelector', ...place(range) };
    return { source, selector: withQuotes ? [{ type: 'TextQuoteSelector', exact, prefix, suffix }, position] : [position] };
  });
  const motivation = [...new Set(['classifying', ...body.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'tagging')])];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld', id: iri('claim', claim.id), type: 'Annotation', motivation, ...agent(claim.createdBy),
    created: claim.createdAt, modified: claim.modifiedAt, ...(body.length > 0 && { body }), target: target.length === 1 ? target[0] : target,
  };
}

function remarkOf({ id, by, at, text, claimId, parentId }: Comment, source: string, written: ReadonlySet<string>): unknown {
  const target = parentId !== undefined ? iri('comment', parentId) : claimId !== undefined && written.has(claimId) ? iri('claim', claimId) : source;
  const purpose = parentId === undefined ? 'commenting' : 'replying';
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld', id: iri('comment', id), type: 'Annotation', motivation: purpose, ...agent(by),
    created: at, body: { type: 'TextualBody', purpose, value: text, format: 'text/plain' }, target,
  };
}

function agent(name: string): { creator?: { type: string; name: string } } {
  return name === '' ? {} : { creator: { type: 'Person', name } };
}

function iri(kind: string, id: string): string {
  return `urn:x-claimdesk:${kind}:${id}`;
}
