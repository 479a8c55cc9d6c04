import type { ReactElement } from 'react';
import { findingSeverities } from '@shared/model/vocabulary';
import type { GateResult } from '@shared/gate/gate';
import { withKey } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { toggleGate } from '../../state/gate';
import { desk } from '../../state/desk-store';
import { Icon } from '../../ui/icon';
import { useArticle } from '../../ui/use-article';
import { GateCheckCard } from './gate-check-card';
import { SignOffSection } from './sign-off-section';
import { Weight } from './weight';

/** Whether the article may run: what the rules of the house find, and who has signed it off. */
export function GatePanel(): ReactElement | null {
  const article = useArticle();
  const result = useDesk((state) => state.gate);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  if (!article) return null;
  return (
    <aside className="inspector gate" data-pane="inspector" aria-label={t.gate.title} aria-busy={result === null}>
      <div className="pane-head">
        <h2>{t.gate.title}</h2>
        <span className="grow" />
        <button type="button" className="icon-button" aria-label={t.gate.close} title={withKey(t.gate.close, 'view.gate')} onClick={toggleGate}><Icon name="cross" /></button>
      </div>
      {result && (
        <div className="inspector-body">
          <Verdict result={result} />
          <SignOffSection key={article.articleId} article={article} result={result} isReadOnly={isReadOnly} />
          {result.checks.length === 0 && <p className="hint padded">{result.claims === 0 ? t.gate.noClaims : t.gate.nothing}</p>}
          <ul className="gate-checks">
            {result.checks.map((check) => <GateCheckCard key={`${article.articleId} ${check.rule}`} article={article} check={check} isReadOnly={isReadOnly} />)}
          </ul>
        </div>
      )}
    </aside>
  );
}

function Verdict({ result }: { result: GateResult }): ReactElement {
  const { passes, counts, profile } = result;
  return (
    <div className="gate-verdict padded" data-passes={passes}>
      <p><Icon name={passes ? 'check' : 'cross'} /> <b>{passes ? t.gate.passes : t.gate.blocked}</b></p>
      <p className="gate-counts">
        {findingSeverities.filter((severity) => counts[severity] > 0).map((severity) => (
          <span key={severity}><Weight severity={severity} /> {t.gate.counted[severity](counts[severity])}</span>
        ))}
      </p>
      <p className="hint">
        {t.gate.byProfile(t.gate.profiles[profile].name)}{' · '}
        <button type="button" className="link" onClick={() => desk.set({ dialog: { kind: 'settings', section: 'rules' } })}>{t.gate.openRules}</button>
      </p>
    </div>
  );
}
