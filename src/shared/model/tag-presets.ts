import type { Tag } from './tag-set';
import { defaultTags } from './tags';

/** A ready-made tag set. What it is called and for whom it is made, the screens say. */
export interface TagPreset {
  readonly id: 'mission-three' | 'newsroom' | 'line-by-line';
  readonly tags: readonly Tag[];
}

const defaults = new Map(defaultTags.map((tag) => [tag.id, tag]));

/** A tag of the default set: presets share its id because they share its meaning. */
function shared(id: string, changes: Partial<Tag> = {}): Tag {
  const tag = defaults.get(id);
  if (!tag) throw new Error(`The default set has no tag ${id}.`);
  return { ...tag, ...changes };
}

const fact = { group: 'fact', exclusiveInGroup: false, colour: 'green', lane: 'form' } satisfies Partial<Tag>;
const origin = { group: 'origin', exclusiveInGroup: true, lane: 'sourcing', requires: [] } satisfies Partial<Tag>;

/**
 * The tag sets that a newsroom can begin with. An id stands for the same meaning in all of them, so that a library
 * that goes from one to another keeps what its claims say.
 */
export const tagPresets: readonly TagPreset[] = [
  { id: 'mission-three', tags: [shared('sourced'), shared('anonymous-official'), shared('disputed')] },
  { id: 'newsroom', tags: defaultTags },
  {
    id: 'line-by-line',
    tags: [
      shared('sourced'), shared('anonymous-official'), shared('disputed'), shared('anonymous-other'), shared('unattributed'), shared('allegation'),
      shared('number', { ...fact, requires: ['evidence'], description: 'A figure or quantity: check it against the paper it comes from, and any sum by doing it again.' }),
      shared('quote', { ...fact, requires: ['evidence'], description: 'Holds words quoted verbatim: check them against the recording or the notes.' }),
      { ...fact, id: 'paraphrase', label: 'Paraphrase', key: 'w', pattern: 'dashed', requires: ['evidence'], description: 'Says in other words what somebody said: check that it is what they meant.' },
      { ...fact, id: 'name', label: 'Name or title', key: 'i', pattern: 'wavy', requires: ['evidence'], description: 'A name, its spelling, a title, a rank, an age.' },
      { ...fact, id: 'time-place', label: 'Time or place', key: 'd', pattern: 'double', requires: ['evidence'], description: 'A date, a day of the week, a distance, where something is.' },
      { ...origin, id: 'seen-by-author', label: 'Seen by the author', key: 'y', colour: 'blue', pattern: 'dashed', description: 'What the author saw or lived through: ask for the notes or pictures.' },
      { ...origin, id: 'common-knowledge', label: 'Common knowledge', colour: 'grey', pattern: 'solid', description: 'What every reader may know; look it up all the same.' },
      shared('opinion'), shared('visual'), shared('needs-check'),
    ],
  },
];
