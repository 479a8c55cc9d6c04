import type { PictureKind } from '@shared/contract/reports';
import { uploadFile } from '../bridge/files';
import { t } from '../i18n';
import { desk } from './desk-store';
import { keepInBrowser } from './keep-in-browser';
import { bridge, toast, toastFailure } from './runtime';

/** Dots of a PNG for each unit of the drawing: sharp on paper and on dense screens. */
const DENSITY = 2;

/**
 * Saves a drawing: the desktop desk asks where to, the browser desk hands the file to the browser.
 * @param svg a complete SVG element with `width` and `height`
 * @param title what the file is named after
 */
export async function savePicture(svg: string, kind: PictureKind, title: string): Promise<void> {
  const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawn(svg);
  if (!blob) return void toast(t.libraryReport.notDrawn, { tone: 'bad' });
  if (!desk.get().session?.capabilities.dialogs) {
    const name = `${fileName(title)}.${kind}`;
    keepInBrowser(blob, name);
    toast(t.libraryReport.saved(name));
    return;
  }
  const sent = await uploadFile(bridge(), blob, `${fileName(title)}.${kind}`);
  if (!sent.ok) return toastFailure(sent.error);
  const answer = await bridge().invoke('exports.picture', { fileId: sent.value, title, kind });
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value.outcome === 'saved') toast(t.libraryReport.saved(answer.value.name));
}

/** The drawing as PNG, drawn by the browser itself; null when it cannot. */
async function drawn(svg: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const words = title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...words].slice(0, 60).join('').replace(/^-+|-+$/g, '') || 'report';
}
