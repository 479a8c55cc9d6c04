/** Functions that are handed to a page of the desk: each stands alone and uses nothing from outside. */

/** What {@link watchSettling} leaves on the window. */
export interface Watch {
  /** When the press or click came in (the browser's own time of the event). */
  begun: number;
  /** When the last frame was produced in which the answer changed. */
  settled: number;
}

/**
 * From the next key press or click on, notes the end of each frame in which something within the elements of a selector
 * changes, or one of them comes up: what answers the press. What is put off until the screen is idle does not count, nor does what changes within
 * the elements of `but`.
 */
export function watchSettling({ answers, but }: { answers: string; but?: string | undefined }): void {
  const watch: Watch = { begun: 0, settled: 0 };
  Object.assign(window, { watch });
  const begin = (event: Event): void => {
    if (watch.begun === 0) watch.begun = event.timeStamp;
  };
  for (const type of ['keydown', 'mousedown']) window.addEventListener(type, begin, { capture: true, once: true });
  let isWaiting = false;
  const afterFrame = (): void => {
    isWaiting = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (watch.settled = performance.now());
    channel.port2.postMessage(null);
  };
  const isWithin = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    return Boolean(element?.closest(answers)) && !(but !== undefined && element?.closest(but));
  };
  // Whoever sets an attribute to what it is has changed nothing: of each, the first value counts, and the one it has now.
  const isChange = (change: MutationRecord, at: number, all: readonly MutationRecord[]): boolean => {
    const { target, attributeName: name } = change;
    if (name === null) return true;
    const isFirst = !all.slice(0, at).some((other) => other.target === target && other.attributeName === name);
    return isFirst && change.oldValue !== (target as Element).getAttribute(name);
  };
  const observer = new MutationObserver((changes) => {
    if (watch.begun === 0 || isWaiting) return;
    if (!changes.filter(isChange).some(({ target, addedNodes }) => isWithin(target) || [...addedNodes].some(isWithin))) return;
    isWaiting = true;
    requestAnimationFrame(afterFrame);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true });
}

/** Keeps a plain copy of what a panel shows; the next key press puts it on the screen, with nothing behind it. */
export function showCopyAtKey(panel: Element): void {
  const copy = panel.cloneNode(true) as HTMLElement;
  copy.removeAttribute('open');
  copy.setAttribute('data-copy', '');
  // Not on the window: what notes the press hears it first.
  document.addEventListener('keydown', (event) => {
    event.stopPropagation();
    event.preventDefault();
    document.body.append(copy);
    if (copy instanceof HTMLDialogElement) copy.showModal();
  }, { capture: true, once: true });
}

/** Sets a box to the top and scrolls it by a step a frame. @returns ms from frame to frame */
export async function scrollByFrames(box: Element): Promise<number[]> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  box.scrollTop = 0;
  await frame();
  let last = await frame();
  const intervals: number[] = [];
  for (let step = 0; step < 90; step += 1) {
    box.scrollTop += 100;
    const now = await frame();
    intervals.push(now - last);
    last = now;
  }
  return intervals.slice(1);
}
