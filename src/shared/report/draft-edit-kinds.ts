/**
 * What an edit did to what an article claims. `cut`: a claim's words are gone. `hedge`: a word of doubt went. `number`,
 * `quote`, `source`: one was changed, went (no `to`) or came (no `from`). `unmarked`: a new sentence that says something, and no claim on it.
 */
export const draftEditKinds = ['cut', 'hedge', 'source', 'number', 'quote', 'unmarked'] as const;
export type DraftEditKind = (typeof draftEditKinds)[number];
