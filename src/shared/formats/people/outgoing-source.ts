import type { Source } from '../../model/source';
import type { Identity } from '../../model/vocabulary';
import type { ExportWords } from './export-words';

/** What may be said of a source outside the newsroom. */
export interface OutgoingSource {
  /** As printed; for a source off the record only that it is withheld. */
  readonly label: string;
  readonly identity: Identity;
  /** Only of sources that are named and stand by what they said: name, role and organisation, as far as they are known. */
  readonly person?: { readonly name: string; readonly role?: string; readonly organisation?: string };
}

/** The terms under which a name may be told. */
const nameable: ReadonlySet<Source['groundRules']> = new Set(['on-record', 'not-stated']);

/**
 * A source as it may go out. Role and organisation go only with a name: together they can give away somebody who has none here.
 * Notes, motives, approvals and who knows the identity never do.
 */
export function outgoingSource(source: Source, words: ExportWords): OutgoingSource {
  const { label, identity, groundRules, name, role, organisation } = source;
  if (groundRules === 'off-record') return { label: words.withheld, identity };
  if (identity !== 'named' || !nameable.has(groundRules)) return { label, identity };
  return { label, identity, person: { name: name || label, ...(role && { role }), ...(organisation && { organisation }) } };
}

/** A source as a line: its label, and behind it what the label does not say. */
export function sourceLine({ label, person }: OutgoingSource): string {
  const more = [person?.name, person?.role, person?.organisation].filter((part) => part && !label.includes(part));
  return more.length > 0 ? `${label} (${more.join(', ')})` : label;
}
