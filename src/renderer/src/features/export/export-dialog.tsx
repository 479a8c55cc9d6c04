import { useEffect, useState, type ReactElement } from 'react';
import { holdsConfidential } from '@shared/formats/format-ids';
import { runCommand } from '../../commands/registry';
import { languageInUse, t } from '../../i18n';
import { askConfidential } from '../../state/confidential';
import { useDesk } from '../../state/desk-store';
import { exportArticles, type ExportWish } from '../../state/export';
import { matchingArticles } from '../../state/matching-articles';
import { changeSettings } from '../../state/open';
import { handSheetOn } from '../../state/print';
import { hasOwnWindows } from '../../state/windows';
import { CheckLine } from '../../ui/check-line';
import { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { ChooseArticles } from './choose-articles';
import { ConfidentialAgain } from './confidential-again';
import { choiceOf, offersFor, purposes, scopesFor, settingOf, type Scope } from './export-choice';
import { Fidelity } from './fidelity';
import { usePreview } from './use-preview';

/** Handing articles on: which, what for, in which format, and what that leaves out, before anything is written. */
export function ExportDialog({ articleId, onClose }: { articleId: string | null; onClose: () => void }): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const isOnDesk = useDesk((state) => state.article !== null && state.article.articleId === articleId);
  const vault = useDesk((state) => state.confidential?.state);
  const [scope, setScope] = useState<Scope>(articleId === null ? 'all' : 'one');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(articleId === null ? [] : [articleId]));
  const [wanted, setWanted] = useState(() => useDesk.getState().settings.exportChoice);
  const [includeText, setIncludeText] = useState(true);
  const [includeHistory, setIncludeHistory] = useState(false);
  const [withConfidential, setWithConfidential] = useState(false);
  const [isAskedAgain, setIsAskedAgain] = useState(false);
  useEffect(() => {
    if (vault === undefined) void askConfidential();
  }, [vault]);

  const canPrint = isOnDesk && scope === 'one';
  const { purpose, offer } = choiceOf(wanted, canPrint);
  const isJson = offer === 'json';
  const articleIds = scope === 'one' ? [articleId!] : scope === 'chosen' ? [...chosen] : matchingArticles(summaries, '').map((summary) => summary.articleId);
  const wish: ExportWish | null = offer === 'sheet' || articleIds.length === 0
    ? null
    : { articleIds, format: offer, includeText: includeText || !isJson, includeHistory: includeHistory && isJson, language: languageInUse() };
  const preview = usePreview(wish);
  const asksConfidential = scope === 'one' && holdsConfidential(offer) && (vault === 'open' || vault === 'locked');

  const write = (confidential?: 'asked-twice'): void => {
    onClose();
    void changeSettings({ exportChoice: settingOf({ purpose, offer }) });
    if (offer === 'sheet') void handSheetOn();
    else if (wish) void exportArticles({ ...wish, ...(confidential && { confidential }) });
  };
  if (isAskedAgain) {
    return <ConfidentialAgain headline={summaries.get(articleId!)?.headline ?? ''} onAnswer={(isYes) => write(isYes ? 'asked-twice' : undefined)} onClose={onClose} />;
  }
  return (
    <Dialog
      title={t.export.title} onClose={onClose} className="export"
      onSubmit={() => (asksConfidential && vault === 'open' && withConfidential ? setIsAskedAgain(true) : write())}
      actions={(
        <>
          <button type="submit" className="button primary" disabled={articleIds.length === 0}>
            {offer !== 'sheet' || hasOwnWindows() ? t.export.go : t.export.print}
          </button>
          {isOnDesk && scope === 'one' && <button type="button" className="button" onClick={() => runCommand('package.send')}>{t.commands['package.send']}</button>}
        </>
      )}
    >
      <div className="export-which">
        <Choice label={t.export.which} value={scope} options={scopesFor(articleId)} labels={t.export.scopes} onChange={setScope} />
      </div>
      {scope === 'chosen' && <ChooseArticles chosen={chosen} onChange={setChosen} />}
      <div className="export-choice">
        <fieldset>
          <legend>{t.export.purpose}</legend>
          {purposes.map((each) => (
            <CheckLine
              key={each} type="radio" name="purpose" isChecked={each === purpose} isFirst={each === purpose} label={t.export.purposes[each]}
              onChange={() => setWanted(each)}
            />
          ))}
        </fieldset>
        <fieldset className="export-format">
          <legend>{t.export.format}</legend>
          {offersFor(purpose, canPrint).map((each) => (
            <CheckLine
              key={each} type="radio" name="format" isChecked={each === offer} label={t.export.offers[each][0]} hint={t.export.offers[each][1]}
              onChange={() => setWanted(settingOf({ purpose, offer: each }))}
            />
          ))}
        </fieldset>
        <div className="export-parts">
          {isJson && <CheckLine isChecked={includeText} label={t.export.text} hint={t.export.textHint} onChange={setIncludeText} />}
          {isJson && <CheckLine isChecked={includeHistory} label={t.export.history} onChange={setIncludeHistory} />}
          {asksConfidential && (
            <CheckLine
              isChecked={withConfidential && vault === 'open'} isDisabled={vault === 'locked'} label={t.export.confidential}
              hint={vault === 'locked' ? t.export.confidentialLocked : t.export.confidentialHint} onChange={setWithConfidential}
            />
          )}
        </div>
        <Fidelity preview={preview} isSheet={offer === 'sheet'} articles={articleIds.length} />
      </div>
    </Dialog>
  );
}
