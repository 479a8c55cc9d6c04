import type { ReactElement } from 'react';
import { measures, textSizes, themes } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { changeSettings } from '../../state/open';
import { Segmented } from '../../ui/segmented';

/** The looks of the desk, and the size and measure of the article's type. */
export function LooksSection(): ReactElement {
  const { theme, textSize, measure, spellCheck } = useDesk((state) => state.settings);
  const words = t.settings;
  return (
    <div className="form">
      <span className="form-label">{words.theme}</span>
      <Segmented label={words.theme} value={theme} options={themes} labels={words.themes} onChange={(value) => void changeSettings({ theme: value })} />
      <span className="form-label">{words.textSize}</span>
      <div>
        <Segmented label={words.textSize} value={textSize} options={textSizes} labels={words.textSizes} onChange={(value) => void changeSettings({ textSize: value })} />
        <p className="text-sample">{words.textSample}</p>
      </div>
      <span className="form-label">{words.measure}</span>
      <Segmented label={words.measure} value={measure} options={measures} labels={words.measures} onChange={(value) => void changeSettings({ measure: value })} />
      <span className="form-label">{t.windows.spellCheck}</span>
      <label className="check-line">
        <input type="checkbox" checked={spellCheck} onChange={(event) => void changeSettings({ spellCheck: event.target.checked })} /> <span>{t.windows.spellCheckHint}</span>
      </label>
    </div>
  );
}
