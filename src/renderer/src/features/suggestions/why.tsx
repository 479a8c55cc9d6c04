import type { ReactElement } from 'react';
import type { Reason, Suggestion } from '@shared/suggest/suggestion';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';

/** Why a suggestion was made, and what makes it less sure, in plain words. */
export function Why({ article, suggestion }: { article: ArticleSession; suggestion: Suggestion }): ReactElement {
  const { rule, because, attribution: { sourceText }, source } = suggestion;
  const words = t.suggestions.why;
  const reasons = because.map((reason) => inWords(reason, source?.label ?? '')).filter((sentence) => sentence !== null);
  const doubts = because.flatMap((reason) => (reason.kind === 'lowered' ? [words.lowered[reason.by]] : []));
  return (
    <section className="group why" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        <li>{words.rules[rule]}</li>
        {reasons.map((sentence) => <li key={sentence}>{sentence}</li>)}
        {sourceText && <li>{words.source(shorten(article.draft.text.slice(sourceText.start, sourceText.end), 120))}</li>}
      </ul>
      {doubts.length > 0 && (
        <>
          <h3>{words.less}</h3>
          <ul>{doubts.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </>
      )}
      <p className="hint">{words.hint}</p>
    </section>
  );
}

/** `speaker`: who an inferred one is taken to be. */
function inWords(reason: Reason, speaker: string): string | null {
  const words = t.suggestions.why;
  switch (reason.kind) {
    case 'cue':
      return reason.lexicon === 'house' ? words.houseCue(reason.words) : words.cue(reason.words);
    case 'joined':
      return words.joined(reason.parts);
    case 'inferred-speaker':
      return words.inferred(reason.from, speaker);
    case 'anonymity':
      return words.anonymity(reason.words);
    case 'contested':
      return words.contested(reason.words);
    case 'lowered':
      return null;
  }
}
