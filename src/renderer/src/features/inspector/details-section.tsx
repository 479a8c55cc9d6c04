import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { attributionTypes, responseStates, severities } from '@shared/model/vocabulary';
import type { ClaimChanges } from '@shared/transactions/command';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { Choice } from '../../ui/choice';
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
  const { sourceText } = attribution;
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
        {sourceText && <><span className="field-label">{words.printed}</span><p>“{article.draft.text.slice(sourceText.start, sourceText.end)}”</p></>}
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
