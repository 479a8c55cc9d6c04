import { useEffect, useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { focusIn } from '../../ui/focus';
import { TextField } from '../../ui/text-field';

interface WaiveFormProps {
  label: string;
  /** @returns whether it was done */
  onWaive: (reason: string) => boolean;
  onLeave: () => void;
}

/** Asks why a rule need not hold here: without a reason it is not waived. */
export function WaiveForm({ label, onWaive, onLeave }: WaiveFormProps): ReactElement {
  const [reason, setReason] = useState('');
  useEffect(() => focusIn('[data-field=waive-reason]'), []);
  return (
    <form
      className="gate-form" aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onWaive(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <TextField label={t.gate.waiveReason} value={reason} field="waive-reason" isPartOfForm onCommit={setReason} />
      <div className="form-foot">
        <button type="button" className="button quiet" onClick={onLeave}>{t.cancel}</button>
        <button type="submit" className="button" disabled={reason.trim() === ''}>{t.gate.doWaive}</button>
      </div>
    </form>
  );
}
