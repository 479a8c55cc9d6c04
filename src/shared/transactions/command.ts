import { z } from 'zod';
import { adjudicationSchema, judgedClaimSchema } from '../model/adjudication';
import { articleSchema, blockKindSchema, blockSchema, draftSchema } from '../model/article';
import {
  attributionSchema, claimSchema, claimStatusSchema, commentSchema, disputeSchema, evidenceSchema, importanceSchema, responseSchema,
  severitySchema, suggestedSchema,
} from '../model/claim';
import { filledLine, line, offset, prose, rangeSchema } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_BLOCKS_PER_ARTICLE, MAX_CLAIMS_PER_ARTICLE, MAX_RANGES_PER_CLAIM } from '../model/limits';
import { rejectionSchema } from '../model/rejection';
import { adjudicationDecisions, versionSides } from '../model/vocabulary';
import { signOffSchema } from '../model/sign-off';
import { decisionAnswerSchema, proposalSchema, reviewRecordSchema, stageNameSchema, verdictSchema } from '../model/review-schema';
import { sourceSchema } from '../model/source';

/** A new source: only the label must be given; all else has the defaults of `newSource`. */
export const sourceInputSchema = sourceSchema.omit({ type: true }).partial().required({ label: true });
export type SourceInput = z.infer<typeof sourceInputSchema>;

const claimFields = z.strictObject({
  /** Places in the current draft, UTF-16 code units. */
  ranges: z.array(rangeSchema).min(1).max(MAX_RANGES_PER_CLAIM),
  tags: z.array(idSchema).max(100),
  sourceIds: z.array(idSchema).max(100),
  /** A source that is not in the source book yet; it is added, and the claim attributed to it. */
  source: sourceInputSchema,
  attribution: attributionSchema,
  evidence: z.array(evidenceSchema).max(1000),
  disputes: z.array(disputeSchema).max(1000),
  response: responseSchema,
  importance: importanceSchema,
  severity: severitySchema.nullable(),
  assignee: filledLine.nullable(),
  note: prose,
  suggestion: claimSchema.shape.suggestion.unwrap().nullable(),
});

export const claimInputSchema = claimFields.partial().required({ ranges: true }).extend({
  id: idSchema.optional(),
  /** The suggestion that it is made from. */
  suggested: suggestedSchema.optional(),
});
export type ClaimInput = z.infer<typeof claimInputSchema>;

/** Changes of a claim: only the fields named change; `null` takes an optional field away. */
export const claimChangesSchema = claimFields.partial();
export type ClaimChanges = z.infer<typeof claimChangesSchema>;

/** A suggestion to be turned down; `ranges`: where its words stand in the current draft. */
const rejectedSuggestionSchema = z.strictObject({
  id: idSchema, rule: idSchema, ranges: z.array(rangeSchema).min(1).max(MAX_RANGES_PER_CLAIM),
});
export type RejectedSuggestion = z.infer<typeof rejectedSuggestionSchema>;

/** A claim as it is to stand in the version that is agreed on. */
const adjudicatedClaimSchema = claimFields.omit({ source: true }).partial().required({ ranges: true }).extend({
  id: idSchema.optional(),
  /** The claim of `about` that it is, or was made of: whoever marked that one has made this one. */
  of: idSchema.optional(),
});

/** What is decided about a place that somebody marked. */
export const adjudicationInputSchema = z.strictObject({
  /** What each had there: at most one claim each. */
  about: z.array(judgedClaimSchema).min(1).max(versionSides.length),
  decision: z.enum(adjudicationDecisions),
  /** The place, from the first words that anybody marked to the last: in the current draft, UTF-16 code units. */
  place: rangeSchema,
  /** The claims that stand there from now on: as many as the side had for `a` to `d`, all of `about` for `both`, none for `neither`, else one. */
  claims: z.array(adjudicatedClaimSchema).max(versionSides.length),
  id: idSchema.optional(),
});
export type AdjudicationInput = z.infer<typeof adjudicationInputSchema>;

const filledProse = prose.regex(/\S/, 'must not be empty');

/** A new comment: on a claim, in answer to another comment, or on the article. */
export const commentInputSchema = z.strictObject({
  claimId: idSchema.optional(), parentId: idSchema.optional(), text: filledProse, id: idSchema.optional(),
});
export type CommentInput = z.infer<typeof commentInputSchema>;

export const commentChangesSchema = z.strictObject({ text: filledProse, resolved: z.boolean() }).partial();
export type CommentChanges = z.infer<typeof commentChangesSchema>;

/** What a reviewer says of a claim; `proposal.ranges`: the edges proposed, in the current draft. */
export const decisionInputSchema = z.strictObject({
  claimId: idSchema,
  verdict: verdictSchema,
  text: prose.optional(),
  proposal: proposalSchema.omit({ place: true }).extend({ ranges: claimFields.shape.ranges.exactOptional() }).optional(),
  id: idSchema.optional(),
});
export type DecisionInput = z.infer<typeof decisionInputSchema>;

export const decisionAnswerInputSchema = z.strictObject({ kind: decisionAnswerSchema, text: prose.optional() });
export type DecisionAnswerInput = z.infer<typeof decisionAnswerInputSchema>;

/** Changes of a source: only the fields named change; `null` takes an optional field away. */
export const sourceChangesSchema = sourceSchema
  .omit({ type: true, id: true })
  .extend({
    name: line.nullable(),
    role: line.nullable(),
    organisation: line.nullable(),
    agreedWording: prose.nullable(),
    reasonText: prose.nullable(),
    reasonKind: sourceSchema.shape.reasonKind.unwrap().nullable(),
    motive: prose.nullable(),
    channel: line.nullable(),
    affiliation: line.nullable(),
    relation: line.nullable(),
    independenceGroup: line.nullable(),
    identityKnownTo: sourceSchema.shape.identityKnownTo.unwrap().nullable(),
    notes: prose.nullable(),
  })
  .partial();
