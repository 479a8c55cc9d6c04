import path from 'node:path';
import type { GivenFile } from '@shared/formats/annotations/raw-annotation';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import { ClaimdeskError } from '@shared/result';
import type { OffsetUnit } from '@shared/text/offsets';
import { annotationFormatOf, asGivenFile, mayHoldAnnotations } from '../services/annotation-file';
import { readWhole } from '../services/files-service';

/** How the command line asks for annotations to be taken in. */
export interface AnnotationWish {
  readonly format: AnnotationFormatId | undefined;
  readonly articleId: string | undefined;
  readonly unit: OffsetUnit | undefined;
}

/** A file of annotations, and the text beside it. */
export interface AnnotationFile {
  readonly file: GivenFile;
  readonly companion: GivenFile | undefined;
  readonly format: AnnotationFormatId;
}

/** The text file that belongs to a file of annotations. */
export function textBeside(filePath: string): string {
  const { dir, name } = path.parse(filePath);
  return path.join(dir, `${name}.txt`);
}

/** Formats that keep the text in another file. */
const WITHOUT_TEXT: ReadonlySet<AnnotationFormatId | undefined> = new Set(['w3c', 'hypothesis', 'brat'] as const);

/** Those of the files that are texts of others among them, and need not be taken in by themselves. */
export function textsOfOthers(filePaths: readonly string[], format: AnnotationFormatId | undefined): Set<string> {
  const isOfText = WITHOUT_TEXT.has(format) ? mayHoldAnnotations : (file: string) => /\.(ann|jsonld)$/i.test(file);
  return new Set(filePaths.filter(isOfText).map(textBeside));
}

/**
 * A file as one of annotations; undefined for one that seems to be something else. Fails as `readWhole` does, and with `not-text` for one
 * that is not UTF-8.
 */
export async function asAnnotations(filePath: string, { format, articleId }: AnnotationWish): Promise<AnnotationFile | undefined> {
  if (format === undefined && !mayHoldAnnotations(filePath)) {
    if (articleId === undefined) return undefined;
    throw new ClaimdeskError('bad-request', 'This does not look like a file of annotations. Name its format.');
  }
  const file = await textOf(filePath);
  const found = format ?? annotationFormatOf(file);
  if (found === undefined) {
    if (articleId === undefined) return undefined;
    throw new ClaimdeskError('bad-request', 'This does not look like a file of annotations. Name its format.');
  }
  const beside = textBeside(filePath);
  return { file, format: found, companion: beside === filePath ? undefined : await textIfThere(beside) };
}

async function textIfThere(filePath: string): Promise<GivenFile | undefined> {
  try {
    return await textOf(filePath);
  } catch (error) {
    if (error instanceof ClaimdeskError && error.failure.code === 'not-found') return undefined;
    throw error;
  }
}

async function textOf(filePath: string): Promise<GivenFile> {
  return asGivenFile(path.basename(filePath), await readWhole(filePath));
}
