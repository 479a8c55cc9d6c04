import type { ReactElement } from 'react';
import { runCommand } from '../../commands/registry';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { useDesk } from '../../state/desk-store';
import { doubtfulCount, draftBefore, draftName, draftsOf, switchDraft } from '../../state/drafts';
import { Menu, type MenuItem } from '../../ui/menu';

/** Which draft is on the desk, the others to go over to, and what can be done with them; beside it how many claims need eyes in it. */
export function DraftMenu({ article }: { article: ArticleSession }): ReactElement {
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const drafts = draftsOf(article);
  const name = draftName(article.draft);
  const { currentDraftId } = article.article;
  const doubtful = draftBefore(article, currentDraftId) ? doubtfulCount(article) : 0;
  const items: MenuItem[] = [
    ...[...drafts].reverse().map(({ id, label, importedAt }): MenuItem => ({
      key: id, label: t.drafts.menu.draft(t.drafts.name(label), formatMoment(importedAt)), isChosen: id === currentDraftId,
      isDisabled: isReadOnly, run: () => switchDraft(id),
    })),
    ...(isReadOnly ? [] : [{ label: t.commands['draft.add'], run: () => runCommand('draft.add') }]),
    ...(drafts.length > 1 ? [{ label: t.commands['draft.compare'], run: () => runCommand('draft.compare') }] : []),
    ...(draftBefore(article, currentDraftId) ? [{ label: t.commands['draft.review'], run: () => runCommand('draft.review') }] : []),
  ];
  return (
    <div className="draft-menu">
      <Menu label={t.drafts.menu.label(name)} items={items}><span className="draft-label">{name}</span></Menu>
      {doubtful > 0 && (
        <button type="button" className="button" title={t.drafts.menu.reviewTitle(doubtful)} onClick={() => runCommand('draft.review')}>{t.drafts.menu.review(doubtful)}</button>
      )}
    </div>
  );
}
