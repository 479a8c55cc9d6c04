import type { ReactElement } from 'react';
import { draftEditKinds } from '@shared/report/draft-edit-kinds';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { draftBefore, draftName, showComparison } from '../../state/drafts';
import { useDraftChanges } from '../../state/use-draft-changes';

/** What the edit from the draft before to the one on the desk did to the claims, counted; nothing of a first draft. */
export function EditsOfDraft({ article }: { article: ArticleSession }): ReactElement | null {
  const { currentDraftId } = article.article;
  const before = draftBefore(article, currentDraftId);
  const changes = useDraftChanges(article.articleId, before?.id, before && currentDraftId);
  if (!before || !changes) return null;
  const { edits } = changes;
  return (
    <table className="report-table">
      <caption>{t.drafts.edits.title}</caption>
      <thead><tr><th scope="col">{t.drafts.edits.report(draftName(before))}</th><th scope="col" className="number">{t.drafts.edits.places}</th></tr></thead>
      <tbody>
        {draftEditKinds.map((kind) => [kind, edits.filter((edit) => edit.kind === kind).length] as const).filter(([, count]) => count > 0).map(([kind, count]) => (
          <tr key={kind}><th scope="row">{t.drafts.edits[count === 1 ? 'kinds' : 'counted'][kind]}</th><td className="number">{t.number(count)}</td></tr>
        ))}
        {edits.length === 0 && <tr><td colSpan={2} className="hint">{t.drafts.edits.none}</td></tr>}
        {edits.length > 0 && <tr><td colSpan={2}><button type="button" className="link" onClick={() => showComparison()}>{t.drafts.edits.show}</button></td></tr>}
      </tbody>
    </table>
  );
}
