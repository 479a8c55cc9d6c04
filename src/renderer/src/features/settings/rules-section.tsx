import type { ReactElement } from 'react';
import { gateRule, gateRuleIds, type GateRuleId } from '@shared/gate/catalogue';
import { settingOf, settingsOf } from '@shared/gate/profiles';
import { gateProfiles, gateSeverities, type GateSeverity } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { changeRule, chooseProfile, profileNames, resetRules, rulesNow } from '../../state/gate';
import { takeBackLibraryChange } from '../../state/library-changes';
import { NumberField } from './number-field';

/** The rules of the publish gate, for the whole library: a profile, and what is otherwise here. */
export function RulesSection(): ReactElement {
  useDesk((state) => state.session?.houseRules);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const lastChange = useDesk((state) => state.libraryChanges.at(-1));
  const { profile, rules } = rulesNow();
  const names = profileNames();
  return (
    <>
      <p className="hint">{t.gate.rulesHint}</p>
      <div className="form">
        <label htmlFor="gate-profile">{t.gate.profile}</label>
        <select id="gate-profile" value={profile} disabled={isReadOnly} onChange={(event) => chooseProfile(event.target.value as typeof profile)}>
          {gateProfiles.map((each) => <option key={each} value={each}>{names[each]}</option>)}
        </select>
        <span />
        <p className="hint">{t.gate.profiles[profile].hint}</p>
      </div>
      <ul className="house-rules">
        {gateRuleIds.map((rule) => <Rule key={rule} rule={rule} isReadOnly={isReadOnly} />)}
      </ul>
      {rules.length > 0 && (
        <p className="hint">
          {t.gate.changedHere(rules.length)} {!isReadOnly && <button type="button" className="link" onClick={resetRules}>{t.gate.resetAll}</button>}
        </p>
      )}
      {lastChange?.scope === 'library' && !isReadOnly && (
        <p><button type="button" className="button" onClick={() => void takeBackLibraryChange()}>{t.sourceBook.undo(t.recorded(lastChange.label))}</button></p>
      )}
    </>
  );
}

function Rule({ rule, isReadOnly }: { rule: GateRuleId; isReadOnly: boolean }): ReactElement {
  const house = rulesNow();
  const { severity, threshold } = settingsOf(house)[rule];
  const usual = settingOf(house.profile, rule);
  const { name, basis } = t.gate.rules[rule];
  const known = gateRule(rule)!;
  const label = (value: GateSeverity): string => (value === usual.severity ? t.gate.asProfile(t.gate.severities[value]) : t.gate.severities[value]);
  return (
    <li data-changed={severity !== usual.severity || threshold !== usual.threshold}>
      <span>{name}<small>{basis}</small></span>
      {known.threshold && severity !== 'off' && (
        <NumberField
          label={t.gate.thresholdOf(name)} value={threshold} least={known.threshold.least} most={known.threshold.most} unit={t.gate.units[known.threshold.unit]} disabled={isReadOnly}
          onCommit={(value) => changeRule(rule, { threshold: value === usual.threshold ? null : value })}
        />
      )}
      {known.isFixed
        ? <em>{t.gate.fixed}</em>
        : (
          <select
            aria-label={t.gate.severityOf(name)} value={severity} disabled={isReadOnly}
            onChange={(event) => void changeRule(rule, { severity: event.target.value === usual.severity ? null : event.target.value as GateSeverity })}
          >
            {gateSeverities.map((value) => <option key={value} value={value}>{label(value)}</option>)}
          </select>
        )}
    </li>
  );
}
