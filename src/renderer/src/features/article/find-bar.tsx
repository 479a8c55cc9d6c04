import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { closeFind, seek, stepHit } from '../../state/find';
import { focusIn } from '../../ui/focus';
import { Icon } from '../../ui/icon';

/** What can be switched in the bar: a sign of what it does, and its name. */
const options = [
  ['matchCase', 'Aa', t.find.matchCase],
  ['wholeWord', <u key="word">ab</u>, t.find.wholeWord],
  ['isPattern', '.*', t.find.pattern],
] as const satisfies readonly (readonly ['matchCase' | 'wholeWord' | 'isPattern', ReactNode, string])[];

/** A slim bar over the text: what to look for, how, and where in the hits one is. */
export function FindBar(): ReactElement | null {
  const find = useDesk((state) => state.find);
  const article = useDesk((state) => state.article);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    seek({}); // another article: the same words in it
  }, [article]);
  useEffect(() => {
    if (find.isOpen) focusIn('[data-field=find]');
  }, [find.isOpen]);

  if (!find.isOpen) return null;
  const { hits: { ranges, isCut }, at, query, problem } = find;
  const close = (): void => {
    closeFind();
    focusIn('[data-pane=text] .text-host');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      stepHit(event.shiftKey ? -1 : 1);
    }
  };
  const status = problem ?? (query === '' ? '' : ranges.length === 0 ? t.find.none : t.find.place(at + 1, ranges.length, isCut));
  return (
    <div className="find-bar" role="search" aria-label={t.find.label} onKeyDown={onKeyDown}>
      <input
        ref={field} type="text" data-field="find" aria-label={t.find.label} placeholder={t.find.label} value={query} maxLength={1000} spellCheck={false}
        aria-invalid={problem !== null} onChange={(event) => seek({ query: event.target.value })}
      />
      {options.map(([option, sign, label]) => (
        <button
          key={option} type="button" className="find-option" aria-pressed={find[option]} aria-label={label} title={label}
          onClick={() => seek({ [option]: !find[option] })}
        >
          {sign}
        </button>
      ))}
      <button type="button" className="icon-button" aria-label={t.find.previous} title={`${t.find.previous} (Shift F3)`} disabled={ranges.length === 0} onClick={() => stepHit(-1)}><Icon name="left" /></button>
      <button type="button" className="icon-button" aria-label={t.find.next} title={`${t.find.next} (F3)`} disabled={ranges.length === 0} onClick={() => stepHit(1)}><Icon name="right" /></button>
      <p role="status" data-bad={problem !== null}>{status}</p>
      <button type="button" className="icon-button" aria-label={t.find.close} title={`${t.find.close} (Esc)`} onClick={close}><Icon name="cross" /></button>
    </div>
  );
}
