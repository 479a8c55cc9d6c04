import type { FilePurpose } from '@shared/contract/values';
import { uploadFile } from '../bridge/files';
import { desk } from './desk-store';
import type { FileOfFolder } from './dropped-files';
import { bridge, toastFailure } from './runtime';

/** A file that main knows by an id. */
export interface PickedFile {
  fileId: string;
  name: string;
}

/**
 * Asks for one file, with the desk's dialog or the browser's, and brings it to main.
 * @param accept endings and types that the browser's dialog offers; all when absent
 * @returns undefined when the person thought better of it, or when it failed, which is told
 */
export async function pickFile(purpose: FilePurpose, accept?: string): Promise<PickedFile | undefined> {
  if (!desk.get().session?.capabilities.dialogs) {
    const [file] = await pickInBrowser(accept === undefined ? {} : { accept });
    return file && bringFile(file, purpose);
  }
  const chosen = await bridge().invoke('files.choose', { purpose });
  if (chosen.ok) return chosen.value[0];
  toastFailure(chosen.error);
  return undefined;
}

/** Brings a file that the screen holds to main; undefined when that failed, which is told. */
export async function bringFile(file: File, purpose: FilePurpose): Promise<PickedFile | undefined> {
  const uploaded = await uploadFile(bridge(), file, file.name, { purpose });
  if (uploaded.ok) return { fileId: uploaded.value, name: file.name };
  toastFailure(uploaded.error);
  return undefined;
}

/** Asks for a folder with the browser's dialog; none when the person thinks better of it. */
export async function pickFolderInBrowser(): Promise<FileOfFolder[]> {
  const files = await answerOf((input) => (input.webkitdirectory = true));
  return files.map((file) => ({ file, path: file.webkitRelativePath }));
}

/** Asks for files with the browser's dialog; none when the person thinks better of it. */
export function pickInBrowser({ accept = '', multiple = false }: { accept?: string; multiple?: boolean }): Promise<File[]> {
  return answerOf((input) => Object.assign(input, { accept, multiple }));
}

/** What a person answers to the browser's dialog. Its field stays on the page until then: one that is nowhere may be collected before the answer comes. */
function answerOf(prepare: (input: HTMLInputElement) => unknown): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    prepare(input);
    const answer = (files: Iterable<File>): void => {
      input.remove();
      resolve([...files]);
    };
    input.addEventListener('change', () => answer(input.files ?? []));
    input.addEventListener('cancel', () => answer([]));
    document.body.append(input);
    input.click();
  });
}
