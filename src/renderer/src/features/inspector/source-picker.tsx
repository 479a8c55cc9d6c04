import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { t } from '../../i18n';
import { addNewSource, setSource } from '../../state/claims';
import { focusIn } from '../../ui/focus';
import { CommandKeys } from '../../ui/command-keys';
import { SourceCombobox } from '../sources/source-combobox';

/** Says who makes the claim: a source of the source book, or a new one. */
export function SourcePicker({ claim, hasSource }: { claim: Claim; hasSource: boolean }): ReactElement {
  return (
    <SourceCombobox
      label={hasSource ? t.claim.anotherSource : t.claim.source} placeholder={hasSource ? t.claim.anotherSource : t.claim.findSource} command="claim.source"
      field="source" without={claim.sourceIds} hint={!hasSource && <p className="hint">{t.claim.noSource} <CommandKeys id="select.source" /></p>}
      onKnown={(source) => setSource(claim, source)} onNew={(label) => addNewSource(claim, label)} onLeave={() => focusIn('[data-pane=text]')}
    />
  );
}
