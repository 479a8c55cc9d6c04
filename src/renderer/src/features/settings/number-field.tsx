import { useState, type ReactElement } from 'react';

interface NumberFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  /** Said behind the number. */
  unit: string;
  disabled: boolean;
  /** Is told on leaving the field and on Enter, and only of a number from `least` to `most`. */
  onCommit: (value: number) => unknown;
}

/** A whole number; what is none, or lies outside, is put back to what is kept. */
export function NumberField({ label, value, least, most, unit, disabled, onCommit }: NumberFieldProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    const number = Number(typed);
    if (typed !== null && typed.trim() !== '' && Number.isInteger(number) && number >= least && number <= most && number !== value) onCommit(number);
    setTyped(null);
  };
  return (
    <span className="number-field">
      <input
        type="number" aria-label={label} min={least} max={most} step={1} value={typed ?? value} disabled={disabled}
        onChange={(event) => setTyped(event.target.value)} onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          commit();
        }}
      />
      {unit}
    </span>
  );
}
