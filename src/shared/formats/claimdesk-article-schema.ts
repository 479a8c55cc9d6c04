import { z } from 'zod';
import { adjudicationSchema } from '../model/adjudication';
import { articleSchema, blockSchema, draftSchema } from '../model/article';
import { attributionSchema, claimSchema, commentSchema, disputeSchema, evidenceSchema, quotedRangeSchema, targetSchema } from '../model/claim';
import { line, moment, offset } from '../model/fields';
import { idSchema } from '../model/ids';
import { MAX_BLOCKS_PER_ARTICLE, MAX_CANDIDATES, MAX_CLAIMS_PER_ARTICLE, MAX_RANGES_PER_CLAIM } from '../model/limits';
import { rejectionSchema } from '../model/rejection';
import { signOffSchema } from '../model/sign-off';
import { decisionSchema, mergeSchema, sendingSchema, stageSchema } from '../model/review-schema';
import { sourceSchema } from '../model/source';
import { tagSchema } from '../model/tag-set';
import { draftEditKinds } from '../report/draft-edit-kinds';
import { transactionOriginSchema } from '../transactions/transaction';

/**
 * The export format `claimdesk-article`, version 1, as schemas. `resources/schema/claimdesk-article.schema.json` is
 * made from them (a test holds the two together), exports are written by them, imports are checked by them.
 */
export const EXPORT_FORMAT = 'claimdesk-article';
export const EXPORT_VERSION = 1;
export const EXPORT_SCHEMA_ID = 'urn:claimdesk:schema:claimdesk-article:1';

const codePoints = {
  startCodePoint: offset.meta({ description: 'The same place as start, counted in Unicode code points.' }),
  endCodePoint: offset.meta({ description: 'The same place as end, counted in Unicode code points.' }),
};
const places = {
  start: offset.meta({ description: 'First UTF-16 code unit, counted from 0.' }),
  end: offset.meta({ description: 'The UTF-16 code unit after the last one.' }),
  ...codePoints,
};

const placeSchema = z.strictObject(places).meta({ id: 'place', description: 'A stretch [start, end) of the text of a draft.' });

const exportedRangeSchema = quotedRangeSchema.extend(places).meta({
  id: 'range',
  description: 'A stretch [start, end) of the text of a draft, with the words that stand there (exact) and right before and after it.',
});

const exportedTargetSchema = targetSchema
  .extend({
    ranges: z.array(exportedRangeSchema).max(MAX_RANGES_PER_CLAIM),
    candidates: z.array(z.array(placeSchema).min(1).max(MAX_RANGES_PER_CLAIM)).max(MAX_CANDIDATES).exactOptional(),
    attribution: z.strictObject({ cue: placeSchema.exactOptional(), sourceText: placeSchema.exactOptional() }).exactOptional(),
  })
  .meta({ id: 'target', description: 'Where a claim stands in one draft. Several ranges are a split quotation: sorted, apart from each other; none: the claim has no one place there (state ambiguous: candidates are the places it may be; orphaned: it is gone).' });

const exportedClaimSchema = claimSchema
  .omit({ type: true, articleId: true })
  .extend({
    targets: z.array(exportedTargetSchema).min(1),
    attribution: attributionSchema.extend({ cue: placeSchema.exactOptional(), sourceText: placeSchema.exactOptional() }),
    evidence: z.array(evidenceSchema.omit({ fileKept: true }).meta({ id: 'evidence', description: 'How the newsroom knows.' })),
    disputes: z.array(disputeSchema.meta({ id: 'dispute', description: 'Who rejects or contradicts the claim; by: the id of a source.' })),
  })
  .meta({ id: 'claim', description: 'An annotation: ranges of a draft with tags, attribution, sources, evidence and status.' });

const exportedBlockSchema = blockSchema
  .omit({ type: true, articleId: true, draftId: true })
  .extend(places)
  .meta({ id: 'block', description: 'A paragraph, headline, caption … of a draft. read: a person has read it.' });

const exportedDraftSchema = draftSchema
  .omit({ type: true, articleId: true })
  .extend({
    text: draftSchema.shape.text.exactOptional().meta({
      description: 'The whole text, in canonical form: line ends are LF. Absent when the export was made without the text.',
    }),
    sha256: draftSchema.shape.sha256.meta({ description: 'SHA-256 of the text in UTF-8, hexadecimal.' }),
    characters: offset.meta({ description: 'Length of the text in UTF-16 code units.' }),
    codePoints: offset.meta({ description: 'Length of the text in Unicode code points.' }),
    blocks: z.array(exportedBlockSchema).max(MAX_BLOCKS_PER_ARTICLE),
  })
  .meta({ id: 'draft', description: 'One version of the text. It never changes; a changed text is a new draft.' });

const exportedSourceSchema = sourceSchema.omit({ type: true }).meta({
  id: 'source',
  description: 'Who or what claims are attributed to. The name of an anonymous source is never in an export.',
});

const exportedCommentSchema = commentSchema.omit({ type: true, articleId: true }).meta({ id: 'comment' });

const exportedRejectionSchema = rejectionSchema.omit({ type: true, articleId: true }).meta({
  id: 'rejection', description: 'A suggestion of Claimdesk that an editor turned down: the words (exact) and the rule that found them.',
});

const exportedAdjudicationSchema = adjudicationSchema.omit({ type: true, articleId: true }).meta({
  id: 'adjudication', description: 'How the versions of two or more people became this one at a place: what each had there (about; their articles are not in this file) and what was decided. claimIds: claims of this file that came of it.',
});

const exportedSignOffSchema = signOffSchema.omit({ type: true, articleId: true }).meta({
  id: 'signOff', description: 'An editor’s word that the article may run as it stood then; override: although these rules of the publish gate stood against it.',
});

