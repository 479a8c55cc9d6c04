import { useState, type ReactElement } from 'react';
import { languageInUse, t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { exportArticle } from '../../state/export';
import { changeSettings } from '../../state/open';
import { handSheetOn } from '../../state/print';
import { hasOwnWindows } from '../../state/windows';
import { Dialog } from '../../ui/dialog';
import { choiceOf, offersFor, purposes, settingOf } from './export-choice';
import { Fidelity } from './fidelity';
import { usePreview } from './use-preview';

/** Handing an article on: what for, in which format, and what that leaves out, before anything is written. */
export function ExportDialog({ articleId, onClose }: { articleId: string; onClose: () => void }): ReactElement {
  const isOnDesk = useDesk((state) => state.article?.articleId === articleId);
  const [choice, setChoice] = useState(() => choiceOf(useDesk.getState().settings.exportChoice, isOnDesk));
  const [includeText, setIncludeText] = useState(true);
  const [includeHistory, setIncludeHistory] = useState(false);
  const { purpose, offer } = choice;
  const isJson = offer === 'json';
  const wish = offer === 'sheet'
    ? null
    : { articleId, format: offer, includeText: includeText || !isJson, includeHistory: includeHistory && isJson, language: languageInUse() };
  const preview = usePreview(wish);
  const go = (): void => {
    onClose();
    void changeSettings({ exportChoice: settingOf(choice) });
    if (wish) void exportArticle(wish);
    else void handSheetOn();
  };
  return (
    <Dialog
      title={t.export.title} onClose={onClose} onSubmit={go} className="export"
      actions={<button type="submit" className="button primary">{wish || hasOwnWindows() ? t.export.go : t.export.print}</button>}
    >
      <div className="export-choice">
        <fieldset>
          <legend>{t.export.purpose}</legend>
          {purposes.map((each) => (
            <Radio
              key={each} name="purpose" isChosen={each === purpose} label={t.export.purposes[each]}
              onChoose={() => setChoice(choiceOf(each, isOnDesk))}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t.export.format}</legend>
          {offersFor(purpose, isOnDesk).map((each) => (
            <Radio
              key={each} name="format" isChosen={each === offer} label={t.export.offers[each][0]} hint={t.export.offers[each][1]}
              onChoose={() => setChoice({ purpose, offer: each })}
            />
          ))}
          {isJson && (
            <div className="export-parts">
              <label className="check-line">
                <input type="checkbox" checked={includeText} onChange={(event) => setIncludeText(event.target.checked)} />
                <span>{t.export.text}<span className="hint">{t.export.textHint}</span></span>
              </label>
              <label className="check-line">
                <input type="checkbox" checked={includeHistory} onChange={(event) => setIncludeHistory(event.target.checked)} />
                <span>{t.export.history}</span>
              </label>
            </div>
          )}
        </fieldset>
      </div>
      <Fidelity preview={preview} isSheet={offer === 'sheet'} />
    </Dialog>
  );
}

interface RadioProps {
  name: string;
  label: string;
  hint?: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Radio({ name, label, hint, isChosen, onChoose }: RadioProps): ReactElement {
  return (
    <label className="check-line">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} {...(isChosen && name === 'purpose' && { 'data-autofocus': true })} />
      <span>{label}{hint && <span className="hint">{hint}</span>}</span>
    </label>
  );
}
