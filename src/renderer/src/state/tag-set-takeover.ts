import { tagPresets, type TagPreset } from '@shared/model/tag-presets';
import type { Tag } from '@shared/model/tag-set';
import type { TagSetMerge } from '@shared/model/tag-set-merge';
import { t } from '../i18n';
import { desk } from './desk-store';
import { keepHandedOut } from './handed-out';
import { changeLibrary } from './library-changes';
import { pickFile } from './pick-file';
import { bridge, toast, toastFailure } from './runtime';

/** A tag set that may be taken over: a preset, or what a file holds. */
export interface OfferedTagSet {
  name: string;
  tags: readonly Tag[];
}

/** A preset under its name. */
export function offerPreset(id: TagPreset['id']): OfferedTagSet {
  return { name: t.tagSharing.presets[id], tags: tagPresets.find((preset) => preset.id === id)!.tags };
}

/** Asks for a file with a tag set; undefined when there is none to be had: nobody chose one, or it is told why not. */
export async function offerFile(): Promise<OfferedTagSet | undefined> {
  const file = await pickFile('tag-set', '.json,application/json');
  if (!file) return undefined;
  const answer = await bridge().invoke('tags.read', { fileId: file.fileId });
  if (answer.ok) return answer.value;
  toastFailure(answer.error);
  return undefined;
}

/** Takes a set over as the preview says; one change that can be taken back. @returns whether it was done */
export function takeOver({ name }: OfferedTagSet, { tags }: TagSetMerge): Promise<boolean> {
  return changeLibrary({ do: 'tags.set', tags: [...tags], from: name });
}

/** Hands the library's tag set out as a file. */
export async function exportTagSet(): Promise<void> {
  const answer = await bridge().invoke('tags.export', {});
  if (!answer.ok) return toastFailure(answer.error);
  if (answer.value.outcome === 'cancelled' || !(await keepHandedOut(answer.value))) return;
  toast(t.tagSharing.exported(desk.get().session?.tagSet.tags.length ?? 0, answer.value.name));
}
