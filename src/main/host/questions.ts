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
  detail: 'All that was shown as saved is safe. A report names what failed; it holds no text of an article and no names.',
  buttons: ['OK', 'Save a Report…'],
  cancel: 0,
};

export const pageSilent: Question = {
  kind: 'warning',
  message: 'The page does not answer.',
  detail: 'It may be at work. All that was shown as saved is safe; what was not is lost when the page is opened again.',
  buttons: ['Wait', 'Open Again', 'Save a Report…'],
  cancel: 0,
};

export const mainFailed: Question = {
  kind: 'warning',
  message: 'Claimdesk met an error that it did not expect.',
  detail: 'All that was shown as saved is safe. You can go on; if something is odd, quit and start again. A report holds no text of an article and no names.',
  buttons: ['Go On', 'Save a Report…', 'Quit'],
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

export function otherLibrary(open: string, asked: string): Question {
  return {
    kind: 'info',
    message: 'Claimdesk is open with another library.',
    detail: `It shows ${open}. Close it first, then open ${asked}; or start the second one with --user-data and a folder of its own.`,
    buttons: ['OK'],
    cancel: 0,
  };
}
