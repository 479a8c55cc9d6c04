import type { ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import type { ClaimChanges } from '@shared/transactions/command';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { offerUndo, quoteOf } from '../../state/changes';
import { focusIn } from '../../ui/focus';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import { WordChanges } from '../../ui/word-changes';

interface SuggestionSectionProps {
  article: ArticleSession;
  claim: Claim;
  isReadOnly: boolean;
  change: (changes: ClaimChanges) => void;
}

/** Other words for the claim, why, and word by word what changes. */
export function SuggestionSection({ article, claim, isReadOnly, change }: SuggestionSectionProps): ReactElement {
  const words = t.inspector.suggestion;
  const { replacement, reason } = claim.suggestion ?? { replacement: '', reason: '' };
  const quote = quoteOf(article, claim);
  const set = (suggestion: { replacement: string; reason: string }): void => {
    const isEmpty = !suggestion.replacement.trim() && !suggestion.reason.trim();
    change({ suggestion: isEmpty ? null : suggestion });
  };
  return (
    <Section title={words.title} isOpen={claim.suggestion !== undefined}>
      <div className="fields">
        <TextField
          label={words.replacement} value={replacement} placeholder={words.replacementHint} multiline field="suggestion" disabled={isReadOnly}
          onCommit={(text) => set({ replacement: text, reason })}
        />
        <TextField label={words.reason} value={reason} field="suggestion-reason" disabled={isReadOnly} onCommit={(text) => set({ replacement, reason: text })} />
      </div>
      {replacement && <Preview before={quote} after={replacement} language={article.article.language} />}
      {!isReadOnly && (
        <div className="form-foot">
          {!replacement && (
            <button type="button" className="button quiet" onClick={() => { set({ replacement: quote, reason }); focusIn('[data-field=suggestion]'); }}>{words.start}</button>
          )}
          {claim.suggestion && (
            <button type="button" className="button quiet" onClick={() => { focusIn('[data-field=suggestion]'); change({ suggestion: null }); offerUndo(words.removed); }}>{words.remove}</button>
          )}
        </div>
      )}
    </Section>
  );
}

function Preview({ before, after, language }: { before: string; after: string; language: string }): ReactElement {
  return (
    <figure className="preview" aria-label={t.inspector.suggestion.preview}>
      <figcaption className="hint">{t.inspector.suggestion.preview}</figcaption>
      <WordChanges before={before} after={after} language={language} />
    </figure>
  );
}
