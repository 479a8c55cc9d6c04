import { useId, type ReactElement } from 'react';
import type { Settings } from '@shared/contract/values';
import { languages } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { changeSettings } from '../../state/open';

/** The language of the screens, in force at once. */
export function LanguageSection(): ReactElement {
  const language = useDesk((state) => state.settings.language);
  const id = useId();
  return (
    <div className="form">
      <label htmlFor={id}>{t.settings.language}</label>
      <div>
        <select id={id} value={language} onChange={(event) => void changeSettings({ language: event.target.value as Settings['language'] })}>
          {languages.map((option) => <option key={option} value={option} lang={option === 'system' ? undefined : option}>{t.settings.languages[option]}</option>)}
        </select>
        <p className="hint">{t.settings.languageHint}</p>
      </div>
    </div>
  );
}
