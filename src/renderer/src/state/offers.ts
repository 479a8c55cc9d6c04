import type { TextRange } from '@shared/model/fields';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import type { NewId } from '@shared/model/new-id';
import type { Source } from '@shared/model/source';
import type { TagSet } from '@shared/model/tag-set';
import { excludeEachOther, tagOf } from '@shared/model/tags';
import { marksOf, stillOpen } from '@shared/suggest/marks';
import type { SuggestedSource, Suggestion } from '@shared/suggest/suggestion';
import type { SimpleCommand, SourceInput } from '@shared/transactions/command';
import { sourceLike } from '@shared/transactions/plan-source';
import type { ArticleSession } from './article-session';
import type { SuggestionState } from './suggestion-state';

/** A suggestion as it would be accepted now. */
export interface Offer {
  readonly suggestion: Suggestion;
  readonly ranges: readonly TextRange[];
  /** Ids of tags that the tag set has. */
  readonly tags: readonly string[];
  /** The editor has changed its edges or tags. */
  readonly isEdited: boolean;
}

let last: { article: ArticleSession; version: number; state: SuggestionState; offers: readonly Offer[] } | undefined;

/** What is still to be looked at, in reading order: nothing that was accepted, rejected or marked in the meantime. */
export function offersIn(article: ArticleSession, state: SuggestionState): readonly Offer[] {
  const version = article.getVersion();
  if (last?.article !== article || last.version !== version || last.state !== state) {
    const { records, article: { currentDraftId } } = article;
    const marks = marksOf(records.all('claim'), records.all('rejection'), currentDraftId);
    const offers = stillOpen(state.found, marks).map((suggestion) => offerOf(suggestion, state, article.tagSet));
    last = { article, version, state, offers };
  }
  return last.offers;
}

function offerOf(suggestion: Suggestion, { edits }: SuggestionState, tagSet: TagSet): Offer {
  const edit = edits.get(suggestion.id);
  const tags = usableTags(tagSet, edit?.tags ?? suggestion.tags);
  return { suggestion, ranges: edit?.ranges ?? suggestion.ranges, tags, isEdited: edit !== undefined };
}

/** Those of some tags that the tag set has in use, and of two that exclude each other the first. */
function usableTags(tagSet: TagSet, ids: readonly string[]): string[] {
  const usable: string[] = [];
  for (const id of ids) {
    const isInUse = tagSet.tags.some((tag) => tag.id === id && !tag.retired);
    if (isInUse && !usable.some((other) => excludeEachOther(tagOf(tagSet, other), tagOf(tagSet, id)))) usable.push(id);
  }
  return usable;
}

/** Who is proposed as the source: a record of the source book, or one that would be added to it. */
export type ProposedSource = { readonly known: Source } | { readonly added: SourceInput };

/**
 * Says the source of a suggestion; null where nobody is credited, or nothing but a pronoun. Named ones are looked up in the whole source
 * book, by label or name; others only among the sources of this article: "a senior official" of another one is somebody else.
 */
export function sourceProposer({ records }: ArticleSession): (suggestion: Suggestion) => ProposedSource | null {
  const all = [...records.all('source')];
  const idsHere = new Set([...records.all('claim')].flatMap(({ sourceIds }) => sourceIds));
  const here = all.filter(({ id }) => idsHere.has(id));
  return ({ source, because }) => {
    if (source === null || because.some((reason) => reason.kind === 'lowered' && reason.by === 'pronoun')) return null;
    const isNamed = source.identity === 'named';
    const known = sourceLike(isNamed ? all : here, source) ?? (isNamed ? all.find((other) => isSamePerson(other, source.label)) : undefined);
    return known ? { known } : { added: inputOf(source) };
  };
}

/** Whether a printed label is a record's label or name, or has one of them behind what describes it: "the engineer Ana Ohlin". */
function isSamePerson({ identity, label, name }: Source, printed: string): boolean {
  return identity === 'named' && [label, name].some((known) => known !== undefined && (known === printed || (known.includes(' ') && DESCRIBED.test(before(printed, known)))));
}

/** What a word in lower case ends: a description, not a further given name. */
const DESCRIBED = /(?:^|\s)\p{Ll}\S*\s$/u;

function before(printed: string, name: string): string {
  return printed.endsWith(name) ? printed.slice(0, -name.length) : '';
}

function inputOf({ label, identity, kind, affiliation, reasonText }: SuggestedSource): SourceInput {
  const asPrinted = label.slice(0, MAX_LABEL_CHARACTERS);
  return {
    label: asPrinted, identity, kind, ...(identity === 'named' && kind === 'person' && isNameAlone(asPrinted) && { name: asPrinted }),
    ...(affiliation !== undefined && { affiliation: affiliation.slice(0, MAX_LABEL_CHARACTERS) }),
    ...(reasonText !== undefined && { reasonText }),
  };
}

/** Whether a label has nothing but a name in it. */
function isNameAlone(label: string): boolean {
  return !/(?:^|\s)\p{Ll}/u.test(label);
}

/** The commands that make claims of some offers, with one new source for all that name the same. */
export function acceptanceOf(article: ArticleSession, offers: readonly Offer[], newId: NewId): SimpleCommand[] {
  const propose = sourceProposer(article);
  const added: (Pick<Source, 'label' | 'identity'> & { readonly id: string })[] = [];
  /** What a claim says of its source. A new one of an offer before may be meant. */
  const sourceOf = (suggestion: Suggestion): { sourceIds?: string[]; source?: SourceInput } => {
    const proposed = propose(suggestion);
    if (proposed === null) return {};
    if ('known' in proposed) return { sourceIds: [proposed.known.id] };
    const { identity = 'named', label } = proposed.added;
    const earlier = sourceLike(added, { label, identity });
    if (earlier) return { sourceIds: [earlier.id] };
    const id = newId('src');
    added.push({ id, label, identity });
    return { source: { ...proposed.added, id } };
  };
  /** Claims by the suggestions that they were made of. */
  const made = new Map<string, string>();
  for (const { id, origin: { suggested } } of article.records.all('claim')) if (suggested) made.set(suggested.id, id);
  return offers.map(({ suggestion, ranges, tags, isEdited }) => {
    const { id, rule, confidence, attribution: { inheritedFrom, ...attribution } } = suggestion;
    const earlier = made.get(inheritedFrom ?? '');
    const claimId = newId('clm');
    made.set(id, claimId);
    return {
      do: 'claim.create',
      claim: {
        id: claimId, ranges: ranges.map(({ start, end }) => ({ start, end })), tags: [...tags],
        attribution: { ...attribution, ...(earlier !== undefined && { inheritedFrom: earlier }) }, ...sourceOf(suggestion),
        suggested: { id, rule, confidence, ...(isEdited && { edited: true as const }) },
      },
    };
  });
}
