import type { ReactElement } from 'react';
import { MIN_PASSPHRASE_CHARACTERS } from '@shared/model/confidential';
import { t } from '../../i18n';

/** A new passphrase, as typed twice. */
export interface TypedTwice {
  readonly first: string;
  readonly again: string;
}

/** Why a passphrase cannot be taken; empty where it can. */
export function complaintAbout({ first, again }: TypedTwice): string {
  if ([...first].length < MIN_PASSPHRASE_CHARACTERS) return t.confidential.tooShort;
  return first === again ? '' : t.confidential.differ;
}

/** A new passphrase, typed twice. */
export function NewPassphrase({ value, onChange }: { value: TypedTwice; onChange: (typed: TypedTwice) => void }): ReactElement {
  const complaint = value.again === '' ? '' : complaintAbout(value);
  return (
    <>
      <PassphraseLine label={t.confidential.passphrase} value={value.first} onChange={(first) => onChange({ ...value, first })} />
      <PassphraseLine label={t.confidential.again} value={value.again} onChange={(again) => onChange({ ...value, again })} />
      <p className="hint" role="status">{complaint || t.confidential.rule}</p>
    </>
  );
}

/** A passphrase that is typed, and never shown. */
export function PassphraseLine({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }): ReactElement {
  return (
    <label className="package-line">
      <span>{label}</span>
      <input type="password" value={value} autoComplete="off" spellCheck={false} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
