import type { TextRange } from '@shared/model/fields';
import { toggleTag } from '@shared/model/tags';
import type { SimpleCommand } from '@shared/transactions/command';
import type { Diff } from '@shared/transactions/diff';
import { changesOf } from '@shared/transactions/diff';
import { shorten } from '@shared/transactions/planning';
import { t } from '../i18n';
import { Suggester } from '../suggest/suggester';
import { createSuggestThread } from '../threads/threads';
import type { ArticleSession } from './article-session';
import { applyTogether } from './bulk';
import { applyCommand, offerUndo } from './changes';
import { desk } from './desk-store';
import { acceptanceOf, offersIn, type Offer } from './offers';
import { announce, bridge, newId, toast, toastFailure } from './runtime';
import { moveEdge, type Unit } from './selection';
import { nothingSuggested, type SuggestionEdit, type SuggestionState } from './suggestion-state';
import { blocksOf } from './text';

const suggester = new Suggester(createSuggestThread);
const none: readonly Offer[] = [];
/** Counts how often a text was looked through: only the last answer counts. */
let looks = 0;

/** Looks the article through for what it attributes to whom; shows what was found before where that has been done. */
export function suggestClaims(): void {
  const { article, suggestions } = desk.get();
  if (!article) return;
  desk.set({ sidePanel: 'suggestions', selection: null, selectedClaimId: null, chosen: null });
  if (suggestions) return takeInHand(offerInHand() ?? offerBeside(1) ?? offerBeside(-1));
  desk.set({ suggestions: nothingSuggested });
  follow(article);
  void look(article);
}

/** Puts the suggestions away. What was changed of them and not accepted goes with them. */
export function closeSuggestions(): void {
  if (desk.get().suggestions === null) return;
  desk.set(({ sidePanel }) => ({ suggestions: null, sidePanel: sidePanel === 'suggestions' ? 'inspector' : sidePanel }));
}

/** What is still to be looked at, in reading order. */
export function offers(): readonly Offer[] {
  const { article, suggestions } = desk.get();
  return article && suggestions ? offersIn(article, suggestions) : none;
}

/** The suggestion that keys are about: none while words or a claim are in hand, or the queue is not shown. */
export function offerInHand(): Offer | undefined {
  const { suggestions, selection, selectedClaimId, sidePanel } = desk.get();
  if (!suggestions?.inHand || selection || selectedClaimId !== null || sidePanel !== 'suggestions') return undefined;
  return offers().find(({ suggestion }) => suggestion.id === suggestions.inHand);
}

/** The suggestion after (or before) the one in hand, also where that is settled now; else after the caret. */
export function offerBeside(direction: 1 | -1): Offer | undefined {
  const { suggestions, caret } = desk.get();
  const inHand = suggestions?.found.find(({ id }) => id === suggestions.inHand);
  const place = inHand ? startOf(inHand) : (caret ?? 0) - (direction === 1 ? 1 : 0);
  return direction === 1
    ? offers().find(({ suggestion }) => startOf(suggestion) > place)
    : offers().findLast(({ suggestion }) => startOf(suggestion) < place);
}

export function takeInHand(offer: Offer | undefined): void {
  if (!offer) return;
  changeState({ inHand: offer.suggestion.id });
  desk.set({ sidePanel: 'suggestions', selection: null, selectedClaimId: null, chosen: null, caret: startOf(offer) });
  announce(inWords(offer));
}

export function stepSuggestion(direction: 1 | -1): void {
  takeInHand(offerBeside(direction));
}

/** Makes a claim of the suggestion in hand and goes on to the next. */
export function acceptSuggestion(): void {
  const { article } = desk.get();
  const offer = offerInHand();
  const command = article && offer ? acceptanceOf(article, [offer], newId)[0] : undefined;
  if (command && applyCommand(command)) goOn(t.suggestions.accepted);
}

/** Turns the suggestion in hand down for good and goes on to the next. */
export function rejectSuggestion(): void {
  const offer = offerInHand();
  if (!offer) return;
  const { id, rule, ranges } = offer.suggestion;
  if (!applyCommand({ do: 'suggestion.reject', suggestion: { id, rule, ranges: [...ranges] } })) return;
  offerUndo(t.suggestions.rejected);
  goOn(t.suggestions.rejected);
}

/** Those that are as sure as was asked for. */
export function sureOffers(): readonly Offer[] {
  const from = desk.get().suggestions?.from ?? 1;
  return offers().filter(({ suggestion }) => suggestion.confidence >= from);
}

/** Makes claims of all that are as sure as was asked for, as one change. */
export function acceptSure(): void {
  const { article } = desk.get();
  if (!article) return;
  const commands = acceptanceOf(article, sureOffers(), newId);
  if (commands.length === 0 || !carryOut(commands, `Accepted ${commands.length} suggestions`)) return;
  const done = t.suggestions.acceptedMany(commands.length);
  offerUndo(done);
  goOn(done);
}

/** Forgets what was rejected in this article: it is offered again. */
export function offerRejectedAgain(): void {
  const { article } = desk.get();
  if (!article) return;
  const commands = [...article.records.all('rejection')].map(({ id }): SimpleCommand => ({ do: 'suggestion.restore', id }));
  if (commands.length > 0 && carryOut(commands, `Offers ${commands.length} suggestions again`)) offerUndo(t.suggestions.again(commands.length));
}

/** Sets how sure those are, at least, that are accepted together. */
export function setFrom(from: number): void {
  changeState({ from });
}

