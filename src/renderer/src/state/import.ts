import { annotationExtensions, articleExtensions, isHiddenName, isTakenFromFolder, packageExtension, MAX_FILES_OF_FOLDER } from '@shared/contract/article-files';
import { t } from '../i18n';
import { bringIn, incomingBlob, incomingFile, type Incoming } from './bring-in';
import { desk } from './desk-store';
import { filesDropped, type FileOfFolder } from './dropped-files';
import { pickFolderInBrowser, pickInBrowser } from './pick-file';
import { bridge, toast, toastFailure } from './runtime';

const endings = { articles: articleExtensions, annotations: [...annotationExtensions, 'txt'], packages: [packageExtension] };

/** Asks for files to open: with the desk's dialog, or with the browser's. */
export async function chooseFiles(purpose: keyof typeof endings = 'articles'): Promise<void> {
  if (!desk.get().session?.capabilities.dialogs) {
    const accept = endings[purpose].map((extension) => `.${extension}`).join();
    await importFiles(await pickInBrowser({ accept, multiple: true }));
    return;
  }
  const chosen = await bridge().invoke('files.choose', { purpose });
  if (!chosen.ok) return toastFailure(chosen.error);
  await bringIn(chosen.value.map(incomingFile));
}

/** Asks for a folder, and brings in what of it can be read. */
export async function chooseFolder(): Promise<void> {
  if (!desk.get().session?.capabilities.windows) return importFolder(await pickFolderInBrowser());
  const chosen = await bridge().invoke('arrivals.chooseFolder', {});
  if (!chosen.ok) return toastFailure(chosen.error);
  if (!chosen.value) return;
  const { files, leftOut } = chosen.value;
  if (files.length === 0 && leftOut.length === 0) toast(t.arrivals.emptyFolder);
  else await bringIn(files.map(incomingFile), leftOut);
}

/** Brings chosen files in. */
export async function importFiles(files: Iterable<File>): Promise<void> {
  await bringIn([...files].map((file) => incomingBlob(file, file.name, 'file')));
}

/** Brings dropped files in; of folders among them what can be read. */
export async function importDropped(data: DataTransfer): Promise<void> {
  const { files, ofFolders } = await filesDropped(data);
  const { taken, leftOut } = sortOut(ofFolders);
  await bringInOrSay([...files.map((file) => ({ file, path: file.name })), ...taken], leftOut, articleBeside());
}

/** Takes a text in that was pasted or dropped. */
export async function importText(text: string): Promise<void> {
  await bringIn([pastedText(text)], [], articleBeside());
}

/** A text that was pasted. */
export function pastedText(text: string): Incoming {
  return incomingBlob(new Blob([text]), t.import.pastedName, 'paste');
}

/** Takes rich text from the clipboard in: as HTML, whose paragraphs, headings and lists it keeps. */
export async function importHtml(html: string): Promise<void> {
  await bringIn([incomingBlob(new Blob([html]), `${t.import.pastedName}.html`, 'paste')], [], articleBeside());
}

/** The article on the desk, where it can have a new draft. */
function articleBeside(): string | undefined {
  const { article, session } = desk.get();
  return session?.readOnly === null ? article?.articleId : undefined;
}

async function importFolder(files: readonly FileOfFolder[]): Promise<void> {
  const { taken, leftOut } = sortOut(files);
  if (files.length > 0) await bringInOrSay(taken, leftOut);
}

/** Files that can be read, by their names, and the paths of those that cannot; what systems hide is neither. */
function sortOut(files: readonly FileOfFolder[]): { taken: FileOfFolder[]; leftOut: string[] } {
  const shown = files.filter(({ path }) => !path.split('/').some(isHiddenName));
  return {
    taken: shown.filter(({ file }) => isTakenFromFolder(file.name)),
    leftOut: shown.filter(({ file }) => !isTakenFromFolder(file.name)).map(({ path }) => path),
  };
}

async function bringInOrSay(files: readonly FileOfFolder[], leftOut: readonly string[], beside?: string): Promise<void> {
  if (files.length === 0 && leftOut.length === 0) toast(t.arrivals.emptyFolder);
  else if (files.length > MAX_FILES_OF_FOLDER) toast(t.arrivals.tooMany(MAX_FILES_OF_FOLDER), { tone: 'bad' });
  else await bringIn(files.map(({ file, path }) => incomingBlob(file, path, 'file')), leftOut, beside);
}