export type SourceChanges = z.infer<typeof sourceChangesSchema>;

export const articleChangesSchema = z
  .strictObject({
    headline: filledLine,
    byline: filledLine.nullable(),
    dateline: filledLine.nullable(),
    publication: filledLine.nullable(),
    url: filledLine.nullable(),
    language: articleSchema.shape.language,
  })
  .partial();
export type ArticleChanges = z.infer<typeof articleChangesSchema>;

const simpleCommandSchemas = [
  z.strictObject({ do: z.literal('claim.create'), claim: claimInputSchema }),
  z.strictObject({ do: z.literal('claim.update'), id: idSchema, changes: claimChangesSchema }),
  z.strictObject({
    do: z.literal('claim.status'), id: idSchema, status: claimStatusSchema, reason: prose.optional(), approver: line.optional(),
  }),
  z.strictObject({
    do: z.literal('claim.place'), id: idSchema,
    /** Where it stands in the current draft; absent: where it was put. */
    ranges: claimFields.shape.ranges.optional(),
  }),
  z.strictObject({ do: z.literal('claim.remove'), id: idSchema }),
  z.strictObject({ do: z.literal('claim.adjudicate'), ...adjudicationInputSchema.shape }),
  z.strictObject({ do: z.literal('suggestion.reject'), suggestion: rejectedSuggestionSchema, id: idSchema.optional() }),
  z.strictObject({ do: z.literal('suggestion.restore'), id: idSchema }),
  z.strictObject({ do: z.literal('comment.create'), ...commentInputSchema.shape }),
  z.strictObject({ do: z.literal('comment.update'), id: idSchema, changes: commentChangesSchema }),
  z.strictObject({ do: z.literal('comment.remove'), id: idSchema }),
  z.strictObject({ do: z.literal('decision.make'), ...decisionInputSchema.shape }),
  z.strictObject({ do: z.literal('decision.answer'), id: idSchema, answer: decisionAnswerInputSchema }),
  z.strictObject({ do: z.literal('decision.remove'), id: idSchema }),
  z.strictObject({ do: z.literal('stage.set'), stage: stageNameSchema, isSet: z.boolean(), id: idSchema.optional() }),
  z.strictObject({ do: z.literal('source.create'), source: sourceInputSchema }),
  z.strictObject({ do: z.literal('source.update'), id: idSchema, changes: sourceChangesSchema }),
  z.strictObject({ do: z.literal('article.update'), changes: articleChangesSchema }),
  z.strictObject({ do: z.literal('article.trash') }),
  z.strictObject({ do: z.literal('article.restore') }),
  z.strictObject({ do: z.literal('draft.switch'), id: idSchema }),
  z.strictObject({ do: z.literal('block.update'), id: idSchema, kind: blockKindSchema }),
  z.strictObject({ do: z.literal('block.read'), id: idSchema, read: z.boolean() }),
  z.strictObject({
    do: z.literal('block.split'), id: idSchema, at: offset,
    /** The id of the block that begins at the cut; made up when absent. */
    newId: idSchema.optional(),
  }),
  z.strictObject({ do: z.literal('block.join'), id: idSchema }),
  z.strictObject({
    do: z.literal('gate.sign'), editor: filledLine,
    /** Why it may run although something stands against it; needed then, and only then. */
    reason: filledProse.optional(),
    id: idSchema.optional(),
  }),
  z.strictObject({ do: z.literal('gate.withdraw'), id: idSchema }),
  z.strictObject({
    do: z.literal('gate.waive'), rule: idSchema,
    /** Absent: on the whole article. */
    claimId: idSchema.optional(),
    reason: filledProse,
  }),
  z.strictObject({ do: z.literal('gate.unwaive'), rule: idSchema, claimId: idSchema.optional() }),
] as const;

/** What an editor, or a line of `claimdesk apply`, can ask for on one article. Documented in docs/commands.md. */
export const commandSchema = z.discriminatedUnion('do', [
  ...simpleCommandSchemas,
  z.strictObject({
    do: z.literal('batch'),
    label: filledLine,
    commands: z.array(z.discriminatedUnion('do', simpleCommandSchemas)).min(1).max(10_000),
  }),
]);
export type Command = z.infer<typeof commandSchema>;
export type SimpleCommand = Exclude<Command, { do: 'batch' }>;

/** All records of an article that comes in whole. Not a command of the contract: only importers make it. */
export const articleBundleSchema = z.strictObject({
  article: articleSchema,
  drafts: z.array(draftSchema).min(1),
  blocks: z.array(blockSchema).max(MAX_BLOCKS_PER_ARTICLE),
  claims: z.array(claimSchema).max(MAX_CLAIMS_PER_ARTICLE),
  comments: z.array(commentSchema),
  rejections: z.array(rejectionSchema).max(MAX_CLAIMS_PER_ARTICLE).exactOptional(),
  adjudications: z.array(adjudicationSchema).max(MAX_CLAIMS_PER_ARTICLE).exactOptional(),
  signOffs: z.array(signOffSchema).exactOptional(),
  /** Decisions of reviewers and what else belongs to reviews. */
  review: z.array(reviewRecordSchema).max(2 * MAX_CLAIMS_PER_ARTICLE).exactOptional(),
  /** Sources that the claims name; those that the source book has already are left as they are. */
  sources: z.array(sourceSchema),
});
export type ArticleBundle = z.infer<typeof articleBundleSchema>;
