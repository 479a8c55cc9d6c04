import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import type { Question } from './dialogs';

/** The second button of `notSaved`. */
export const QUIT_WITHOUT_SAVING = 1;

export function notSaved(reason: string): Question {
  return {
    kind: 'warning',
    message: 'Your last changes are not saved.',
    detail: `${reason} Keep the window open to try again from there.`,
    buttons: ['Keep Open', 'Quit Without Saving'],
    cancel: 0,
  };
}

export const pageStopped: Question = {
  kind: 'warning',
  message: 'The page stopped and is opened again.',
  detail: 'All that was shown as saved is safe.',
  buttons: ['OK'],
  cancel: 0,
};

export function cannotOpen(file: string, error: unknown): Question {
  return {
    kind: 'warning',
    message: `${path.basename(file)} could not be opened.`,
    detail: error instanceof ClaimdeskError ? error.failure.message : 'Something went wrong inside Claimdesk. The log of the desk says more.',
    buttons: ['OK'],
    cancel: 0,
  };
}

/** The second button of `otherLibrary`. */
export const OPEN_OTHER = 1;

export function otherLibrary(open: string, asked: string): Question {
  return {
    kind: 'info',
    message: 'Claimdesk is open with another library.',
    detail: `It shows ${open}. ${asked} can be opened in its place.`,
    buttons: ['Keep This Library', 'Open the Other'],
    cancel: 0,
  };
}
