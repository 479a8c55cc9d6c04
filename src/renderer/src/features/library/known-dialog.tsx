import type { ReactElement } from 'react';
import { t } from '../../i18n';
import type { Dialog as OpenDialog } from '../../state/desk-store';
import { keepAgain, leaveArrivals } from '../../state/bring-in';
import { openArticle, setTrashed } from '../../state/open';
import { desk } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';

type Known = Extract<OpenDialog, { kind: 'known' }>;

/** A text that the library has already: go to the article that is there, or take it in once more. */
export function KnownDialog({ row, onClose }: { row: Known['row']; onClose: () => void }): ReactElement {
  const known = row.story.known!;
  const leave = (): void => {
    onClose();
    void leaveArrivals();
  };
  const openKnown = async (): Promise<void> => {
    leave();
    if (desk.get().summaries.get(known.articleId)?.trashedAt) await setTrashed(known.articleId, false);
    await openArticle(known.articleId);
  };
  return (
    <Dialog
      title={t.import.knownTitle} onClose={leave} onSubmit={() => void openKnown()}
      actions={
        <>
          <button type="submit" className="button primary" data-autofocus>{t.import.openKnown}</button>
          <button type="button" className="button" onClick={() => { onClose(); void keepAgain(row); }}>{t.import.importAgain}</button>
        </>
      }
    >
      <p>{t.import.knownText(known.headline)}</p>
    </Dialog>
  );
}
