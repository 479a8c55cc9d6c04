import { useEffect, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { t } from '../i18n';
import { noteModal } from './above-all';
import { Icon } from './icon';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the end; the first is the one that Enter means. */
  actions?: ReactNode;
  onSubmit?: () => void;
  /** There is nothing in it but to read: the focus goes to the text, so that keys scroll it. */
  isReading?: boolean;
  className?: string;
}

/** A modal dialog on the platform's own element: it keeps the focus, closes on Esc and gives the focus back. */
export function Dialog({ title, onClose, children, actions, onSubmit, isReading = false, className = '' }: DialogProps): ReactElement {
  const element = useModal(onClose);
  return (
    <dialog ref={element} className={`dialog ${className}`} aria-label={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <header>
          <h2>{title}</h2>
          <button type="button" className="icon-button" aria-label={t.close} title={t.close} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </header>
        <div className="dialog-body" {...(isReading && { tabIndex: 0, role: 'region', 'aria-label': title, 'data-autofocus': true })}>{children}</div>
        {actions && <footer>{actions}</footer>}
      </form>
    </dialog>
  );
}

/** Shows a `<dialog>` modally for as long as it is mounted; a click beside it closes it like Esc. */
export function useModal(onClose: () => void): React.RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // In the commit that makes it: between two dialogs of which one gives way to the other there is no moment in which a key would miss both.
  useLayoutEffect(() => {
    const dialog = element.current!;
    const before = document.activeElement;
    // The platform would put the focus on the first button, which closes; better on what the dialog is for.
    dialog.querySelector('[data-autofocus], .dialog-body input, .dialog-body textarea, [type=submit]')?.toggleAttribute('autofocus', true);
    dialog.showModal();
    const isOver = noteModal(dialog);
    const onCancel = (event: Event): void => {
      event.preventDefault();
      close.current();
    };
    const onPointer = (event: PointerEvent): void => {
      if (event.target === dialog) close.current();
    };
    // The browser may close it by itself (it takes a second Esc for a cry for help): then it must not stay in the state.
    const onClosed = (): void => close.current();
    dialog.addEventListener('close', onClosed);
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('pointerdown', onPointer);
    return () => {
      isOver();
      dialog.removeEventListener('close', onClosed);
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('pointerdown', onPointer);
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return element;
}
