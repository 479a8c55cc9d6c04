import { useId, type KeyboardEvent, type ReactElement } from 'react';
import { t } from '../../i18n';
import { useUnsent } from '../../ui/use-unsent';

interface WordsFormProps {
  label: string;
  /** What it is of: the words wait under this name while the form is away. */
  place: string;
  /** The words of the button. */
  send: string;
  /** @returns whether it was done */
  onSend: (text: string) => boolean;
  onLeave: () => void;
}

/** Asks for the words that a decision or an answer needs: Enter sends them, Shift+Enter begins a new line, Esc leaves. */
export function WordsForm({ label, place, send, onSend, onLeave }: WordsFormProps): ReactElement {
  const [text, setText, clear] = useUnsent(place, '');
  const id = useId();
  const submit = (): void => {
    if (text.trim() && onSend(text.trim())) clear();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className="words-form" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={2} value={text} autoFocus onChange={({ target }) => setText(target.value)} />
      <div className="form-foot">
        <button type="button" className="button quiet" onClick={onLeave}>{t.cancel}</button>
        <button type="button" className="button" disabled={!text.trim()} onClick={submit}>{send}</button>
      </div>
    </div>
  );
}
