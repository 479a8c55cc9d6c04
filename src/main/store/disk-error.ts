import { ClaimdeskError } from '@shared/result';
import { errorCode } from './disk';

/** What the file system's refusals mean to the person at the desk, and what can be done. */
function reasonOf(code: string | undefined): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Make room, then try again';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'the folder may only be read. Give yourself the right to write there, or choose another folder';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENXIO':
    case 'ESTALE':
      return 'the folder is gone. Was it moved, renamed, or on a disk that was taken out?';
    case 'EIO':
      return 'the disk reports an error of its own. Copy the library to another disk soon';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'another program holds the file. Close it, then try again';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open. Close other programs, then try again';
    case 'EFBIG':
      return 'the file would grow larger than this disk allows';
    default:
      return `the system says ${code ?? 'nothing more'}`;
  }
}

/**
 * A failure of the disk in plain words: "<what> : the disk is full …". Failures that already are Claimdesk's own pass
 * through unchanged.
 * @param what what could not be done, a sentence's beginning: "The change was not saved"
 */
export function diskError(what: string, error: unknown): ClaimdeskError {
  if (error instanceof ClaimdeskError) return error;
  const code = errorCode(error);
  return new ClaimdeskError('disk', `${what}: ${reasonOf(code)}.`, { system: code ?? 'unknown' }, { cause: error });
}
