import { bodyKinds } from '@shared/model/vocabulary';
import { settledStatuses } from '@shared/transactions/summary';
import { shorten } from '@shared/transactions/planning';
import { t } from '../i18n';
import { quoteOf, rangesOf, selectClaim, selectedClaim } from './claims';
import { filterIn } from './claim-filter';
import { desk } from './desk-store';
import { announce } from './runtime';
import { shownClaims } from './shown-claims';
import { blocksOf } from './text';

/** Puts the caret into the next paragraph of running text that nobody has read, round the end; says so when there is none. */
export function goToNextUnread(): void {
  const { article, caret, selection } = desk.get();
  if (!article) return;
  const from = selection?.anchor ?? caret ?? -1;
  const unread = blocksOf(article).filter(({ kind, read }) => bodyKinds.has(kind) && !read);
  const next = unread.find(({ start }) => start > from) ?? unread[0];
  if (!next) return announce(t.nextSteps.allRead);
  desk.set({ caret: next.start, selection: null, selectedClaimId: null });
  announce(`${t.nextSteps.unread(unread.length)}: ${shorten(article.draft.text.slice(next.start, next.end))}`);
}

/** Selects the next claim on which something is left to do, among those that the filter shows, round the end. */
export function goToNextOpenClaim(): void {
  const { article, caret } = desk.get();
  if (!article) return;
  const shown = shownClaims(article, filterIn(desk.get()));
  const current = selectedClaim();
  const at = current ? shown.indexOf(current) : -1;
  const place = (current && rangesOf(article, current)[0]?.start) ?? caret ?? 0;
  const from = at >= 0 ? at + 1 : shown.firstFrom(place);
  for (let step = 0; step < shown.length; step += 1) {
    const claim = article.claim(shown.at((from + step) % shown.length)!);
    if (!claim || settledStatuses.has(claim.status)) continue;
    selectClaim(claim.id);
    desk.set({ caret: rangesOf(article, claim)[0]?.start ?? null });
    return announce(shorten(quoteOf(article, claim)));
  }
  announce(t.nextSteps.allDone);
}
