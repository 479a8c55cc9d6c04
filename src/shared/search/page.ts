import type { Article } from '../model/article';
import type { Claim } from '../model/claim';
import { quoteOf } from '../model/claim-target';
import type { RecordOf } from '../model/records';
import type { Source } from '../model/source';
import { fold } from './fold';
import type { Shelf } from './shelf';
import { TextSignature } from './text-signature';

interface Body {
  readonly folded: string;
  readonly signature: TextSignature;
}

export const noBody: Body = bodyOf('');

/** What is kept of an article. */
export interface Page {
  article: Article;
  head: string;
  /** Texts by draft. */
  readonly drafts: Map<string, string>;
  /** The text of the current draft, folded, and what tells at once that words are not in it. */
  body: Body;
  readonly claims: Shelf<Claim>;
  readonly comments: Shelf<RecordOf<'comment'>>;
}

export function bodyOf(text: string): Body {
  const folded = fold(text);
  return { folded, signature: new TextSignature(folded) };
}

/** The words a claim can be found by, its quote first. */
export function textsOfClaim(claim: Claim): string[] {
  const { note, suggestion, evidence, disputes, response, statusReason } = claim;
  const quote = quoteOf(claim);
  const others = [
    note, suggestion?.replacement, suggestion?.reason, ...evidence.flatMap(({ title, locator, url }) => [title, locator, url]),
    ...disputes.map(({ text }) => text), response.text, statusReason?.reason,
  ];
  return [quote, ...others.filter((text) => text !== undefined && text !== '')] as string[];
}

/** The words a source can be found by, its label first. The name behind an agreement is in no record. */
export function textsOfSource(source: Source): string[] {
  const { label, name, role, organisation, affiliation, relation, independenceGroup, agreedWording, reasonText, motive, notes } = source;
  const others = [name, role, organisation, affiliation, relation, independenceGroup, agreedWording, reasonText, motive, notes];
  return [label, ...others.filter((text) => text !== undefined && text !== '')] as string[];
}
