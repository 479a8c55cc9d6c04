import { ClaimdeskError, fail, ok, type Result } from '@shared/result';
import type { DocumentFile, ReadDocument } from './read-document';
import { readers } from './readers';
import type { DocumentKind } from './recognise';

export interface DocumentTask extends DocumentFile {
  readonly kind: DocumentKind;
}

/** Reads the stories of a document in this thread. Whatever goes wrong is told, also what no reader foresaw. */
export async function attempt({ kind, ...file }: DocumentTask): Promise<Result<readonly ReadDocument[]>> {
  try {
    return ok(await readers[kind](file));
  } catch (error) {
    if (error instanceof ClaimdeskError) return { ok: false, error: error.failure };
    return fail('damaged', 'This file cannot be read: it is not built as files of its kind are. Open it in the program it belongs to, copy the text, and paste it.', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
