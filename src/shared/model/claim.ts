import { z } from 'zod';
import { filledLine, line, moment, offset, prose, rangeSchema, sha256Hex } from './fields';
import { idSchema } from './ids';
import { MAX_CANDIDATES, MAX_RANGES_PER_CLAIM } from './limits';
import {
  attributionTypes, claimStatuses, disputeHandlings, disputeKinds, disputePlaces, evidenceStances, evidenceTypes, importances,
  responseStates, severities, targetStates,
} from './vocabulary';

/** A range as it is kept: its place and the words that stood there, with up to 32 code units around. */
export const quotedRangeSchema = z.strictObject({
  start: offset,
  end: offset,
  /** Exactly the text between `start` and `end`. */
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type QuotedRange = z.infer<typeof quotedRangeSchema>;

/** Where a claim stands in one draft. Several ranges are a split quotation; they are sorted and do not touch. */
export const targetSchema = z.strictObject({
  draftId: idSchema,
  /** None where the claim has no one place in the draft: `ambiguous`, `orphaned`. */
  ranges: z.array(quotedRangeSchema).max(MAX_RANGES_PER_CLAIM),
  state: z.enum(targetStates),
  /** 0 to 1: how sure the place is. */
  score: z.number().min(0).max(1),
  /** Of an ambiguous one: the places to choose from, each like `ranges`. */
  candidates: z.array(z.array(rangeSchema).min(1).max(MAX_RANGES_PER_CLAIM)).max(MAX_CANDIDATES).exactOptional(),
  /** Where the words of the attribution stand in this draft, kept here while another draft is the current one. */
  attribution: z.strictObject({ cue: rangeSchema.exactOptional(), sourceText: rangeSchema.exactOptional() }).exactOptional(),
});
export type Target = z.infer<typeof targetSchema>;

/** How the text attributes the claim. */
export const attributionSchema = z.strictObject({
  type: z.enum(attributionTypes),
  /** The attributing words ("said"). */
  cue: rangeSchema.exactOptional(),
  /** The words that name the source. */
  sourceText: rangeSchema.exactOptional(),
  /** The earlier claim whose cue a quotation carries on after, or whose speaker a pronoun or "one official" stands for. */
  inheritedFrom: idSchema.exactOptional(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** How the newsroom knows. */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  type: z.enum(evidenceTypes),
  title: filledLine,
  /** Page, paragraph, time code: where in it. */
  locator: line.exactOptional(),
  url: line.exactOptional(),
  retrievedAt: moment.exactOptional(),
  /** The file attached to it: the SHA-256 of its bytes, … */
  fileHash: sha256Hex.exactOptional(),
  /** … its name, … */
  fileName: line.exactOptional(),
  /** … its size in bytes, … */
  fileSize: z.int().min(0).exactOptional(),
  /** … and whether this library keeps a copy of it. Says nothing outside this library, so it stays here. */
  fileKept: z.literal(true).exactOptional(),
  stance: z.enum(evidenceStances),
  primary: z.boolean(),
  addedBy: line,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Who rejects or contradicts the claim, and how the article deals with it. */
export const disputeSchema = z.strictObject({
  id: idSchema,
  by: idSchema.exactOptional(),
  kind: z.enum(disputeKinds),
  text: prose.exactOptional(),
  where: z.enum(disputePlaces),
  handling: z.enum(disputeHandlings),
});
export type Dispute = z.infer<typeof disputeSchema>;

export const responseSchema = z.strictObject({
  state: z.enum(responseStates),
  at: moment.exactOptional(),
  text: prose.exactOptional(),
});
export type ResponseState = z.infer<typeof responseSchema>;

/** The suggestion that a claim was made from. */
export const suggestedSchema = z.strictObject({
  /** It follows from the rule and the suggested words. */
  id: idSchema,
  rule: idSchema,
  /** 0 to 1: how sure the rule was. */
  confidence: z.number().min(0).max(1),
  /** The editor changed its edges or tags before accepting it. */
  edited: z.literal(true).exactOptional(),
});
export type Suggested = z.infer<typeof suggestedSchema>;

export const claimStatusSchema = z.enum(claimStatuses);
export const importanceSchema = z.enum(importances);
export const severitySchema = z.enum(severities);

/** An annotation: one or more ranges of a draft with tags, attribution, evidence and status. */
export const claimSchema = z.strictObject({
  type: z.literal('claim'),
  id: idSchema,
  articleId: idSchema,
  /** One a draft. */
  targets: z.array(targetSchema).min(1),
  tags: z.array(idSchema),
  attribution: attributionSchema,
  sourceIds: z.array(idSchema),
  evidence: z.array(evidenceSchema),
  disputes: z.array(disputeSchema),
  response: responseSchema,
  importance: importanceSchema,
  severity: severitySchema.exactOptional(),
  status: claimStatusSchema,
  /** Why the claim has its status and who answers for it; asked for by some statuses. */
  statusReason: z.strictObject({ reason: prose, approver: line.exactOptional() }).exactOptional(),
  assignee: line.exactOptional(),
  note: prose,
  suggestion: z.strictObject({ replacement: prose, reason: prose }).exactOptional(),
  createdBy: line,
  createdAt: moment,
  modifiedBy: line,
  modifiedAt: moment,
  origin: z.strictObject({
    kind: z.enum(['hand', 'suggestion', 'import', 'merge']),
    detail: line.exactOptional(),
    suggested: suggestedSchema.exactOptional(),
  }),
});
export type Claim = z.infer<typeof claimSchema>;

export const commentSchema = z.strictObject({
  type: z.literal('comment'),
  id: idSchema,
  articleId: idSchema,
  claimId: idSchema.exactOptional(),
  parentId: idSchema.exactOptional(),
  by: line,
  at: moment,
  text: prose,
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;
