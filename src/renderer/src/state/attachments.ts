import type { Evidence } from '@shared/model/claim';
import { t } from '../i18n';
import { applyCommand } from './changes';
import { desk } from './desk-store';
import { keepHandedOut } from './handed-out';
import { bringFile, pickFile, type PickedFile } from './pick-file';
import { announce, bridge, toast, toastFailure } from './runtime';

/** What evidence says of its file. */
export type AttachedFile = Pick<Evidence, 'fileHash' | 'fileName' | 'fileSize' | 'fileKept' | 'retrievedAt'>;

interface AttachOptions {
  /** Dropped on the screen; the person is asked for one when absent. */
  file?: File | undefined;
  /** Copy it into the library. */
  keep: boolean;
  /** The hash that it must have. */
  expected?: string | undefined;
}

/**
 * Has a file hashed, and copied into the library when asked for.
 * @returns what evidence is to say of it; undefined when nobody chose one or it failed, which is told
 */
export async function attachFile({ file, keep, expected }: AttachOptions): Promise<AttachedFile | undefined> {
  const picked: PickedFile | undefined = file ? await bringFile(file, 'evidence') : await pickFile('evidence');
  if (!picked) return undefined;
  const taken = await bridge().invoke('attachments.take', { fileId: picked.fileId, keep, ...(expected !== undefined && { expected }) });
  if (!taken.ok) {
    toastFailure(taken.error);
    return undefined;
  }
  const { sha256, name, size } = taken.value;
  announce(keep ? t.attachments.kept(name) : t.attachments.attached(name));
  return { fileHash: sha256, fileName: name, fileSize: size, ...(keep && { fileKept: true as const }), retrievedAt: new Date().toISOString() };
}

/** Evidence with another file, or with none. */
export function withFile<T extends AttachedFile>(evidence: T, file: AttachedFile | undefined): T {
  const { fileHash: _, fileName: __, fileSize: ___, fileKept: ____, retrievedAt: _____, ...rest } = evidence;
  return { ...rest, ...file } as T;
}

/** Gives evidence of a claim its file, or takes it away. The claim is looked up now: it may have changed while the file was read. */
export function setEvidenceFile(claimId: string, evidenceId: string, file: AttachedFile | undefined): void {
  const evidence = desk.get().article?.claim(claimId)?.evidence;
  if (!evidence?.some(({ id }) => id === evidenceId)) {
    if (file) toast(t.attachments.late(file.fileName ?? t.attachments.unnamed), { tone: 'bad' });
    return;
  }
  const changed = evidence.map((item) => (item.id === evidenceId ? withFile(item, file) : item));
  if (applyCommand({ do: 'claim.update', id: claimId, changes: { evidence: changed } }) && !file) announce(t.attachments.removed);
}

/** Hands the library's copy of a file out again. */
export async function saveAttachment(sha256: string, name: string): Promise<void> {
  const answer = await bridge().invoke('attachments.save', { sha256, name });
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value.outcome === 'cancelled' || !(await keepHandedOut(answer.value))) return;
  toast(t.attachments.saved(answer.value.name));
}
