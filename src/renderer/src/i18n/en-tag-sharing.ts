import type { TagPreset } from '@shared/model/tag-presets';
import type { Tag } from '@shared/model/tag-set';
import { number } from './en-counting';

const tags = (count: number): string => (count === 1 ? '1 tag' : `${number(count)} tags`);

/** Tag sets that are handed on and taken over, what a claim still lacks, and what tags mean, in English. */
export const tagSharing = {
  export: 'Export the set…',
  exported: (count: number, name: string) => `Exported ${tags(count)} to ${name}.`,
  takeOver: 'Take a set over',
  fromFile: 'From a file…',
  presets: {
    'mission-three': 'Mission three', newsroom: 'Newsroom', 'line-by-line': 'Line-by-line fact-check',
  } satisfies Record<TagPreset['id'], string>,
  preview: (name: string) => `Take over “${name}”`,
  lead: 'Nothing is changed yet. Claims keep their tags whatever you choose.',
  rest: (count: number) => `${tags(count)} that the set does not have`,
  rests: { keep: 'Keep in use', retire: 'Retire' },
  added: (count: number) => `${tags(count)} added`,
  changed: (count: number) => `${tags(count)} changed`,
  same: (count: number) => `${tags(count)} the same in both`,
  kept: (count: number) => `${tags(count)} kept as they are`,
  retired: (count: number) => `${tags(count)} retired: claims keep them, no new ones get them`,
  order: 'The tags of the set come first, in its order.',
  nothing: 'The library has exactly these tags already.',
  tooMany: (count: number, limit: number) => `Together that would be ${tags(count)}; a library can have ${limit}. Take tags out first, or choose a smaller set.`,
  relabelled: (label: string) => `“${label}” is the label of a tag you keep`,
  keyless: (key: string) => `without its key ${key}, which is taken`,
  fields: {
    id: 'id', label: 'label', key: 'key', group: 'group', exclusiveInGroup: 'rule in its group', colour: 'colour', pattern: 'line', lane: 'place of the line',
    description: 'meaning', requires: 'what it asks for', retired: 'use',
  } satisfies Record<keyof Tag, string>,
  was: (label: string) => `was “${label}”`,
  differs: (fields: readonly string[]) => `other ${fields.join(', ')}`,
  backInUse: 'back in use',
  outOfUse: 'retired',
  take: 'Take it over',
  leave: 'Leave the tags as they are',
  asks: 'What the tags ask for',
  asksFor: (labels: readonly string[], field: string) => `${labels.join(', ')}: ${field.toLowerCase()} missing`,
  meaning: (label: string, description: string) => `${label}: ${description}`,
  meaningHint: 'Point at a tag to read what it means.',
  noMeaning: 'nobody has written down what it means.',
};
