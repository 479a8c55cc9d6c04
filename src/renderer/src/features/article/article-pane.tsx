import { useEffect, useRef, type ReactElement } from 'react';
import type { TextRange } from '@shared/model/fields';
import { changesOf } from '@shared/transactions/diff';
import { normaliseRanges } from '@shared/text/ranges';
import { languageOf, t } from '../../i18n';
import { applyCommand, createClaim, quoteOf, rangesOf, selectClaim } from '../../state/claims';
import type { ArticleSession } from '../../state/article-session';
import { claimTest, filterIn } from '../../state/claim-filter';
import { desk, useDesk, type DeskState } from '../../state/desk-store';
import { announce } from '../../state/runtime';
import { noFilter } from '../../state/filter-state';
import type { Offer } from '../../state/offers';
import { rangeInHand, type Selection } from '../../state/selection';
import { offerAt, offerInHand, offers, setRanges, takeInHand } from '../../state/suggestions';
import { blocksOf } from '../../state/text';
import { OverviewRuler } from '../../text-view/overview-ruler';
import { TextView, type TextViewEvents } from '../../text-view/text-view';
import { PlacingBar } from '../drafts/placing-bar';
import { followGate } from '../gate/follow-gate';
import { FindBar } from './find-bar';
import { setTextView } from './mounted-view';
import { openClaimMenu } from './open-claim-menu';

/** The article's text: React gives it a place, the text view does the rest. */
export function ArticlePane(): ReactElement {
  const language = useDesk((state) => languageOf(state.settings.language));
  const host = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const article = useDesk((state) => state.article);
  const left = useRef<{ article: ArticleSession; top: number }>(null);

  // In another language it is brought up anew, at the place where the text was.
  useEffect(() => {
    const scroller = host.current;
    if (!article || !scroller || !ruler.current) return;
    const takeDown = mount(article, scroller, ruler.current);
    if (left.current?.article === article) scroller.scrollTop = left.current.top;
    return () => {
      left.current = { article, top: scroller.scrollTop };
      takeDown();
    };
  }, [article, language]);

  return (
    <>
      <main className="text-pane" data-pane="text">
        <FindBar />
        <PlacingBar />
        <div ref={host} className="text-host" tabIndex={0} role="group" aria-label={t.text.label} data-testid="article-text" />
      </main>
      <div ref={ruler} className="ruler" aria-hidden="true" />
    </>
  );
}

/** Brings an article's text up and ties it to the state of the desk; the result takes it down again. */
function mount(article: ArticleSession, host: HTMLElement, rulerHost: HTMLElement): () => void {
  // What is under the hand is in view: text that moved below it would make the next click hit something else.
  let isPointing = false;
  const pointing = (act: () => void): void => {
    isPointing = true;
    act();
    isPointing = false;
  };
  const view = new TextView(host, eventsOf(article, pointing), {
    claims: t.text.claims, markRead: t.text.markRead, markUnread: t.text.markUnread, changeKind: t.text.change, kinds: t.kinds,
    flagged: ({ severity, claims }) => t.gate.flagged(t.gate.flaggedClaims(t.gate.severities[severity], claims)),
  });
  view.focus(); // before the text is there: the browser looks at all styles for it
  view.show(article.draft, blocksOf(article), article.records.all('claim'), article.tagSet, article.article.language);
  const ruler = new OverviewRuler(rulerHost, view, selectClaim);
  const stopFollowing = followGate(article, view);
  setTextView(view);

  let inHand: Offer | undefined;
  const showOffers = (): void => {
    const offer = offerInHand();
    view.setGhosts(offers(), offer?.ranges ?? []);
    if (offer && offer.suggestion !== inHand?.suggestion && !isPointing) view.reveal(offer.ranges[0]!);
    inHand = offer;
  };
  const offDiff = article.onDiff((diff) => {
    const filter = filterIn(desk.get());
    const isTalkedOf = (filter.openComments || filter.undecided || filter.unanswered)
      && [...changesOf(diff)].some(([before, after]) => ['comment', 'decision'].includes((after ?? before)!.type));
    view.apply(diff);
    ruler.apply(diff);
    if (isTalkedOf) view.setFilter(claimTest(article, filter));
  });
  const follow = (state: DeskState, before: DeskState | null): void => {
    if (state.article !== article) return;
    if (state.selection !== before?.selection) view.setSelection(selectedRanges(state.selection));
    if (state.caret !== before?.caret || state.selection !== before.selection || state.selectedClaimId !== before.selectedClaimId) {
      view.setCaret(state.selection || state.selectedClaimId ? null : state.caret);
      const range = (state.selection && rangeInHand(state.selection)) ?? (state.caret !== null ? { start: state.caret, end: state.caret } : null);
      if (range && before && !state.selectedClaimId && !isPointing) view.reveal(range);
    }
    if (state.selectedClaimId !== before?.selectedClaimId) {
      view.setSelectedClaim(state.selectedClaimId);
      ruler.setSelected(state.selectedClaimId);
      const claim = article.claim(state.selectedClaimId);
      const range = claim && rangesOf(article, claim)[0];
      if (range && !isPointing) view.reveal(range);
    }
    const filter = filterIn(state);
    const isOther = filter.undecided && state.settings.editor !== before?.settings.editor;
    if (isOther || filter !== (before ? filterIn(before) : noFilter)) view.setFilter(claimTest(article, filter));
    if (state.find !== before?.find || state.selection?.each !== before.selection?.each) {
      const { hits, at } = state.find;
      const hit = hits.ranges[at] ?? null;
      view.setHits(state.selection?.each ? state.selection.ranges : hits.ranges, hit);
      if (hit && (hits !== before?.find.hits || at !== before.find.at)) view.reveal(hit);
    }
    if (state.suggestions !== (before?.suggestions ?? null) || offerInHand() !== inHand) showOffers();
    if (state.settings.theme !== before?.settings.theme) ruler.redraw();
  };
  follow(desk.get(), null);
  const offState = useDesk.subscribe(follow);
  const offArticle = article.subscribe(() => {
    if (desk.get().suggestions) showOffers();
  });
  const onContextMenu = (event: MouseEvent): void => {
    // A menu key has no place of its own: the caret is meant.
    const isByKey = (event as PointerEvent).pointerType === '';
    if (isByKey ? openClaimMenu(view) : openClaimMenu(view, event.clientX, event.clientY)) event.preventDefault();
  };
  host.addEventListener('contextmenu', onContextMenu);

  return () => {
    host.removeEventListener('contextmenu', onContextMenu);
    offState();
    offArticle();
    offDiff();
    stopFollowing();
    setTextView(null);
    ruler.destroy();
    view.destroy();
  };
}

