import type { KeyboardEvent, ReactElement } from 'react';

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  labels: Record<T, string>;
  titles?: Record<T, string>;
  disabled?: boolean;
  onChange: (value: T) => void;
}

/** A choice among a few: a radio group drawn as one control; the arrows move in it. */
export function Segmented<T extends string>(props: SegmentedProps<T>): ReactElement {
  const { label, value, options, labels, titles, disabled, onChange } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = (options.indexOf(value) + by + options.length) % options.length;
    onChange(options[next]!);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  return (
    <div className="segmented" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option) => (
        <button
          key={option} type="button" role="radio" aria-checked={option === value} tabIndex={option === value ? 0 : -1}
          title={titles?.[option]} disabled={disabled} onClick={() => onChange(option)}
        >
          {labels[option]}
        </button>
      ))}
    </div>
  );
}
