import type { StageName } from '../model/review';
import type { Sending, Stage } from '../model/review-schema';
import { fail } from '../result';
import type { PlanContext, Planned } from './planning';
import { find, planned } from './planning';
import type { RecordsView } from './record-set';

/** Says of the article, in the name of whoever asks, that it is done or reviewed; or takes that back. */
export function planStage(records: RecordsView, stage: StageName, isSet: boolean, given: string | undefined, context: PlanContext): Planned {
  const { articleId, by, at } = context;
  const before = [...records.all('stage')].find((one) => one.stage === stage && one.by === by);
  if (isSet === (before !== undefined)) return planned({}, '');
  if (before) return planned({ removed: [before] }, `Took back that the article is ${stage}`);
  const id = given ?? context.newId('stg');
  if (records.get('stage', id)) return fail('already-there', `There is a stage ${id} already.`, { id });
  const made: Stage = { type: 'stage', id, articleId, stage, by, at };
  return planned({ added: [made] }, `Said that the article is ${stage}`);
}

/** What is to be sent, to whom, and what with. */
export type SendingInput = Pick<Sending, 'id' | 'kind' | 'note' | 'to' | 'claimIds'>;

/**
 * Notes that an article goes out for review, or as one. Not a command of the contract: only the desk, which makes the package, makes it.
 * Fails with `not-found` for a claim that the article does not have.
 */
export function planSending(records: RecordsView, input: SendingInput, context: PlanContext): Planned {
  const article = find(records, 'article', context.articleId);
  if (!article.ok) return article;
  for (const id of input.claimIds ?? []) {
    const claim = find(records, 'claim', id);
    if (!claim.ok) return claim;
  }
  const { articleId, by, at } = context;
  const sending: Sending = { type: 'sending', articleId, by, at, ...input };
  const to = input.to === undefined ? '' : ` to ${input.to}`;
  return planned({ added: [sending] }, input.kind === 'request' ? `Sent the article for review${to}` : `Sent the review${to}`);
}