/** Moves an outer edge of a suggestion by one word or grapheme. */
export function nudgeOffer(offer: Offer, edge: 'start' | 'end', direction: 1 | -1, unit: Unit): void {
  const { article } = desk.get();
  const ranges = article && moveEdge(article.draft.text, offer.ranges, edge, direction, unit);
  if (!ranges) return;
  setRanges(offer, ranges);
  announce(shorten(wordsOf(ranges)));
}

export function setRanges(offer: Offer, ranges: readonly TextRange[]): void {
  edit(offer, { ranges, tags: offer.tags });
}

/** Switches a tag of a suggestion on or off. */
export function toggleTagOfOffer(offer: Offer, tagId: string): void {
  const { article } = desk.get();
  if (!article) return;
  const tags = toggleTag(article.tagSet, offer.tags, tagId);
  edit(offer, { ranges: offer.ranges, tags });
  announce(labelsOf(tags));
}

/** The words of a suggestion as it would be accepted, its parts joined. */
export function wordsOf(ranges: readonly TextRange[]): string {
  const text = desk.get().article?.draft.text ?? '';
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' … ').replace(/\s+/g, ' ');
}

/** The suggestion that covers a place of the text. */
export function offerAt(offset: number): Offer | undefined {
  return offers().find(({ ranges }) => ranges.some(({ start, end }) => start <= offset && offset < end));
}

async function look(article: ArticleSession): Promise<void> {
  const mine = ++looks;
  changeState({ isLooking: true });
  const house = await bridge().invoke('library.houseWords', {});
  if (mine !== looks) return;
  if (!house.ok) {
    toastFailure(house.error);
    return closeSuggestions();
  }
  const blocks = blocksOf(article).map(({ start, end, kind }) => ({ start, end, kind }));
  const outcome = await suggester.ask({ text: article.draft.text, blocks, language: article.article.language, house: house.value.words });
  if ('isOvertaken' in outcome || mine !== looks) return;
  if ('mistake' in outcome) {
    toast(t.suggestions.failed(outcome.mistake), { tone: 'bad' });
    return closeSuggestions();
  }
  changeState({ isLooking: false, found: outcome.suggestions });
  announce(t.suggestions.found(offers().length));
  if (desk.get().sidePanel === 'suggestions' && !offerInHand()) takeInHand(offerBeside(1) ?? offerBeside(-1));
}

/** Keeps to an article until the suggestions are put away or another article is on the desk: then the thread ends. */
function follow(article: ArticleSession): void {
  const offDiff = article.onDiff((diff) => {
    const back = settledBefore(diff);
    if (back !== undefined && desk.get().sidePanel === 'suggestions') changeState({ inHand: back });
    if (!changesText(diff)) return;
    if (changesDraft(diff)) changeState({ found: [], edits: new Map() });
    void look(article);
  });
  const offDesk = desk.subscribe(({ article: present, suggestions }) => {
    if (present === article && suggestions !== null) return;
    offDesk();
    offDiff();
    looks++;
    suggester.close();
  });
}

/** The id of the first suggestion that a change makes open again: an undo of its acceptance or rejection. */
function settledBefore(diff: Diff): string | undefined {
  for (const record of diff.removed) {
    const id = record.type === 'rejection' ? record.suggestionId : record.type === 'claim' ? record.origin.suggested?.id : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Whether a change is of something that suggestions are made from. */
function changesText(diff: Diff): boolean {
  return [...changesOf(diff)].some(([before, after]) => {
    if (before?.type === 'article' && after?.type === 'article') return before.language !== after.language || before.currentDraftId !== after.currentDraftId;
    if (before?.type === 'block' && after?.type === 'block') return before.kind !== after.kind || before.start !== after.start || before.end !== after.end;
    return (after ?? before)?.type === 'block';
  });
}

function changesDraft(diff: Diff): boolean {
  return diff.updated.some(({ before, after }) => before.type === 'article' && after.type === 'article' && before.currentDraftId !== after.currentDraftId);
}

function carryOut(commands: SimpleCommand[], label: string): boolean {
  return commands.length === 1 ? applyCommand(commands[0]!) : applyTogether(commands, label);
}

/** Takes the next suggestion in hand, or the last; says what was done, and what is in hand now. */
function goOn(done: string): void {
  const next = offerBeside(1) ?? offerBeside(-1);
  takeInHand(next);
  announce(next ? `${done} ${inWords(next)}` : `${done} ${t.suggestions.allDone}`);
}

function edit({ suggestion }: Offer, { ranges, tags }: Required<SuggestionEdit>): void {
  const edits = new Map(desk.get().suggestions?.edits);
  const isAsSuggested = JSON.stringify([ranges.map(({ start, end }) => [start, end]), [...tags].sort()])
    === JSON.stringify([suggestion.ranges.map(({ start, end }) => [start, end]), [...suggestion.tags].sort()]);
  if (isAsSuggested) edits.delete(suggestion.id);
  else edits.set(suggestion.id, { ranges, tags });
  changeState({ edits });
}

function inWords(offer: Offer): string {
  const { suggestion: { source, confidence }, ranges, tags } = offer;
  return t.suggestions.inWords(shorten(wordsOf(ranges), 120), labelsOf(tags), source?.label ?? null, confidence);
}

function labelsOf(tags: readonly string[]): string {
  const known = desk.get().article?.tagSet.tags ?? [];
  return tags.map((id) => known.find((tag) => tag.id === id)?.label ?? id).join(', ') || t.list.untagged;
}

function startOf({ ranges }: { readonly ranges: readonly TextRange[] }): number {
  return ranges[0]?.start ?? 0;
}

function changeState(changes: Partial<SuggestionState>): void {
  desk.set(({ suggestions }) => ({ suggestions: suggestions && { ...suggestions, ...changes } }));
}
