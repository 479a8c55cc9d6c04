import type { HandedOut } from '@shared/contract/values';
import { downloadFile } from '../bridge/files';
import { keepInBrowser } from './keep-in-browser';
import { bridge, toastFailure } from './runtime';

/**
 * Sees a file that main hands out to its end: on the browser desk it is fetched and given to the browser to keep.
 * @returns whether the person has it now; that it failed is told
 */
export async function keepHandedOut(handed: Exclude<HandedOut, { outcome: 'cancelled' }>): Promise<boolean> {
  if (handed.outcome === 'saved') return true;
  const blob = await downloadFile(bridge(), handed.fileId);
  if (!blob.ok) {
    toastFailure(blob.error);
    return false;
  }
  keepInBrowser(blob.value, handed.name);
  return true;
}
