import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { takeAsDraft } from '../../state/add-draft';
import { keepAgain, leaveArrivals } from '../../state/bring-in';
import type { StoryRow } from '../../state/bringing';
import { useDesk } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';
import { DraftLabel } from './draft-label';

interface DraftOrArticleDialogProps {
  row: StoryRow;
  /** The article that it may be a draft of. */
  articleId: string;
  onClose: () => void;
}

/** Asks what a story is that is like the article on the desk, or whose file became an article before: a new draft of it, or an article of its own. */
export function DraftOrArticleDialog({ row, articleId, onClose }: DraftOrArticleDialogProps): ReactElement | null {
  const summary = useDesk((state) => state.summaries.get(articleId));
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const [label, setLabel] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (!summary) return null;
  const leave = (): void => {
    onClose();
    void leaveArrivals();
  };
  const asDraft = async (): Promise<void> => {
    setBusy(true);
    if (!(await takeAsDraft(row, articleId, label))) leave();
  };
  return (
    <Dialog
      title={t.drafts.which.title} onClose={leave} onSubmit={() => void asDraft()}
      actions={(
        <>
          <button type="submit" className="button primary" data-autofocus disabled={isBusy || isReadOnly}>{t.drafts.which.draft}</button>
          <button type="button" className="button" disabled={isBusy} onClick={() => { onClose(); void keepAgain(row); }}>{t.drafts.which.article}</button>
          {isBusy && <p className="hint" role="status">{t.drafts.add.busy}</p>}
        </>
      )}
    >
      <p>{row.story.draftOf?.why === 'file' ? t.drafts.which.sameFile(row.name, summary.headline) : t.drafts.which.likeText(summary.headline)}</p>
      <p className="hint">{t.drafts.which.hint}</p>
      <DraftLabel number={summary.drafts + 1} value={label} onChange={setLabel} />
    </Dialog>
  );
}
