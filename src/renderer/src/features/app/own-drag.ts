let isUnderWay = false;

/** Whether something of this page is dragged, a claim or an article: it is not to come in again as a new story. */
export function isOwnDrag(): boolean {
  return isUnderWay;
}

/**
 * Follows what is dragged out of this page.
 * @returns ends it
 */
export function followOwnDrags(): () => void {
  const begin = (): void => {
    isUnderWay = true;
  };
  const end = (): void => {
    isUnderWay = false;
  };
  // A file that main drags has no end here: the pointer comes back with no button pressed.
  const look = (event: PointerEvent): void => {
    if (event.buttons === 0) end();
  };
  window.addEventListener('dragstart', begin);
  window.addEventListener('dragend', end);
  window.addEventListener('pointermove', look);
  return () => {
    window.removeEventListener('dragstart', begin);
    window.removeEventListener('dragend', end);
    window.removeEventListener('pointermove', look);
  };
}
