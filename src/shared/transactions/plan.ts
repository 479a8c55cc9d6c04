import type { Command, SimpleCommand } from './command';
import { squash } from './diff';
import type { Diff } from './diff';
import { Overlay } from './overlay';
import { planAdjudication } from './plan-adjudication';
import { planArticleUpdate, planRestore, planTrash } from './plan-article';
import { planBlockJoin, planBlockKind, planBlockRead, planBlockSplit } from './plan-block';
import { planClaimCreate, planClaimRemove, planClaimUpdate } from './plan-claim';
import { planClaimStatus } from './plan-claim-status';
import { planCommentCreate, planCommentRemove, planCommentUpdate } from './plan-comment';
import { planDecision, planDecisionAnswer, planDecisionRemove } from './plan-decision';
import { planClaimPlace, planDraftSwitch } from './plan-draft';
import { planSignOff, planUnwaive, planWaive, planWithdrawal } from './plan-gate';
import { planStage } from './plan-review';
import { planSourceCreate, planSourceUpdate } from './plan-source';
import { planOfferAgain, planRejection } from './plan-suggestion';
import type { PlanContext, Planned } from './planning';
import { planned } from './planning';
import type { RecordsView } from './record-set';

/**
 * What a command would change: a pure function of records, command and context, run alike by the screen (so that it
 * never waits) and by the store's side (so that it never trusts).
 * @returns the diff and its label, or a failure that says what is wrong; the records are never touched.
 */
export function plan(records: RecordsView, command: Command, context: PlanContext): Planned {
  if (command.do !== 'batch') return planSimple(records, command, context);

  const overlay = new Overlay(records);
  const diffs: Diff[] = [];
  for (const [index, part] of command.commands.entries()) {
    const step = planSimple(overlay, part, context);
    if (!step.ok) {
      const { message, ...rest } = step.error;
      return { ok: false, error: { ...rest, message: `Change ${index + 1} of ${command.commands.length}: ${message}` } };
    }
    overlay.apply(step.value.diff);
    diffs.push(step.value.diff);
  }
  return planned(squash(diffs), command.label);
}

function planSimple(records: RecordsView, command: SimpleCommand, context: PlanContext): Planned {
  switch (command.do) {
    case 'claim.create':
      return planClaimCreate(records, command.claim, context);
    case 'claim.update':
      return planClaimUpdate(records, command.id, command.changes, context);
    case 'claim.remove':
      return planClaimRemove(records, command.id, context);
    case 'claim.adjudicate':
      return planAdjudication(records, command, context);
    case 'claim.status':
      return planClaimStatus(records, command, context);
    case 'suggestion.reject':
      return planRejection(records, command.suggestion, command.id, context);
    case 'suggestion.restore':
      return planOfferAgain(records, command.id);
    case 'claim.place':
      return planClaimPlace(records, command.id, command.ranges, context);
    case 'comment.create':
      return planCommentCreate(records, command, context);
    case 'comment.update':
      return planCommentUpdate(records, command.id, command.changes);
    case 'comment.remove':
      return planCommentRemove(records, command.id);
    case 'decision.make':
      return planDecision(records, command, context);
    case 'decision.answer':
      return planDecisionAnswer(records, command.id, command.answer, context);
    case 'decision.remove':
      return planDecisionRemove(records, command.id, context);
    case 'stage.set':
      return planStage(records, command.stage, command.isSet, command.id, context);
    case 'source.create':
      return planSourceCreate(records, command.source, context);
    case 'source.update':
      return planSourceUpdate(records, command.id, command.changes);
    case 'article.update':
      return planArticleUpdate(records, command.changes, context);
    case 'article.trash':
      return planTrash(records, context);
    case 'article.restore':
      return planRestore(records, context);
    case 'draft.switch':
      return planDraftSwitch(records, command.id, context);
    case 'block.update':
      return planBlockKind(records, command.id, command.kind);
    case 'block.read':
      return planBlockRead(records, command.id, command.read, context);
    case 'block.split':
      return planBlockSplit(records, command.id, command.at, command.newId ?? context.newId('blk'));
    case 'block.join':
      return planBlockJoin(records, command.id);
    case 'gate.sign':
      return planSignOff(records, command, context);
    case 'gate.withdraw':
      return planWithdrawal(records, command.id);
    case 'gate.waive':
      return planWaive(records, command, context);
    case 'gate.unwaive':
      return planUnwaive(records, command, context);
  }
}
