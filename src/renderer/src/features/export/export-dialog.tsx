import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { exportArticle } from '../../state/export';
import { Dialog } from '../../ui/dialog';

/** What goes into the annotated JSON, and the button that writes it. */
export function ExportDialog({ articleId, onClose }: { articleId: string; onClose: () => void }): ReactElement {
  const [includeText, setIncludeText] = useState(true);
  const [includeHistory, setIncludeHistory] = useState(false);
  const go = (): void => {
    onClose();
    void exportArticle({ articleId, format: 'json', includeText, includeHistory });
  };
  return (
    <Dialog title={t.export.title} onClose={onClose} onSubmit={go} actions={<button type="submit" className="button primary" data-autofocus>{t.export.go}</button>}>
      <p>{t.export.lead}</p>
      <label className="check-line">
        <input type="checkbox" checked={includeText} onChange={(event) => setIncludeText(event.target.checked)} />
        <span>{t.export.text}<span className="hint">{t.export.textHint}</span></span>
      </label>
      <label className="check-line">
        <input type="checkbox" checked={includeHistory} onChange={(event) => setIncludeHistory(event.target.checked)} />
        <span>{t.export.history}</span>
      </label>
    </Dialog>
  );
}
