import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { copyFor } from '../../state/agreement';
import { useDesk } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';
import { useArticle } from '../../ui/use-article';

/** Whom the article on the desk is to be copied for; anybody may be named, those who work at the desk are offered. */
export function CopyForDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const article = useArticle();
  const { people, editor } = useDesk((state) => state.settings);
  const [person, setPerson] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (!article) return null;
  const name = person.trim();
  const make = async (): Promise<void> => {
    setBusy(true);
    if (await copyFor(article.articleId, name)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      title={t.agreement.copy.title} onClose={onClose} onSubmit={() => { if (name && !isBusy) void make(); }}
      actions={<button type="submit" className="button primary" disabled={!name || isBusy}>{t.agreement.copy.go}</button>}
    >
      <p className="hint">{t.agreement.copy.lead(article.article.headline)}</p>
      <label className="draft-name">
        <span>{t.agreement.copy.for}</span>
        <input type="text" list="copy-for-people" maxLength={200} value={person} data-autofocus onChange={(event) => setPerson(event.target.value)} />
      </label>
      <datalist id="copy-for-people">{people.filter((each) => each.name !== editor).map((each) => <option key={each.name} value={each.name} />)}</datalist>
    </Dialog>
  );
}
