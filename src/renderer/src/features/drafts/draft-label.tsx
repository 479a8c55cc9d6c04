import type { ReactElement } from 'react';
import { MAX_LABEL_CHARACTERS } from '@shared/model/limits';
import { t } from '../../i18n';

interface DraftLabelProps {
  /** Which draft of the article it will be: it is called so when nothing is written. */
  number: number;
  value: string;
  onChange: (label: string) => void;
}

/** What a new draft is to be called. */
export function DraftLabel({ number, value, onChange }: DraftLabelProps): ReactElement {
  return (
    <label className="draft-name">
      <span>{t.drafts.add.label}</span>
      <input type="text" maxLength={MAX_LABEL_CHARACTERS} placeholder={t.drafts.add.labelOf(number)} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
