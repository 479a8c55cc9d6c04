import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { importText } from '../../state/import';
import { Dialog } from '../../ui/dialog';

/** A field for the whole text of a story. */
export function PasteDialog({ onClose }: { onClose: () => void }): ReactElement {
  const [text, setText] = useState('');
  const open = (): void => {
    if (!text.trim()) return;
    onClose();
    void importText(text);
  };
  return (
    <Dialog
      title={t.import.pasteTitle} onClose={onClose} onSubmit={open} className="wide"
      actions={<button type="submit" className="button primary" disabled={!text.trim()} title={text.trim() ? undefined : t.import.nothingPasted}>{t.import.pasteOpen}</button>}
    >
      <p className="hint">{t.import.pasteHint}</p>
      <textarea className="paste-field" aria-label={t.import.pasteLabel} rows={14} data-autofocus value={text} onChange={(event) => setText(event.target.value)} />
    </Dialog>
  );
}
