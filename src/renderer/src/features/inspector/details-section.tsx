import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { attributionTypes, responseStates, severities } from '@shared/model/vocabulary';
import type { ClaimChanges } from '@shared/transactions/command';
import { shorten } from '@shared/transactions/planning';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { claimBefore, removeWords, setContinues } from '../../state/attribution';
import { quoteOf } from '../../state/changes';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { CommandKeys } from '../../ui/command-keys';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';

interface DetailsSectionProps {
  article: ArticleSession;
  claim: Claim;
  isReadOnly: boolean;
  change: (changes: ClaimChanges) => void;
}

/** How the text attributes the claim, how grave it is, who looks after it, and what those concerned say to it. */
export function DetailsSection({ article, claim, isReadOnly, change }: DetailsSectionProps): ReactElement {
  const words = t.inspector.details;
  const { attribution, severity, response } = claim;
  const { cue, sourceText, inheritedFrom } = attribution;
  const before = (inheritedFrom !== undefined && article.claim(inheritedFrom)) || claimBefore(claim);
  const about = [
    attribution.type !== 'none' && words.attributions[attribution.type], severity && words.severities[severity], claim.assignee,
    response.state !== 'not-needed' && words.responses[response.state],
  ].filter(Boolean).join(', ');
  const setState = (state: typeof response.state): void => {
    const { at: _, ...rest } = response;
    const isPast = state !== 'not-needed' && state !== 'to-seek';
    change({ response: { ...rest, state, ...(isPast && { at: new Date().toISOString() }) } });
  };
  const setText = (text: string): void => {
    const { text: _, ...rest } = response;
    change({ response: text.trim() ? { ...rest, text } : rest });
  };
  return (
    <Section title={words.title} about={about} isOpen={false}>
      <div className="fields">
        <Choice
          label={words.attribution} value={attribution.type} options={attributionTypes} labels={words.attributions} disabled={isReadOnly}
          onChange={(type) => change({ attribution: { ...attribution, type } })}
        />
        <span className="field-label">{words.cue}</span>
        {cue
          ? <Words text={article.draft.text.slice(cue.start, cue.end)} remove={words.removeCue} isReadOnly={isReadOnly} onRemove={() => removeWords(claim, 'cue')} />
          : <p className="hint">{words.cueHint} <CommandKeys id="select.cue" /></p>}
        {sourceText && (
          <>
            <span className="field-label">{words.printed}</span>
            <Words
              text={article.draft.text.slice(sourceText.start, sourceText.end)} remove={words.removePrinted} isReadOnly={isReadOnly}
              onRemove={() => removeWords(claim, 'sourceText')}
            />
          </>
        )}
        {before && (
          <label className="check" title={words.continuesTitle(shorten(quoteOf(article, before)))}>
            <input
              type="checkbox" checked={inheritedFrom !== undefined} disabled={isReadOnly}
              onChange={({ target }) => setContinues(claim, target.checked)}
            /> {words.continues}
          </label>
        )}
        <Choice
          label={words.severity} value={severity ?? 'none'} options={['none', ...severities]} labels={words.severities} disabled={isReadOnly}
          onChange={(chosen) => change({ severity: chosen === 'none' ? null : chosen })}
        />
        <TextField
          label={words.assignee} value={claim.assignee ?? ''} placeholder={words.assigneeHint} disabled={isReadOnly}
          onCommit={(assignee) => change({ assignee: assignee.trim() || null })}
        />
        <Choice
          label={words.response} value={response.state} options={responseStates} labels={words.responses} disabled={isReadOnly} field="response"
          onChange={setState}
        />
        {response.at && <><span /><p className="hint">{formatMoment(response.at)}</p></>}
        {response.state !== 'not-needed' && (
          <TextField label={words.responseText} value={response.text ?? ''} multiline disabled={isReadOnly} onCommit={setText} />
        )}
      </div>
    </Section>
  );
}

/** Words of the article that belong to the claim, with a button that lets them go. */
function Words({ text, remove, isReadOnly, onRemove }: { text: string; remove: string; isReadOnly: boolean; onRemove: () => void }): ReactElement {
  return (
    <p className="words">
      <span>“{text}”</span>
      {!isReadOnly && <button type="button" className="icon-button small" aria-label={remove} title={remove} onClick={onRemove}><Icon name="cross" size={14} /></button>}
    </p>
  );
}