const exportedReviewSchema = z
  .strictObject({
    decisions: z.array(decisionSchema.omit({ type: true, articleId: true }).meta({ id: 'decision', description: 'What one reviewer says of one claim, and what was answered.' })),
    stages: z.array(stageSchema.omit({ type: true, articleId: true }).meta({ id: 'stage', description: 'Who says that the article is done, or reviewed.' })),
    sendings: z.array(sendingSchema.omit({ type: true, articleId: true }).meta({ id: 'sending', description: 'That the article went out in a review package: for review (request) or after it (review).' })),
    merges: z.array(mergeSchema.omit({ type: true, articleId: true }).meta({ id: 'merge', description: 'That a package was merged, and how what both sides had changed was decided.' })),
  })
  .meta({ id: 'review', description: 'What belongs to reviews of the article, oldest first.' });

const exportedChangeSchema = z
  .strictObject({
    revision: z.int().min(1),
    at: moment,
    by: line,
    origin: transactionOriginSchema,
    label: line,
    claimIds: z.array(idSchema),
    isUndone: z.boolean(),
  })
  .meta({ id: 'change', description: 'A line of the history: who changed what, when; isUndone: it was taken back. To be read; an import leaves it out.' });

const placedWordsSchema = z.strictObject({ ...places, words: z.string() });

const exportedEditsSchema = z
  .strictObject({
    fromDraftId: idSchema,
    toDraftId: idSchema,
    edits: z.array(z.strictObject({
      kind: z.enum(draftEditKinds).meta({ description: 'cut: the words of a claim are gone; hedge: a word of doubt is; source, number, quote: changed, gone (no to) or new (no from); unmarked: a new sentence that says something, without a claim.' }),
      claimIds: z.array(idSchema),
      from: placedWordsSchema.exactOptional(),
      to: placedWordsSchema.exactOptional(),
    })),
  })
  .meta({ id: 'draftEdits', description: 'What the edit from the draft before (from) to the current one (to) did to the claims. To be read; an import leaves it out.' });

const exportedArticleSchema = articleSchema.omit({ type: true, trashedAt: true }).meta({ id: 'article', description: 'One story.' });

/** The fields of each kind of record, in the order in which they are written. */
export const shapes = {
  article: exportedArticleSchema.shape,
  draft: exportedDraftSchema.shape,
  block: exportedBlockSchema.shape,
  claim: exportedClaimSchema.shape,
  comment: exportedCommentSchema.shape,
  source: exportedSourceSchema.shape,
  rejection: exportedRejectionSchema.shape,
  adjudication: exportedAdjudicationSchema.shape,
  signOff: exportedSignOffSchema.shape,
  decisions: exportedReviewSchema.shape.decisions.element.shape,
  stages: exportedReviewSchema.shape.stages.element.shape,
  sendings: exportedReviewSchema.shape.sendings.element.shape,
  merges: exportedReviewSchema.shape.merges.element.shape,
} as const;

export const articleExportSchema = z
  .strictObject({
    format: z.literal(EXPORT_FORMAT),
    version: z.literal(EXPORT_VERSION),
    schema: z.literal(EXPORT_SCHEMA_ID),
    exportedAt: moment,
    generator: z.strictObject({ name: z.literal('Claimdesk'), version: line }),
    offsetUnit: z.literal('utf-16').meta({ description: 'The unit of every start and end. Code points stand beside them.' }),
    article: exportedArticleSchema,
    drafts: z.array(exportedDraftSchema).min(1),
    tags: z
      .array(tagSchema.meta({ id: 'tag' }))
      .meta({ description: 'What the tags on the claims mean. A tag that is not defined here was unknown to the library as well.' }),
    sources: z.array(exportedSourceSchema).meta({ description: 'Every source that a claim names.' }),
    claims: z.array(exportedClaimSchema).max(MAX_CLAIMS_PER_ARTICLE).meta({ description: 'In reading order.' }),
    comments: z.array(exportedCommentSchema),
    rejections: z.array(exportedRejectionSchema).max(MAX_CLAIMS_PER_ARTICLE).exactOptional()
      .meta({ description: 'What is not to be suggested again, oldest first; absent where there is none.' }),
    adjudications: z.array(exportedAdjudicationSchema).max(MAX_CLAIMS_PER_ARTICLE).exactOptional()
      .meta({ description: 'What was decided where two people had marked the text, oldest first; absent where nothing was.' }),
    signOffs: z.array(exportedSignOffSchema).exactOptional().meta({ description: 'Oldest first; absent where nobody has signed the article off.' }),
    review: exportedReviewSchema.exactOptional(),
    history: z.array(exportedChangeSchema).exactOptional().meta({ description: 'Newest first; only when it was asked for.' }),
    draftEdits: exportedEditsSchema.exactOptional(),
  })
  .meta({ title: 'Claimdesk article', description: 'One article with its claims, as Claimdesk exports it.' });

export type ArticleExport = z.infer<typeof articleExportSchema>;
export type ExportedDraft = ArticleExport['drafts'][number];
export type ExportedClaim = ArticleExport['claims'][number];
export type ExportedChange = NonNullable<ArticleExport['history']>[number];
export type ExportedPlace = z.infer<typeof placeSchema>;

/** The schema as JSON Schema 2020-12: what is published. */
export function articleExportJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(articleExportSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // The calendar written out as a pattern says no more than the format's name, only longer. Moments are in UTC.
      if (jsonSchema.format === 'date-time') jsonSchema.pattern = 'Z$';
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, $id: EXPORT_SCHEMA_ID, ...schema };
}
