import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Verdict } from '@shared/model/review';
import { tagsInOrder } from '@shared/model/tags';
import { keyWords } from '../../commands/registry';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { quoteOf, rangesOf } from '../../state/changes';
import type { DecisionActs } from '../../state/decision-acts';
import type { QueuedClaim } from '../../state/decision-queue';
import { decide, decisionsOn, takeDecisionBack } from '../../state/decisions';
import { desk, useDesk } from '../../state/desk-store';
import { passageAround } from '../../state/draft-review';
import { blocksOf } from '../../state/text';
import { Decision } from '../../ui/decision';
import { TagKey } from '../../ui/tag-line';
import { Passage } from '../drafts/passage';
import { ChangeForm } from './change-form';
import { ProposedChange } from './proposed-change';
import { WordsForm } from './words-form';

interface DecisionPaneProps {
  article: ArticleSession;
  queued: QueuedClaim;
  me: string;
  /** Which of how many. */
  place: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  /** @returns whether it was done */
  onDecide: (run: () => boolean) => boolean;
}

/** A claim in its place in the text with what is known of it, and what a reviewer can say of it: one key each. */
export function DecisionPane({ article, queued: { claim, decision }, me, place, count, onStep, onDecide }: DecisionPaneProps): ReactElement {
  const [form, setForm] = useState<Exclude<Verdict, 'accept'> | null>(null);
  const canDecide = useDesk((state) => state.session?.readOnly === null);
  const region = useRef<HTMLDivElement>(null);
  const ranges = rangesOf(article, claim);
  const tags = tagsInOrder(article.tagSet, claim.tags);
  const say = (verdict: Verdict, text = ''): boolean => onDecide(() => decide({ claimId: claim.id, verdict, text }));
  const leave = (): void => {
    setForm(null);
    region.current?.focus();
  };
  const acts: DecisionActs = {
    next: () => onStep(1),
    previous: () => onStep(-1),
    ...(canDecide && form === null && {
      accept: () => say('accept'),
      reject: () => setForm('reject'),
      question: () => setForm('question'),
      change: () => setForm('change'),
      ...(decision && { takeBack: () => onDecide(() => takeDecisionBack(decision.id)) }),
    }),
  };
  useEffect(() => {
    desk.set({ deciding: acts });
    return () => desk.set({ deciding: null });
  });
  const words = t.decisions.acts;
  return (
    <div className="review-claim" role="region" aria-label={t.decisions.inHand} tabIndex={0} data-autofocus ref={region}>
      <p className="hint">{t.decisions.place(place, count)}</p>
      <div className="review-title">
        <h3 lang={article.article.language}>{quoteOf(article, claim)}</h3>
        <span className="chips">{tags.map((tag) => <span key={tag.id} className="chip"><TagKey tag={tag} /></span>)}</span>
      </div>
      {ranges.length > 0 && (
        <div className="around">
          <Passage
            text={article.draft.text} place={passageAround(blocksOf(article), ranges)} language={article.article.language} marked={ranges}
            tag={tags.find(({ lane }) => lane === 'sourcing') ?? tags[0]} side="fresh"
          />
        </div>
      )}
      {canDecide && form === null && (
        <div className="decisions" role="group" aria-label={words.title}>
          <Decision command="decision.accept" title={words.accept} hint={words.acceptHint} onPress={acts.accept} />
          <Decision command="decision.reject" title={words.reject} hint={words.rejectHint} onPress={acts.reject} />
          <Decision command="decision.question" title={words.question} hint={words.questionHint} onPress={acts.question} />
          <Decision command="decision.change" title={words.change} hint={words.changeHint} onPress={acts.change} />
          <Decision command="decision.take-back" title={t.decisions.takeBack} hint={words.takeBackHint} onPress={acts.takeBack} />
          <p className="hint">{words.keys(keyWords('decision.next'), keyWords('decision.previous'), keyWords('edit.undo'))}</p>
        </div>
      )}
      {(form === 'reject' || form === 'question') && (
        <WordsForm
          key={form} place={`${form} ${claim.id} ${me}`} label={form === 'reject' ? words.why : words.ask} send={form === 'reject' ? words.doReject : words.doAsk}
          onSend={(text) => say(form, text) && (setForm(null), true)} onLeave={leave}
        />
      )}
      {form === 'change' && (
        <ChangeForm
          article={article} claim={claim} before={decision} onLeave={leave}
          onSend={(proposal, text) => {
            if (onDecide(() => decide({ claimId: claim.id, verdict: 'change', text, proposal }))) setForm(null);
          }}
        />
      )}
      <Known article={article} claim={claim} />
    </div>
  );
}

/** What is known of the claim, and what has been said of it so far, by oneself and others. */
function Known({ article, claim }: { article: ArticleSession; claim: QueuedClaim['claim'] }): ReactElement {
  const sources = claim.sourceIds.flatMap((id) => article.records.get('source', id)?.label ?? []);
  const decisions = decisionsOn(article, claim.id);
  return (
    <dl className="review-facts">
      <dt>{t.decisions.marked}</dt><dd>{t.decisions.said(claim.createdBy, formatMoment(claim.createdAt))}</dd>
      {sources.length > 0 && <><dt>{t.claim.source}</dt><dd className="said">{sources.join(', ')}</dd></>}
      <dt>{t.claim.status}</dt><dd>{t.statuses[claim.status]}</dd>
      {claim.note && <><dt>{t.claim.note}</dt><dd className="said-words">{claim.note}</dd></>}
      {claim.evidence.length > 0 && <><dt>{t.inspector.evidence.title}</dt><dd>{t.number(claim.evidence.length)}</dd></>}
      {decisions.map(({ id, by, verdict, text, proposal, answer }) => (
        <div key={id} className="so-far">
          <dt>{by}</dt>
          <dd>
            <p><b>{t.review.verdicts[verdict]}</b> {text}</p>
            {proposal && <ProposedChange article={article} claim={claim} proposal={proposal} />}
            {answer && <p>{answer.by}: <b>{t.review.answers[answer.kind]}</b> {answer.text}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
