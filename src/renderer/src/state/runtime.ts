import type { Bridge } from '@shared/contract/bridge';
import type { Failure } from '@shared/result';
import { createNewId } from '@shared/model/new-id';
import { t } from '../i18n';
import { desk, type Toast } from './desk-store';

/** Makes ids from the browser's own random bytes. */
export const newId = createNewId((count) => crypto.getRandomValues(new Uint8Array(count)));

let currentBridge: Bridge | undefined;

export function setBridge(bridge: Bridge): void {
  currentBridge = bridge;
}

/** The way to main. */
export function bridge(): Bridge {
  if (!currentBridge) throw new Error('The desk has not been started.');
  return currentBridge;
}

const TOAST_MS = 6000;
let lastToast = 0;

/**
 * Shows a short message; it goes by itself unless it is bad news.
 * @returns its id, for `dismissToast`
 */
export function toast(message: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): number {
  const id = ++lastToast;
  const { tone = 'plain', action } = options;
  desk.set(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, message, tone, ...(action && { action }) }] }));
  if (tone === 'plain') setTimeout(() => dismissToast(id), TOAST_MS);
  return id;
}

export function dismissToast(id: number): void {
  desk.set(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) }));
}

export function toastFailure(failure: Failure): void {
  toast(t.told(failure.message), { tone: 'bad' });
}

/** Says something to people who cannot see the screen. */
export function announce(message: string): void {
  desk.set({ announcement: message });
}
