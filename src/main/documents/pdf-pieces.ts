import { ClaimdeskError } from '@shared/result';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPiece } from './pdf-lines';

/** As much of pdf.js as is needed here. */
export interface Pdf {
  readonly numPages: number;
  getPage(page: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }>; cleanup(): void }>;
}

interface TextItem {
  readonly str: string;
  /** The matrix that turns, scales and places the text. */
  readonly transform: readonly number[];
  readonly width: number;
}

/**
 * Opens a PDF in this thread, without fonts, pictures, scripts or anything from outside.
 * Fails with `refused` (a password) and `damaged`.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  try {
    return await getDocument({
      // pdf.js makes what it is given its own.
      data: new Uint8Array(bytes),
      disableFontFace: true, useSystemFonts: false, isEvalSupported: false, useWorkerFetch: false, useWasm: false, enableXfa: false, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ClaimdeskError('refused', 'This PDF is locked with a password. Open it in a PDF program, save or print it without the password, and open that.', undefined, { cause: error });
    }
    throw damaged(error);
  }
}

/** The pieces of text of a page, without those that do not stand level; these are counted. */
export async function piecesOfPage(pdf: Pdf, number: number): Promise<{ pieces: PdfPiece[]; turned: number }> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const texts = items.filter((item): item is TextItem => 'str' in item && typeof item.str === 'string' && item.str.trim() !== '');
    const level = texts.filter(({ transform: [a = 0, b = 0] }) => Math.abs(b) <= 0.1 * Math.abs(a));
    const pieces = level.map(({ str, transform, width }): PdfPiece => ({ text: str, x: transform[4]!, y: transform[5]!, width, size: Math.abs(transform[3]!) }));
    return { pieces, turned: texts.length - level.length };
  } catch (error) {
    throw damaged(error);
  }
}

/** Both halves of pdf.js in one thread: ours is a thread of its own already. */
async function loadPdfJs(): Promise<typeof PdfJs> {
  // Only drawing needs this, and nothing is drawn; pdf.js asks for it when it is loaded.
  const globals = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  globals.DOMMatrix ??= class {};
  // @ts-expect-error -- the package has no types for this half
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function damaged(cause: unknown): ClaimdeskError {
  return new ClaimdeskError('damaged', 'This PDF is damaged or was cut off: its pages cannot be read. Ask for the file again, or open it in a PDF program and copy the text.', undefined, { cause });
}
