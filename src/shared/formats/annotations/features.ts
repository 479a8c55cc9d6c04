/** What formats with free feature names say of an annotation, sorted out by the names that such files use. */

import type { RawAnnotation } from './raw-annotation';

export interface Features extends Pick<RawAnnotation, 'tags' | 'note' | 'source' | 'features'> {
  /** Annotations of one group are parts or tags of the same claim. */
  readonly group?: string;
}

const TAG_NAMES = ['tag', 'label', 'value', 'category'];
/** Names that say what they are, so that they are never the tag. */
const OWN_NAMES = ['note', 'source', 'claim'];
const NEVER_TAGS = [...OWN_NAMES, 'status', 'importance'];

/**
 * Names one feature as tag (`tag`, `label`, `value`, `category`, else the first), and `note`, `source` and `claim` as
 * what they say; the others are kept with their names.
 */
export function sortFeatures(pairs: readonly (readonly [name: string, value: string])[]): Features {
  const lower = pairs.map(([name]) => name.toLowerCase());
  const named = TAG_NAMES.map((name) => lower.indexOf(name)).find((index) => index >= 0);
  const tagAt = named ?? lower.findIndex((name) => !NEVER_TAGS.includes(name));
  const valueOf = (name: string): string | undefined => pairs[lower.indexOf(name)]?.[1];
  const note = valueOf('note');
  const source = valueOf('source');
  const group = valueOf('claim');
  const others = pairs.filter((_, index) => index !== tagAt && !OWN_NAMES.includes(lower[index]!));
  const tag = pairs[tagAt]?.[1];
  return {
    tags: tag === undefined ? [] : [tag],
    ...(note !== undefined && { note }),
    ...(source !== undefined && { source }),
    ...(group !== undefined && { group }),
    ...(others.length > 0 && { features: others }),
  };
}

/** An annotation that may be one of several that make up a claim. */
export type Grouped = RawAnnotation & { readonly group?: string };

/** One annotation for each group: all its stretches and all its tags; those without a group stay as they are. */
export function joinGroups(annotations: readonly Grouped[]): RawAnnotation[] {
  const byGroup = new Map<string, Grouped[]>();
  for (const [index, annotation] of annotations.entries()) {
    const key = annotation.group === undefined ? `alone ${index}` : `group ${annotation.group}`;
    const members = byGroup.get(key);
    if (members) members.push(annotation);
    else byGroup.set(key, [annotation]);
  }
  return [...byGroup.values()].map(joined);
}

function joined(members: readonly Grouped[]): RawAnnotation {
  const { group: _, ...first } = members[0]!;
  if (members.length === 1) return first;
  const parts = new Map(members.flatMap((member) => member.parts).map((part) => [JSON.stringify(part), part]));
  const fault = members.find((member) => member.fault)?.fault;
  return {
    ...first, tags: [...new Set(members.flatMap(({ tags }) => tags))], parts: [...parts.values()], ...(fault && { fault }),
  };
}
