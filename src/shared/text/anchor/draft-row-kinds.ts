/**
 * What became of paragraphs. `moved` stands where they are now, `left` where they were; both have the places in both drafts.
 */
export const draftRowKinds = ['same', 'changed', 'moved', 'left', 'added', 'removed'] as const;
export type DraftRowKind = (typeof draftRowKinds)[number];
