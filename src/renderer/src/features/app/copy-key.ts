import { useEffect } from 'react';
import { isTyping } from '../../commands/keys';
import { copyClaimsTo } from '../../state/copy-claims';
import { desk } from '../../state/desk-store';

/** The system's Copy means the claims in hand where no words are selected. */
export function useCopyOfClaims(): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !event.clipboardData || isTyping(document.activeElement) || desk.get().dialog) return;
      if (document.getSelection()?.isCollapsed === false) return;
      if (copyClaimsTo(event.clipboardData)) event.preventDefault();
    };
    window.addEventListener('copy', onCopy);
    return () => window.removeEventListener('copy', onCopy);
  }, []);
}
