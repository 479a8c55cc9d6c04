import { useState, type ReactElement } from 'react';
import { articleExtensions } from '@shared/contract/article-files';
import { t } from '../../i18n';
import { addDraft } from '../../state/add-draft';
import { incomingFile, type Incoming } from '../../state/bring-in';
import { draftsOf } from '../../state/drafts';
import { pastedText } from '../../state/import';
import { pickFile } from '../../state/pick-file';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { useArticle } from '../../ui/use-article';
import { DraftLabel } from './draft-label';

/** Adds a new draft to the article on the desk: from a file, or a text that is pasted. */
export function AddDraftDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const article = useArticle();
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (!article) return null;
  const add = async (incoming: Incoming): Promise<void> => {
    setBusy(true);
    await addDraft(article.articleId, incoming, label);
    setBusy(false);
  };
  const choose = async (): Promise<void> => {
    const file = await pickFile('articles', articleExtensions.map((extension) => `.${extension}`).join());
    if (file) await add(incomingFile(file));
  };
  const canPaste = text.trim() !== '' && !isBusy;
  return (
    <Dialog
      title={t.drafts.add.title} onClose={onClose} className="wide" onSubmit={() => { if (canPaste) void add(pastedText(text)); }}
      actions={(
        <>
          <button type="submit" className="button primary" disabled={!canPaste} title={text.trim() ? undefined : t.import.nothingPasted}>{t.drafts.add.paste}</button>
          <button type="button" className="button" disabled={isBusy} onClick={() => void choose()}><Icon name="document" size={14} /> {t.drafts.add.choose}</button>
          {isBusy && <p className="hint" role="status">{t.drafts.add.busy}</p>}
        </>
      )}
    >
      <p className="hint">{t.drafts.add.lead(article.article.headline)}</p>
      <textarea
        className="paste-field" aria-label={t.drafts.add.text} placeholder={t.drafts.add.textHint} rows={12} data-autofocus value={text} disabled={isBusy}
        onChange={(event) => setText(event.target.value)}
      />
      <DraftLabel number={draftsOf(article).length + 1} value={label} onChange={setLabel} />
    </Dialog>
  );
}
