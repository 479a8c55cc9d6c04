import { useState, type ReactElement } from 'react';
import { sendingKinds, type SendingKind } from '@shared/model/review';
import { MAX_FIELD_CHARACTERS, MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { claimsToSend, requestOf, sendPackage } from '../../state/send-package';
import { CheckLine } from '../../ui/check-line';
import { Dialog } from '../../ui/dialog';
import { useArticle } from '../../ui/use-article';
import { complaintAbout, NewPassphrase } from './new-passphrase';
import './packages.css';

/** Makes a review package of the article on the desk: for whom, what for, with which claims, sealed or not. */
export function SendDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const article = useArticle();
  const { people, editor } = useDesk((state) => state.settings);
  const [chosen] = useState(claimsToSend);
  const request = article && requestOf(article);
  const [kind, setKind] = useState<SendingKind>(request ? 'review' : 'request');
  const [to, setTo] = useState(request?.by ?? article?.article.copyOf?.for ?? '');
  const [note, setNote] = useState('');
  const [isSelection, setSelection] = useState(false);
  const [isSealed, setSealed] = useState(false);
  const [typed, setTyped] = useState({ first: '', again: '' });
  const [isBusy, setBusy] = useState(false);
  if (!article) return null;
  const words = t.packages.send;
  const canSend = !isBusy && (!isSealed || complaintAbout(typed) === '');
  const send = async (): Promise<void> => {
    setBusy(true);
    const isSent = await sendPackage({
      articleId: article.articleId, kind, note: note.trim(),
      ...(to.trim() && { to: to.trim() }), ...(isSelection && { claimIds: [...chosen] }), ...(isSealed && { passphrase: typed.first }),
    });
    if (isSent) onClose();
    else setBusy(false);
  };
  const all = [...article.records.all('claim')].length;
  return (
    <Dialog
      title={words.title} onClose={onClose} className="package" onSubmit={() => { if (canSend) void send(); }}
      actions={<button type="submit" className="button primary" disabled={!canSend}>{isBusy ? words.busy : kind === 'review' ? words.goBack : words.go}</button>}
    >
      <p className="hint">{words.lead(article.article.headline)}</p>
      {request && (
        <fieldset>
          <legend>{words.kind}</legend>
          {sendingKinds.map((each) => <CheckLine key={each} type="radio" name="sending-kind" label={words.kinds[each]} isChecked={each === kind} onChange={() => setKind(each)} />)}
        </fieldset>
      )}
      <label className="package-line">
        <span>{words.to}</span>
        <input type="text" list="send-to-people" maxLength={MAX_LABEL_CHARACTERS} placeholder={words.toHint} value={to} data-autofocus onChange={(event) => setTo(event.target.value)} />
      </label>
      <datalist id="send-to-people">{people.filter(({ name }) => name !== editor).map(({ name }) => <option key={name} value={name} />)}</datalist>
      <label className="package-line">
        <span>{kind === 'review' ? words.noteBack : words.note}</span>
        <textarea rows={4} maxLength={MAX_FIELD_CHARACTERS} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {chosen.length > 0 && (
        <fieldset>
          <legend>{words.which}</legend>
          <CheckLine type="radio" name="sending-claims" label={words.all(all)} isChecked={!isSelection} onChange={() => setSelection(false)} />
          <CheckLine type="radio" name="sending-claims" label={words.chosen(chosen.length)} isChecked={isSelection} onChange={() => setSelection(true)} />
        </fieldset>
      )}
      <CheckLine label={words.seal} hint={words.sealHint} isChecked={isSealed} onChange={setSealed} />
      {isSealed && <NewPassphrase value={typed} onChange={setTyped} />}
    </Dialog>
  );
}
