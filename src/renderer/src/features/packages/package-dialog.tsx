import { useState, type ReactElement } from 'react';
import { formatMoment, t } from '../../i18n';
import type { PackageFacts, ReviewRow } from '../../state/bringing';
import { useDesk } from '../../state/desk-store';
import { beginMerge, leavePackage, takeForReview, unseal } from '../../state/review-package';
import { Dialog } from '../../ui/dialog';
import { PassphraseLine } from './new-passphrase';
import './packages.css';

/** A review package that came: sealed still, or whose it is, what for and how it fits, with what can come of it. */
export function PackageDialog({ row, facts }: { row: ReviewRow; facts: PackageFacts | null }): ReactElement {
  return facts ? <OpenPackage row={row} facts={facts} /> : <SealedPackage row={row} />;
}

function SealedPackage({ row }: { row: ReviewRow }): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const [complaint, setComplaint] = useState('');
  const [isBusy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setComplaint('');
    const failure = await unseal(row, passphrase);
    if (!failure) return;
    setPassphrase('');
    setComplaint(t.told(failure.message));
    setBusy(false);
  };
  return (
    <Dialog
      title={t.packages.open.title} className="package" onClose={() => void leavePackage(row, null)} onSubmit={() => { if (passphrase && !isBusy) void open(); }}
      actions={<button type="submit" className="button primary" disabled={!passphrase || isBusy}>{isBusy ? t.packages.open.busy : t.packages.open.unseal}</button>}
    >
      <p>{t.packages.open.sealed(row.name)}</p>
      <PassphraseLine label={t.confidential.passphrase} value={passphrase} onChange={setPassphrase} />
      <p className="bad" role="alert">{complaint}</p>
    </Dialog>
  );
}

function OpenPackage({ row, facts }: { row: ReviewRow; facts: PackageFacts }): ReactElement {
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const [isBusy, setBusy] = useState(false);
  const { headline, sending, claims, decisions, here } = facts;
  const words = t.packages.open;
  const canGoOn = !isReadOnly && !isBusy && (here === null || here.fits);
  const goOn = async (): Promise<void> => {
    setBusy(true);
    await (here ? beginMerge(row, facts) : takeForReview(row, facts));
    setBusy(false);
  };
  return (
    <Dialog
      title={words.title} className="package" onClose={() => void leavePackage(row, facts)} onSubmit={() => { if (canGoOn) void goOn(); }}
      actions={(
        <>
          <button type="submit" className="button primary" disabled={!canGoOn} data-autofocus>{here ? words.merge : words.take}</button>
          <button type="button" className="button" onClick={() => void leavePackage(row, facts)}>{t.cancel}</button>
        </>
      )}
    >
      <h3>{sending.kind === 'request' ? words.request(sending.by) : words.review(sending.by)}</h3>
      <dl className="package-facts">
        <dt>{words.article}</dt><dd>{headline}</dd>
        <dt>{words.from}</dt><dd>{sending.by}, {formatMoment(sending.at)}</dd>
        {sending.to !== undefined && <><dt>{words.to}</dt><dd>{sending.to}</dd></>}
        {sending.note !== '' && <><dt>{sending.kind === 'request' ? words.note : words.noteBack}</dt><dd>{sending.note}</dd></>}
        <dt>{words.holds}</dt><dd>{words.contents(claims, decisions, sending.claimIds !== undefined)}</dd>
        <dt>{words.here}</dt><dd>{inLibrary(here)}</dd>
      </dl>
      {isReadOnly && <p className="hint">{words.readOnly}</p>}
    </Dialog>
  );
}

/** How a package fits what is here, in a sentence. */
function inLibrary(here: PackageFacts['here']): string {
  const words = t.packages.open;
  if (!here) return words.notHere;
  if (!here.fits) return words.misfit(here.headline);
  if (here.isMerged) return words.merged(here.headline);
  return here.isCurrent ? words.current(here.headline) : words.otherDraft(here.headline);
}
