import path from 'node:path';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { ClaimdeskError } from '@shared/result';
import type { OffsetUnit } from '@shared/text/offsets';
import type { AnnotationBytes } from '../reading/read-annotations';
import { annotationFormatOf, leavesTextBeside, mayHoldAnnotations, textBeside } from '../services/annotation-file';
import { readWhole } from '../services/files-service';

/** How the command line asks for annotations to be taken in. */
export interface AnnotationWish {
  readonly format: AnnotationFormatId | undefined;
  readonly articleId: string | undefined;
  readonly unit: OffsetUnit | undefined;
}

/** A file of annotations, and the text beside it. */
export interface AnnotationFile {
  readonly file: AnnotationBytes;
  readonly companion: AnnotationBytes | undefined;
  readonly format: AnnotationFormatId;
}

/** Those of the files that are texts of others among them, and need not be taken in by themselves. */
export function textsOfOthers(filePaths: readonly string[], format: AnnotationFormatId | undefined): Set<string> {
  const isOfText = leavesTextBeside(format) ? mayHoldAnnotations : (file: string) => /\.(ann|jsonld)$/i.test(file);
  return new Set(filePaths.filter(isOfText).map(textBeside));
}

/**
 * A file as one of annotations; undefined for one that seems to be something else. Fails as `readWhole` does, and with `bad-request`
 * where an article is named and it is none.
 */
export async function asAnnotations(filePath: string, { format, articleId }: AnnotationWish): Promise<AnnotationFile | undefined> {
  if (format === undefined && !mayHoldAnnotations(filePath)) {
    if (articleId === undefined) return undefined;
    throw new ClaimdeskError('bad-request', 'This does not look like a file of annotations. Name its format.');
  }
  const file = await bytesOf(filePath);
  const found = format ?? annotationFormatOf(file.name, file.bytes);
  if (found === undefined) {
    if (articleId === undefined) return undefined;
    throw new ClaimdeskError('bad-request', 'This does not look like a file of annotations. Name its format.');
  }
  const beside = textBeside(filePath);
  return { file, format: found, companion: beside === filePath ? undefined : await bytesIfThere(beside) };
}

async function bytesIfThere(filePath: string): Promise<AnnotationBytes | undefined> {
  try {
    return await bytesOf(filePath);
  } catch (error) {
    if (error instanceof ClaimdeskError && error.failure.code === 'not-found') return undefined;
    throw error;
  }
}

async function bytesOf(filePath: string): Promise<AnnotationBytes> {
  return { name: path.basename(filePath), bytes: await readWhole(filePath) };
}
