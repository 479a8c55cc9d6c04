import type { Claim } from '@shared/model/claim';
import { quoteOf as quoteOfClaim, targetIn } from '@shared/model/claim-target';
import type { TextRange } from '@shared/model/fields';
import type { Command } from '@shared/transactions/command';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { desk } from './desk-store';
import { announce, dismissToast, toast, toastFailure } from './runtime';

/** What every change of the article on the desk goes through, and the claim in hand. */

/** The message that offers to take the last large change back; it goes when its Undo would take back something else. */
let undoToast = 0;

/** Applies a command to the article on the desk; a refusal is shown, nothing has changed then. */
export function applyCommand(command: Command): boolean {
  const { article, session } = desk.get();
  if (!article) return false;
  if (session?.readOnly) {
    toast(t.told(session.readOnly), { tone: 'bad' });
    return false;
  }
  const result = article.apply(command);
  if (result.ok) dismissToast(undoToast);
  else toastFailure(result.error);
  return result.ok;
}

/** The ranges of a claim in the draft on the desk. */
export function rangesOf(article: ArticleSession, claim: Claim): readonly TextRange[] {
  return targetIn(claim, article.article.currentDraftId)?.ranges ?? [];
}

/** The words of a claim in the draft on the desk, or in the newest one that has them. */
export function quoteOf(article: ArticleSession, claim: Claim): string {
  return quoteOfClaim(claim, article.article.currentDraftId);
}

export function selectClaim(id: string | null): void {
  desk.set({
    selectedClaimId: id,
    chosen: null,
    ...(id && { lastClaimId: id, selection: null, sidePanel: 'inspector' as const }),
  });
}

/** Says what was done to many claims or cannot be seen any more, with the way back beside it. */
export function offerUndo(message: string): void {
  announce(message);
  undoToast = toast(message, { action: { label: t.undo, run: () => void revert('undo') } });
}

/** Undo and redo; what comes back is selected, so that the eye finds it. */
export async function revert(direction: 'undo' | 'redo'): Promise<void> {
  const { article } = desk.get();
  if (!article) return;
  dismissToast(undoToast);
  const answer = await article.revert(direction);
  if (desk.get().article !== article) return; // the editor has gone on to another
  if (!answer.ok) {
    if (answer.error.code === 'nothing-to-do') announce(t.told(answer.error.message));
    else toastFailure(answer.error);
    return;
  }
  const { diff, label } = answer.value;
  const touched = [...diff.added, ...diff.updated.map(({ after }) => after)].find((record) => record.type === 'claim');
  if (touched) selectClaim(touched.id);
  else if (!article.claim(desk.get().selectedClaimId)) desk.set({ selectedClaimId: null });
  announce(t.recorded(label));
}

export function selectedClaim(): Claim | undefined {
  const { article, selectedClaimId } = desk.get();
  return article?.claim(selectedClaimId);
}
