import path from 'node:path';
import { ClaimdeskError } from '@shared/result';
import { words } from '../i18n';
import type { Question } from './dialogs';

/** The second button of `notSaved`. */
export const QUIT_WITHOUT_SAVING = 1;

export function notSaved(reason: string): Question {
  return {
    kind: 'warning',
    message: words.notSaved,
    detail: words.keepWindow(words.told(reason)),
    buttons: [words.keepOpen, words.quitWithoutSaving],
    cancel: 0,
  };
}

export function pageStopped(): Question {
  return { kind: 'warning', message: words.pageStopped, detail: `${words.savedIsSafe} ${words.reportIsClean}`, buttons: [words.ok, words.saveReport], cancel: 0 };
}

export function pageSilent(): Question {
  return { kind: 'warning', message: words.pageSilent, detail: words.pageSilentDetail, buttons: [words.wait, words.openAgain, words.saveReport], cancel: 0 };
}

export function mainFailed(): Question {
  return { kind: 'warning', message: words.mainFailed, detail: `${words.mainFailedDetail} ${words.reportIsClean}`, buttons: [words.goOn, words.saveReport, words.quit], cancel: 0 };
}

export function cannotOpen(file: string, error: unknown): Question {
  return {
    kind: 'warning',
    message: words.cannotOpen(path.basename(file)),
    detail: error instanceof ClaimdeskError ? words.told(error.failure.message) : words.internal,
    buttons: [words.ok],
    cancel: 0,
  };
}

/** The second button of `otherLibrary`. */
export const OPEN_OTHER = 1;

export function otherLibrary(open: string, asked: string): Question {
  return {
    kind: 'info',
    message: words.otherLibrary,
    detail: words.canBeOpened(open, asked),
    buttons: [words.keepLibrary, words.openOther],
    cancel: 0,
  };
}
