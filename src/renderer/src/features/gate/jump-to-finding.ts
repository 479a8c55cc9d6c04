import { gateRules } from '@shared/gate/catalogue';
import type { Finding } from '@shared/gate/finding';
import { runCommand } from '../../commands/registry';
import type { ArticleSession } from '../../state/article-session';
import { selectClaim } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { focusIn } from '../../ui/focus';
import { jumpTo, jumpToSource } from '../inspector/jump';

/** Goes where a finding is put right: to the claim and its field, to the article's details, to what is not read yet. */
export function jumpToFinding(article: ArticleSession, { rule, claimId, sourceId }: Finding): void {
  const { field } = gateRules[rule];
  const claim = claimId === undefined ? undefined : article.claim(claimId);
  if (!claim) {
    if (field === 'byline') desk.set({ dialog: { kind: 'details' } });
    else if (rule === 'text-unread') runCommand('article.next-unread');
    else desk.set({ dialog: { kind: 'report' } });
    return;
  }
  selectClaim(claim.id);
  const source = sourceId === undefined ? {} : { sourceId };
  // The fields are there when the inspector has been drawn.
  setTimeout(() => {
    switch (field) {
      case 'source-record':
        return jumpToSource(sourceId ?? claim.sourceIds[0] ?? '');
      case 'words':
      case 'place':
        return focusIn('[data-pane=text]');
      case 'tags':
        return focusIn('.claim-fields .chips');
      case 'handling':
        return jumpTo({ field: claim.disputes.length > 0 ? 'handling' : 'dispute' });
      case 'approval':
      case 'known-to':
        return jumpTo({ field, ...source });
      case 'byline':
      case 'text':
        return undefined;
      default:
        return jumpTo({ field });
    }
  });
}
