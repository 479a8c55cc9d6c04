import { clearTags, selectedClaim, pressTag, repeatTag } from '../state/claims';
import { desk } from '../state/desk-store';
import { labelled, type DeskCommand } from './command';

let cached: { tags: unknown; commands: DeskCommand[] } | undefined;

/** One command for each tag in use, on the tag's own key. */
export function tagCommands(): readonly DeskCommand[] {
  const tags = desk.get().session?.tagSet.tags ?? [];
  if (cached?.tags !== tags) {
    const commands = tags
      .filter((tag) => !tag.retired)
      .map((tag): DeskCommand => ({
        id: `tag.${tag.id}`,
        group: 'tag',
        label: tag.label,
        ...(tag.key && { keys: [tag.key] }),
        when: () => desk.get().article !== null,
        run: () => pressTag(tag.id),
      }));
    cached = { tags, commands: [...commands, ...always] };
  }
  return cached.commands;
}

const always = labelled([
  { id: 'tag.repeat', group: 'tag', keys: ['.'], when: () => desk.get().lastTagId !== null, run: repeatTag },
  { id: 'tag.clear', group: 'tag', keys: ['0'], when: () => desk.get().chosen !== null || (selectedClaim()?.tags.length ?? 0) > 0, run: clearTags },
]);
