import { articleExtensions } from '@shared/contract/article-files';
import type { Failure } from '@shared/result';
import { uploadFile } from '../bridge/files';
import { t } from '../i18n';
import { desk } from './desk-store';
import { openArticle } from './open';
import { pickInBrowser } from './pick-file';
import { bridge, toast, toastFailure } from './runtime';

type From = 'file' | 'paste';

/** Asks for files to open: with the desk's dialog, or with the browser's. */
export async function chooseFiles(): Promise<void> {
  if (!desk.get().session?.capabilities.dialogs) {
    await importFiles(await pickInBrowser({ accept: articleExtensions.map((extension) => `.${extension}`).join(), multiple: true }));
    return;
  }
  const chosen = await bridge().invoke('files.choose', { purpose: 'articles' });
  if (!chosen.ok) return toastFailure(chosen.error);
  for (const { fileId, name } of chosen.value) await counted(() => importUploaded(fileId, name, 'file'));
}

/** Takes dropped or chosen files in, one after the other. */
export async function importFiles(files: Iterable<File>): Promise<void> {
  for (const file of files) await importBlob(file, file.name, 'file');
}

/** Takes pasted text in as a new article. */
export async function importText(text: string): Promise<void> {
  await importBlob(new Blob([text]), t.import.pastedName, 'paste');
}

/** Takes rich text from the clipboard in: as HTML, whose paragraphs, headings and lists it keeps. */
export async function importHtml(html: string): Promise<void> {
  await importBlob(new Blob([html]), `${t.import.pastedName}.html`, 'paste');
}

/** Finishes an import that stopped because the library has the text already. */
export async function importAgain(fileId: string, from: From): Promise<void> {
  await importUploaded(fileId, t.import.pastedName, from, true);
}

async function importBlob(blob: Blob, name: string, from: From): Promise<void> {
  await counted(async () => {
    const uploaded = await uploadFile(bridge(), blob, name);
    if (!uploaded.ok) return toastImportFailure(name, uploaded.error);
    await importUploaded(uploaded.value, name, from);
  });
}

/** Counts an import among those that are being read in, for as long as it takes. */
async function counted(run: () => Promise<void>): Promise<void> {
  desk.set(({ importing }) => ({ importing: importing + 1 }));
  try {
    await run();
  } finally {
    desk.set(({ importing }) => ({ importing: importing - 1 }));
  }
}

async function importUploaded(fileId: string, name: string, from: From, evenIfKnown = false): Promise<void> {
  const answer = await bridge().invoke('articles.import', { fileId, from, evenIfKnown });
  if (!answer.ok) {
    toastImportFailure(name, answer.error);
    await bridge().invoke('files.discard', { fileId });
    return;
  }
  const { outcome, articleId, headline, changes } = answer.value;
  if (outcome === 'known') {
    desk.set({ dialog: { kind: 'known', articleId, headline, fileId, from } });
    return;
  }
  await openArticle(articleId);
  const changed = changes.map(({ detail, kind, count }) => (detail ? t.told(detail).replace(/\.$/, '') : `${kind} (${count})`)).join('; ');
  toast([t.import.added(headline), changed && t.import.changed(changed)].filter(Boolean).join(' '));
}

function toastImportFailure(name: string, failure: Failure): void {
  toast(t.import.failed(name, t.told(failure.message)), { tone: 'bad' });
}
