import type { ReactElement } from 'react';

interface CheckLineProps {
  /** A checkbox unless said otherwise. */
  type?: 'checkbox' | 'radio';
  /** Of the group that a radio button belongs to. */
  name?: string;
  label: string;
  hint?: string;
  isChecked: boolean;
  isDisabled?: boolean;
  /** The focus goes here when the dialog opens. */
  isFirst?: boolean;
  onChange: (isChecked: boolean) => void;
}

/** A checkbox or radio button with its words, and what they mean below. */
export function CheckLine({ type = 'checkbox', name, label, hint, isChecked, isDisabled, isFirst, onChange }: CheckLineProps): ReactElement {
  return (
    <label className="check-line">
      <input
        type={type} name={name} checked={isChecked} disabled={isDisabled} {...(isFirst && { 'data-autofocus': true })}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}{hint && <span className="hint">{hint}</span>}</span>
    </label>
  );
}
