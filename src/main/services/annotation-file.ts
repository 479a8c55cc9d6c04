import { annotationExtensions } from '@shared/contract/article-files';
import type { GivenFile } from '@shared/formats/annotations/raw-annotation';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { recogniseAnnotations } from '@shared/formats/annotations/readers';
import { ClaimdeskError } from '@shared/result';

/** The beginning of a file in which it shows its format, in characters. */
const HEAD = 16_000;

/** Whether a file may hold annotations, by its name; others are looked into only when a format is named. */
export function mayHoldAnnotations(name: string): boolean {
  return annotationExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** A file of annotations as text. Fails with `not-text` when it is not UTF-8. */
export function asGivenFile(name: string, bytes: Uint8Array): GivenFile {
  try {
    return { name, text: new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes) };
  } catch {
    throw new ClaimdeskError('not-text', `${name} is not in UTF-8, as files of annotations are.`);
  }
}

/** The format that a file seems to be of. */
export function annotationFormatOf({ name, text }: GivenFile): AnnotationFormatId | undefined {
  return recogniseAnnotations(name, text.slice(0, HEAD));
}

/** The format of annotations that a file seems to hold, by its name and its beginning. */
export function annotationFormatOfBytes(name: string, bytes: Uint8Array): AnnotationFormatId | undefined {
  if (!mayHoldAnnotations(name)) return undefined;
  const head = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD * 2)).slice(0, HEAD);
  // Our own export may quote an article about any of these formats.
  return head.includes('"claimdesk-article"') ? undefined : recogniseAnnotations(name, head);
}
