import type { ReactElement } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  labels: Readonly<Record<T, string>>;
  disabled?: boolean;
  /** For keys and buttons that lead here: the `data-field` of the control. */
  field?: string;
  onChange: (value: T) => void;
}

/** A choice among several, with its label before it. */
export function Choice<T extends string>({ label, value, options, labels, disabled, field, onChange }: ChoiceProps<T>): ReactElement {
  return (
    <>
      <span className="field-label" aria-hidden="true">{label}</span>
      <select aria-label={label} value={value} disabled={disabled} data-field={field} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => <option key={option} value={option}>{labels[option]}</option>)}
      </select>
    </>
  );
}
