import path from 'node:path';
import { annotationExtensions } from '@shared/contract/article-files';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { recogniseAnnotations } from '@shared/formats/annotations/readers';

/** The beginning of a file in which it shows its format, in characters. */
const HEAD = 16_000;

/** Whether a file may hold annotations, by its name; others are looked into only when a format is named. */
export function mayHoldAnnotations(name: string): boolean {
  return annotationExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** The format of annotations that a file seems to hold, by its name and its beginning. */
export function annotationFormatOf(name: string, bytes: Uint8Array): AnnotationFormatId | undefined {
  if (!mayHoldAnnotations(name)) return undefined;
  const head = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD * 2)).slice(0, HEAD);
  // Our own export may quote an article about any of these formats.
  return head.includes('"claimdesk-article"') ? undefined : recogniseAnnotations(name, head);
}

/** Formats that keep the text in another file. */
const WITHOUT_TEXT: ReadonlySet<AnnotationFormatId | undefined> = new Set(['w3c', 'hypothesis', 'brat'] as const);

/** Whether files of a format leave the text to another file. */
export function leavesTextBeside(format: AnnotationFormatId | undefined): boolean {
  return WITHOUT_TEXT.has(format);
}

/** The text file that belongs to a file of annotations: of the same name, in the same folder. */
export function textBeside(filePath: string): string {
  const { dir, name } = path.parse(filePath);
  return path.join(dir, `${name}.txt`);
}
