import { useState, type ReactElement } from 'react';
import type { Finding } from '@shared/gate/finding';
import { gateRule } from '@shared/gate/catalogue';
import type { GateCheck } from '@shared/gate/gate';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { applyCommand, quoteOf } from '../../state/claims';
import { jumpToFinding } from './jump-to-finding';
import { WaiveForm } from './waive-form';
import { Weight } from './weight';

/** How many places of a rule show at first, and how many more each time. */
const FIRST = 4;
const MORE = 50;

interface GateCheckProps {
  article: ArticleSession;
  check: GateCheck;
  isReadOnly: boolean;
}

/** A rule that found something: what it asks for and why, and each place, which leads to where it is put right. */
export function GateCheckCard({ article, check, isReadOnly }: GateCheckProps): ReactElement {
  const [shown, setShown] = useState(FIRST);
  const { rule, severity, findings, waived } = check;
  const words = t.gate.rules[rule];
  const left = findings.length - shown;
  const isDone = findings.length === 0;
  // What is the same of all places is said once.
  const sentences = new Set(findings.slice(0, shown).map((finding) => words.says(finding)));
  const shared = sentences.size === 1 && findings.length > 1 ? [...sentences][0] : undefined;
  return (
    <li className="gate-check" data-rule={rule} data-severity={isDone ? 'waived' : severity}>
      <h3>
        {!isDone && <Weight severity={severity} />}
        <span>{words.name}</span>
        <small>{isDone ? t.gate.waived : `${t.gate.severities[severity]} · ${t.gate.findings(findings.length)}`}</small>
      </h3>
      {shared !== undefined && <p className="gate-says">{shared}</p>}
      {findings.length > 0 && (
        <ul aria-label={words.name}>
          {findings.slice(0, shown).map((finding) => (
            <Place key={`${finding.claimId ?? ''} ${finding.sourceId ?? ''}`} article={article} finding={finding} isBrief={shared !== undefined} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
      {left > 0 && <button type="button" className="link" onClick={() => setShown(shown + MORE)}>{t.gate.more(left)}</button>}
      {waived.length > 0 && (
        <ul className="gate-waived" aria-label={`${t.gate.waived}: ${words.name}`}>
          {waived.slice(0, shown).map(({ finding, waiver }) => (
            <li key={`${finding.claimId ?? ''} ${finding.sourceId ?? ''}`}>
              <button type="button" className="link said" onClick={() => jumpToFinding(article, finding)}>{wordsOf(article, finding)}</button>
              <span className="hint">{t.gate.waivedBy(waiver.by, waiver.reason)}</span>
              {!isReadOnly && (
                <button
                  type="button" className="link small" aria-label={t.gate.unwaiveFor(words.name)}
                  onClick={() => applyCommand({ do: 'gate.unwaive', rule, ...(waiver.claimId !== undefined && { claimId: waiver.claimId }) })}
                >
                  {t.gate.unwaive}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="hint gate-basis">{words.basis}</p>
    </li>
  );
}

function Place({ article, finding, isBrief, isReadOnly }: { article: ArticleSession; finding: Finding; isBrief: boolean; isReadOnly: boolean }): ReactElement {
  const [isWaiving, setWaiving] = useState(false);
  const { rule, claimId } = finding;
  const words = t.gate.rules[rule];
  const canWaive = !isReadOnly && !gateRule(rule)?.isFixed;
  return (
    <li>
      <button type="button" className="gate-place" onClick={() => jumpToFinding(article, finding)}>
        <span className="said">{wordsOf(article, finding)}</span>
        {!isBrief && <span>{words.says(finding)}</span>}
      </button>
      {canWaive && !isWaiving && (
        <button type="button" className="link small" aria-label={t.gate.waiveFor(words.name)} onClick={() => setWaiving(true)}>{t.gate.waive}</button>
      )}
      {isWaiving && (
        <WaiveForm
          label={t.gate.waiveFor(words.name)} onLeave={() => setWaiving(false)}
          onWaive={(reason) => applyCommand({ do: 'gate.waive', rule, reason, ...(claimId !== undefined && { claimId }) })}
        />
      )}
    </li>
  );
}

/** The words that a finding is about. */
function wordsOf(article: ArticleSession, { claimId }: Finding): string {
  if (claimId === undefined) return t.gate.onArticle;
  const claim = article.claim(claimId);
  return claim ? shorten(quoteOf(article, claim), 80) : t.gate.goneClaim;
}