/** What is framed as selected: of all places of the same words one, the others are shown as what was found. */
function selectedRanges(selection: Selection | null): readonly TextRange[] {
  const range = selection?.each && rangeInHand(selection);
  return range ? [range] : selection?.ranges ?? [];
}

/** What gestures in the text do; changes of the desk's state that a pointer makes go through `pointing`. */
function eventsOf(article: ArticleSession, pointing: (act: () => void) => void): TextViewEvents {
  /** The ranges that were complete before the present gesture: while it lasts they stay as they are. */
  let finished: readonly TextRange[] = [];
  return {
    onSelect(range, { add, final }) {
      if (!range) {
        if (!add) pointing(() => desk.set({ selection: null, isSelecting: false, blockMenu: null }));
        return;
      }
      if (!add) finished = [];
      const ranges = normaliseRanges([...finished, range]);
      if (final) finished = ranges;
      pointing(() => {
        desk.set({
          selection: { ranges, anchor: range.start, focus: range.end }, isSelecting: !final, selectedClaimId: null, caret: range.end, blockMenu: null,
        });
        const { brushTagId } = desk.get();
        if (final && brushTagId) createClaim({ tags: [brushTagId] });
      });
    },
    onClick(offset, claimIds) {
      finished = [];
      const { selectedClaimId } = desk.get();
      pointing(() => {
        desk.set({ selection: null, caret: offset, blockMenu: null });
        // A further click at the same place goes on to the claim around it.
        const at = claimIds.indexOf(selectedClaimId ?? '');
        const offer = claimIds.length === 0 ? offerAt(offset) : undefined;
        if (offer) takeInHand(offer);
        else selectClaim(claimIds[(at + 1) % Math.max(claimIds.length, 1)] ?? null);
      });
    },
    onEdgeDrag(claimId, rangeIndex, edge, offset, final) {
      const claim = article.claim(claimId);
      const offer = claimId === null ? offerInHand() : undefined;
      if (!final) return;
      const ranges = (claim ? rangesOf(article, claim) : offer?.ranges ?? []).map(({ start, end }) => ({ start, end }));
      const range = ranges[rangeIndex];
      if (!range) return;
      range[edge] = offset;
      if (range.start >= range.end) return;
      if (offer) return setRanges(offer, normaliseRanges(ranges));
      if (!claim) return;
      applyCommand({ do: 'claim.update', id: claim.id, changes: { ranges: normaliseRanges(ranges) } });
      announce(quoteOf(article, article.claim(claim.id)!));
    },
    onBlockGutter(blockId) {
      const block = article.records.get('block', blockId);
      if (block) applyCommand({ do: 'block.read', id: blockId, read: block.read === undefined });
    },
    onBlockFlag() {
      desk.set({ sidePanel: 'gate' });
    },
    onBlockMenu(blockId, x, y) {
      desk.set({ blockMenu: { blockId, x, y } });
    },
  };
}
