import type { Claim } from './claim';
import type { Tag, TagSet } from './tag-set';
import { tagOf } from './tags';

/** The fields that a tag may ask a claim for. */
export const requirableFields = ['sourceIds', 'evidence', 'disputes', 'response'] as const;
export type RequirableField = (typeof requirableFields)[number];

/** A field that tags of a claim ask for and that has nothing in it. */
export interface MissingField {
  readonly field: RequirableField;
  /** The tags that ask for it, in the claim's order. */
  readonly tags: readonly Tag[];
}

/**
 * What the tags of a claim ask for and it does not have yet. Nobody is held up by it; a status has conditions of its
 * own. A response is there when it is said whether one is needed and how far it is: anything but `not-needed`.
 */
export function missingFieldsOf(tagSet: TagSet, claim: Claim): MissingField[] {
  const tags = claim.tags.map((id) => tagOf(tagSet, id));
  return requirableFields.flatMap((field) => {
    const asking = tags.filter(({ requires }) => requires.includes(field));
    return asking.length > 0 && isEmpty(claim, field) ? [{ field, tags: asking }] : [];
  });
}

function isEmpty(claim: Claim, field: RequirableField): boolean {
  return field === 'response' ? claim.response.state === 'not-needed' : claim[field].length === 0;
}
