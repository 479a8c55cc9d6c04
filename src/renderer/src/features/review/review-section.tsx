import { useRef, useState, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import type { Decision } from '@shared/model/review-schema';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { useDesk } from '../../state/desk-store';
import { answerDecision, decisionsOn, isUnanswered, takeDecisionBack } from '../../state/decisions';
import { focusIn } from '../../ui/focus';
import { Initials } from '../../ui/initials';
import { Section } from '../../ui/section';
import { ProposedChange } from './proposed-change';
import { WordsForm } from './words-form';

interface ReviewSectionProps {
  article: ArticleSession;
  claim: Claim;
  isReadOnly: boolean;
}

/** What reviewers say of the claim, and the answer to each. Nothing where nobody has said anything. */
export function ReviewSection({ article, claim, isReadOnly }: ReviewSectionProps): ReactElement | null {
  const decisions = decisionsOn(article, claim.id);
  if (decisions.length === 0) return null;
  const open = decisions.filter(isUnanswered).length;
  return (
    <Section title={t.decisions.title} about={t.decisions.count(open, decisions.length)} isOpen>
      <ol className="decisions-made" aria-label={t.decisions.title}>
        {decisions.map((decision) => <DecisionView key={decision.id} article={article} claim={claim} decision={decision} isReadOnly={isReadOnly} />)}
      </ol>
    </Section>
  );
}

interface DecisionViewProps extends ReviewSectionProps {
  decision: Decision;
}

function DecisionView({ article, claim, decision, isReadOnly }: DecisionViewProps): ReactElement {
  const me = useDesk((state) => state.settings.editor);
  const { id, verdict, text, proposal, by, at, answer } = decision;
  return (
    <li className="decision-made" data-verdict={verdict} data-open={isUnanswered(decision)} tabIndex={-1}>
      <p className="hint"><Initials name={by} /> {t.decisions.said(by, formatMoment(at))}</p>
      <p><b>{t.review.verdicts[verdict]}</b></p>
      {text && <p className="said-words">{text}</p>}
      {proposal && <ProposedChange article={article} claim={claim} proposal={proposal} />}
      {answer && (
        <div className="answer">
          <p className="hint"><Initials name={answer.by} /> {t.decisions.said(answer.by, formatMoment(answer.at))}</p>
          <p><b>{t.review.answers[answer.kind]}</b></p>
          {answer.text && <p className="said-words">{answer.text}</p>}
        </div>
      )}
      {!isReadOnly && (by === me
        ? <div className="thread-foot"><button type="button" className="link" onClick={() => { focusIn('.claim-fields summary'); takeDecisionBack(id); }}>{t.decisions.takeBack}</button></div>
        : verdict !== 'accept' && (answer === undefined || answer.kind === 'replied') && <Answering decision={decision} />)}
    </li>
  );
}

/** The ways to answer a decision: a question has a reply, all else can be agreed to or declined too. */
function Answering({ decision: { id, by, verdict } }: { decision: Decision }): ReactElement {
  const [kind, setKind] = useState<'declined' | 'replied' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const leave = (): void => {
    setKind(null);
    box.current?.querySelector('button')?.focus();
  };
  const answer = (...[which, text]: ['agreed' | 'declined' | 'replied', string?]): boolean => {
    box.current?.closest<HTMLElement>('.decision-made')?.focus(); // before the button goes that has the focus
    const isDone = answerDecision(id, which, text);
    if (isDone) setKind(null);
    return isDone;
  };
  const words = t.decisions.answering;
  return (
    <div ref={box}>
      <div className="thread-foot" role="group" aria-label={words.title(by)}>
        {verdict !== 'question' && <button type="button" className="link" title={verdict === 'change' ? words.agreeToChangeTitle : undefined} onClick={() => answer('agreed')}>{verdict === 'change' ? words.agreeToChange : words.agree}</button>}
        {verdict !== 'question' && <button type="button" className="link" aria-expanded={kind === 'declined'} onClick={() => setKind('declined')}>{words.decline}</button>}
        <button type="button" className="link" aria-expanded={kind === 'replied'} onClick={() => setKind('replied')}>{words.reply}</button>
      </div>
      {kind && (
        <WordsForm
          key={kind} place={`answer ${kind} ${id}`} label={kind === 'declined' ? words.whyNot(by) : words.replyTo(by)} send={kind === 'declined' ? words.doDecline : words.reply}
          onSend={(text) => answer(kind, text)} onLeave={leave}
        />
      )}
    </div>
  );
}
