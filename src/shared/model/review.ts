// No schemas here: the screens use this, and they load none.

/** The types of the records that reviews are made of. */
export const reviewTypes = ['decision', 'stage', 'sending', 'merge'] as const;

/** What a reviewer says of a claim. */
export const verdicts = ['accept', 'reject', 'question', 'change'] as const;
export type Verdict = (typeof verdicts)[number];

/** What is answered to a decision. Agreeing to a proposed change makes it. */
export const decisionAnswers = ['agreed', 'declined', 'replied'] as const;
export type DecisionAnswer = (typeof decisionAnswers)[number];

/**
 * How far an article is, as people say it: `done` by who annotated it, `reviewed` by who read it after them. One does not follow from the
 * other, and several people may say each.
 */
export const stages = ['done', 'reviewed'] as const;
export type StageName = (typeof stages)[number];

/** What an article was sent for: to have it looked at, or with what was found. */
export const sendingKinds = ['request', 'review'] as const;
export type SendingKind = (typeof sendingKinds)[number];

/** Whose version of something stands after a merge. */
export const mergeChoices = ['mine', 'theirs'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** Verdicts that say nothing without a text: the reason, the question. */
export const wantsText: ReadonlySet<Verdict> = new Set(['reject', 'question']);
