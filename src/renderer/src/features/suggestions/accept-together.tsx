import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import type { Offer } from '../../state/offers';
import { acceptSure, setFrom } from '../../state/suggestions';
import { CommandKeys } from '../../ui/command-keys';

/** How sure suggestions can be asked to be. */
const steps = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6];

/** Accepts all that are as sure as one says, as one change. */
export function AcceptTogether({ offers, from }: { offers: readonly Offer[]; from: number }): ReactElement {
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const count = offers.filter(({ suggestion }) => suggestion.confidence >= from).length;
  return (
    <div className="accept-together">
      <label>{t.suggestions.from}{' '}
        <select value={from} onChange={(event) => setFrom(Number(event.target.value))}>
          {steps.map((step) => <option key={step} value={step}>{t.report.percent(step)}</option>)}
        </select>
      </label>
      <span className="grow" />
      <button type="button" className="button" disabled={count === 0 || isReadOnly} onClick={acceptSure}>{t.suggestions.acceptAll(count)} <CommandKeys id="suggestion.accept-sure" /></button>
    </div>
  );
}
