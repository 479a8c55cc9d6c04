import { useEffect, useId, useRef, useState, type ReactElement } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  multiline?: boolean;
  disabled?: boolean;
  /** For keys that lead here: the `data-field` of the control. */
  field?: string;
  /** What is typed is nobody's business: no spell checker reads it. */
  isPrivate?: boolean;
  /** Every letter is told at once: for a form that is sent as a whole, to which Enter is left. */
  isPartOfForm?: boolean;
  /**
   * Is told when the person has finished: on leaving the field, on Enter, after a pause in typing, or when it goes.
   * False, at once or as a promise: it was refused, and the field shows again what is kept.
   */
  onCommit: (value: string) => unknown;
}

const PAUSE_MS = 1200;

/** A field whose text becomes one change when the person has finished, not one change a letter. Esc takes it back. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, placeholder, multiline, disabled, field, isPrivate, isPartOfForm, onCommit } = props;
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const id = useId();
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  const commit = (): void => {
    if (draft === value) return;
    void Promise.resolve(onCommit(draft)).then((done) => {
      if (done === false) setDraft((now) => (now === draft ? value : now));
    });
  };
  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    if (draft === value) return;
    const timer = setTimeout(() => latestCommit.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, value]);
  // A field that is taken off the page while it has the focus is not left: its words would be lost.
  useEffect(() => () => latestCommit.current(), []);

  const shared = {
    id, value: draft, placeholder, disabled, 'data-field': field, onBlur: commit,
    autoComplete: 'off', // the browser would keep it in its own profile
    ...(isPrivate && { spellCheck: false }),
    onChange: (event: { target: { value: string } }) => {
      setDraft(event.target.value);
      if (isPartOfForm) onCommit(event.target.value);
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (isPartOfForm) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        commit();
      } else if (event.key === 'Escape' && draft !== value) {
        event.stopPropagation();
        setDraft(value);
      }
    },
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {multiline ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />}
    </>
  );
}
