import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import type { TextRange } from '@shared/model/fields';
import type { Decision } from '@shared/model/review-schema';
import { tagsInOrder, toggleTag } from '@shared/model/tags';
import type { DecisionInput } from '@shared/transactions/command';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { rangesOf } from '../../state/changes';
import { moveEdge } from '../../state/selection';
import { TagLabel } from '../../ui/tag-line';
import { TextField } from '../../ui/text-field';

type Proposed = NonNullable<DecisionInput['proposal']>;

interface ChangeFormProps {
  article: ArticleSession;
  claim: Claim;
  /** What one has decided before: a proposal in it is gone on with. */
  before: Decision | undefined;
  onSend: (proposal: Proposed, why: string) => void;
  onLeave: () => void;
}

/** Asks what should change of a claim: its edges, tags, source, wording, and why. What is left as it is, is not proposed. */
export function ChangeForm({ article, claim, before, onSend, onLeave }: ChangeFormProps): ReactElement {
  const now = rangesOf(article, claim);
  const proposed = before?.proposal;
  const { draft, tagSet } = article;
  const [ranges, setRanges] = useState<readonly TextRange[]>(proposed?.place?.draftId === draft.id ? proposed.place.ranges : now);
  const [tags, setTags] = useState<readonly string[]>(proposed?.tags ?? claim.tags);
  const [source, setSource] = useState(proposed?.source ?? '');
  const [wording, setWording] = useState(proposed?.wording ?? '');
  const [why, setWhy] = useState(proposed ? before.text : '');
  const proposal = changesOf({ ranges, tags, source, wording }, now, claim.tags);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, []);
  const send = (): void => {
    if (proposal) onSend(proposal, why.trim());
  };
  const nudge = (edge: 'start' | 'end', direction: 1 | -1): void => setRanges(moveEdge(draft.text, ranges, edge, direction, 'word') ?? ranges);
  /** The letters of the decisions are not meant here; Enter in a field sends, Esc leaves the form, not the dialog. */
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      send();
    }
  };
  const words = t.decisions.changing;
  const offered = tagsInOrder(tagSet, [...new Set([...tagSet.tags.filter(({ retired }) => !retired).map(({ id }) => id), ...tags])]);
  return (
    <div className="change-form" role="group" aria-label={words.title} ref={box} onKeyDown={onKeyDown}>
      {now.length > 0 && (
        <fieldset>
          <legend>{t.decisions.parts.place}</legend>
          <p className="said" lang={article.article.language} aria-live="polite">{ranges.map(({ start, end }) => draft.text.slice(start, end)).join(' … ')}</p>
          <div className="edges">
            <button type="button" className="button" onClick={() => nudge('start', -1)}>{words.startEarlier}</button>
            <button type="button" className="button" onClick={() => nudge('start', 1)}>{words.startLater}</button>
            <button type="button" className="button" onClick={() => nudge('end', -1)}>{words.endEarlier}</button>
            <button type="button" className="button" onClick={() => nudge('end', 1)}>{words.endLater}</button>
          </div>
        </fieldset>
      )}
      <fieldset className="own-tags">
        <legend>{t.decisions.parts.tags}</legend>
        {offered.map((tag) => (
          <label key={tag.id}>
            <input type="checkbox" checked={tags.includes(tag.id)} onChange={() => setTags(toggleTag(tagSet, tags, tag.id))} /> <TagLabel tag={tag} />
          </label>
        ))}
      </fieldset>
      <div className="change-fields">
        <TextField label={t.decisions.parts.source} value={source} placeholder={t.claim.findSource} isPartOfForm onCommit={setSource} />
        <TextField label={t.decisions.parts.wording} value={wording} placeholder={words.wordingHint} multiline isPartOfForm onCommit={setWording} />
        <TextField label={words.why} value={why} isPartOfForm onCommit={setWhy} />
      </div>
      <div className="actions">
        <button type="button" className="button primary" disabled={!proposal} onClick={send}>{words.send}</button>
        <button type="button" className="button" onClick={onLeave}>{t.cancel}</button>
      </div>
    </div>
  );
}

/** What of a form differs from the claim as it is; null where nothing does. */
function changesOf(
  { ranges, tags, source, wording }: { ranges: readonly TextRange[]; tags: readonly string[]; source: string; wording: string },
  now: readonly TextRange[], tagsNow: readonly string[],
): Proposed | null {
  const isMoved = ranges.length !== now.length || ranges.some(({ start, end }, index) => start !== now[index]!.start || end !== now[index]!.end);
  const isTagged = tags.length !== tagsNow.length || tags.some((tag) => !tagsNow.includes(tag));
  const proposal: Proposed = {
    ...(isTagged && { tags: [...tags] }),
    ...(isMoved && { ranges: ranges.map(({ start, end }) => ({ start, end })) }),
    ...(source.trim() && { source: source.trim() }),
    ...(wording.trim() && { wording: wording.trim() }),
  };
  return Object.keys(proposal).length > 0 ? proposal : null;
}
