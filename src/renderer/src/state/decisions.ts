import type { DecisionAnswer } from '@shared/model/review';
import type { Decision } from '@shared/model/review-schema';
import type { DecisionInput } from '@shared/transactions/command';
import { t } from '../i18n';
import type { ArticleSession } from './article-session';
import { applyCommand, offerUndo } from './changes';
import { decisionQueue } from './decision-queue';
import { desk } from './desk-store';
import { announce } from './runtime';

/** What reviewers say of claims, and what is answered: one change each, which undo takes back. */

/** What was decided on a claim, the oldest first. */
export function decisionsOn(article: ArticleSession, claimId: string): Decision[] {
  return [...article.records.all('decision')].filter((decision) => decision.claimId === claimId).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Whether a decision waits for an answer: whoever accepts a claim asks nothing. */
export function isUnanswered({ verdict, answer }: Decision): boolean {
  return verdict !== 'accept' && answer === undefined;
}

/** The claims with a decision that nobody has answered. */
export function claimsUnanswered(article: ArticleSession): Set<string> {
  return new Set([...article.records.all('decision')].filter(isUnanswered).map(({ claimId }) => claimId));
}

/** The claims that others have marked and a person has not decided on. */
export function claimsUndecidedBy(article: ArticleSession, by: string): Set<string> {
  return new Set(decisionQueue(article, by).filter(({ group }) => group === 'open').map(({ claim }) => claim.id));
}

/** Says in one's own name what one thinks of a claim. */
export function decide(input: DecisionInput): boolean {
  if (!applyCommand({ do: 'decision.make', ...input })) return false;
  announce(t.review.verdicts[input.verdict]);
  return true;
}

/** Answers a decision; agreeing to a proposed change makes it. */
export function answerDecision(id: string, kind: DecisionAnswer, text = ''): boolean {
  if (!applyCommand({ do: 'decision.answer', id, answer: { kind, text } })) return false;
  announce(t.review.answers[kind]);
  return true;
}

/** Takes one's own decision back. */
export function takeDecisionBack(id: string): boolean {
  if (!applyCommand({ do: 'decision.remove', id })) return false;
  offerUndo(t.decisions.takenBack);
  return true;
}

/** Shows the claims that whoever works here is to decide on. */
export function showDecisions(): void {
  if (desk.get().article) desk.set({ dialog: { kind: 'decisions' }, selection: null, chosen: null });
}
