import { t } from '../i18n';
import { offerUndo } from './changes';
import { desk } from './desk-store';
import { announce, toastFailure } from './runtime';

/** Shows the history: of a claim, or (null) of the whole article. */
export function showHistoryOf(claimId: string | null): void {
  desk.set({ sidePanel: 'history', historyClaimId: claimId });
}

/** Puts the article on the desk back as it was at a revision, and offers the way back to the present. */
export async function goBackTo(revision: number): Promise<void> {
  const { article } = desk.get();
  if (!article) return;
  const answer = await article.goBack(revision);
  if (!answer.ok) {
    if (answer.error.code === 'nothing-to-do') announce(t.told(answer.error.message));
    return toastFailure(answer.error);
  }
  if (desk.get().article === article && !article.claim(desk.get().selectedClaimId)) desk.set({ selectedClaimId: null });
  offerUndo(t.recovery.history.wentBack);
}
