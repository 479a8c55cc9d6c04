import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { OwnVersion } from '@shared/agreement/adjudicate';
import type { Place } from '@shared/agreement/places';
import type { TextRange } from '@shared/model/fields';
import type { TagSet } from '@shared/model/tag-set';
import { tagsInOrder, toggleTag } from '@shared/model/tags';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ComparedVersions } from '../../state/agreement';
import { TagLabel } from '../../ui/tag-line';

interface OwnFormProps {
  compared: ComparedVersions;
  place: Place;
  tagSet: TagSet;
  onDone: (own: OwnVersion) => void;
  onCancel: () => void;
}

/** What stands in a place otherwise than all have it: the words of anybody or all of them, and any tags. */
export function OwnForm({ compared: { text, language }, place, tagSet, onDone, onCancel }: OwnFormProps): ReactElement {
  const choices = wordsOf(place);
  const [words, setWords] = useState(0);
  const [tags, setTags] = useState<readonly string[]>(() => place.claims.flatMap((claim) => claim?.tags ?? []).reduce<string[]>((all, tag) => (all.includes(tag) ? all : toggleTag(tagSet, all, tag)), []));
  const offered = tagsInOrder(tagSet, [...new Set([...tagSet.tags.filter(({ retired }) => !retired).map(({ id }) => id), ...tags])]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  /** The letters of the decisions are not meant here, and Esc leaves the form, not the dialog. */
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <div className="own-version" role="group" aria-label={t.agreement.ownTitle} ref={box} onKeyDown={onKeyDown}>
      <fieldset>
        <legend>{t.agreement.ownWords}</legend>
        {choices.map((ranges, index) => (
          <label key={keyOf(ranges)}>
            <input type="radio" name="own-words" checked={index === words} autoFocus={index === 0} onChange={() => setWords(index)} />
            <span lang={language} className="said">{shorten(ranges.map(({ start, end }) => text.slice(start, end)).join(' … '), 160)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="own-tags">
        <legend>{t.agreement.ownTags}</legend>
        {offered.map((tag) => (
          <label key={tag.id}>
            <input type="checkbox" checked={tags.includes(tag.id)} onChange={() => setTags(toggleTag(tagSet, tags, tag.id))} /> <TagLabel tag={tag} />
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => onDone({ ranges: choices[words]!, tags })}>{t.agreement.ownDone}</button>
        <button type="button" className="button" onClick={onCancel}>{t.cancel}</button>
      </div>
    </div>
  );
}

/** The words of each, and all from the first to the last; each once. */
function wordsOf({ claims, range }: Place): (readonly TextRange[])[] {
  const all = [...claims.flatMap((claim) => (claim ? [claim.ranges] : [])), [range]];
  return all.filter((ranges, index) => all.findIndex((other) => keyOf(other) === keyOf(ranges)) === index);
}

function keyOf(ranges: readonly TextRange[]): string {
  return ranges.map(({ start, end }) => `${start}-${end}`).join(' ');
}
