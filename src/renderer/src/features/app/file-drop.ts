import { useEffect, useState } from 'react';
import { desk } from '../../state/desk-store';
import { importDropped, importHtml, importText } from '../../state/import';
import { isTyping } from '../../commands/keys';
import { followOwnDrags, isOwnDrag } from './own-drag';

/** Takes files and text that are dropped on the desk or pasted into it; true while something hovers over it. */
export function useFileDrop(): boolean {
  const [isDropping, setDropping] = useState(false);

  useEffect(() => {
    let depth = 0;
    const carries = (event: DragEvent): boolean =>
      !isOwnDrag() && [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain');
    const onEnter = (event: DragEvent): void => {
      if (!carries(event)) return;
      depth++;
      setDropping(true);
    };
    const onLeave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDropping(false);
    };
    const onOver = (event: DragEvent): void => {
      if (isOwnDrag()) return; // a field takes the words that are dropped on it, nothing else does
      event.preventDefault();
      if (carries(event)) setDropping(!isTakenElsewhere(event));
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setDropping(false);
      if (isOwnDrag() && !event.dataTransfer?.files.length) return;
      event.preventDefault();
      if (isOwnDrag()) return;
      if (!isTakenElsewhere(event)) takeIn(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping(event.target) || desk.get().dialog) return;
      if (takeIn(event.clipboardData)) event.preventDefault();
    };
    const listeners = [
      ['dragenter', onEnter], ['dragleave', onLeave], ['dragover', onOver], ['drop', onDrop], ['paste', onPaste],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener);
    const leaveOwnDrags = followOwnDrags();
    return () => {
      leaveOwnDrags();
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener);
    };
  }, []);

  return isDropping;
}

/** Whether the drop is over a place that takes files itself (`data-takes-files`): evidence that one is attached to. */
function isTakenElsewhere(event: DragEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-takes-files]') !== null && event.dataTransfer?.types.includes('Files') === true;
}

/** Tags by which a program shows that what it copied has paragraphs of its own; a code editor's colours do not count. */
const HAS_PARAGRAPHS = /<(?:p|h[1-6]|li|blockquote)[\s>]/i;

/** Files first; then rich text with paragraphs, which main reads without what is hidden in it; else the plain text. */
function takeIn(data: DataTransfer | null): boolean {
  if (!data) return false;
  if (data.files.length) {
    void importDropped(data);
    return true;
  }
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (HAS_PARAGRAPHS.test(html)) {
    void importHtml(html);
    return true;
  }
  if (!text.trim()) return false;
  void importText(text);
  return true;
}
