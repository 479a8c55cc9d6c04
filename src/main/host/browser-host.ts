import { ClaimdeskError } from '@shared/result';
import type { Host } from './host';

const unavailable = (): Promise<never> =>
  Promise.reject(new ClaimdeskError('not-available', 'The browser desk has no dialogs of its own: the screen uses those of the browser.'));

/** The browser desk: files come and go through the page, so the system is asked for nothing. */
export const browserHost: Host = {
  desk: 'browser',
  capabilities: { dialogs: false, reveal: false, windows: false },
  chooseFiles: unavailable,
  chooseSavePath: unavailable,
  reveal: unavailable,
  chooseFolder: unavailable,
};
