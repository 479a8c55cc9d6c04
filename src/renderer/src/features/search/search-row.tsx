import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { tagsInOrder } from '@shared/model/tags';
import type { TagSet } from '@shared/model/tag-set';
import { t } from '../../i18n';
import type { LibraryHit } from '../../state/library-search';
import { Icon, type IconName } from '../../ui/icon';
import { TagLabel } from '../../ui/tag-line';
import { Marked } from './marked';

interface SearchRowProps {
  hit: LibraryHit;
  index: number;
  /** Of how many: not all of them need be on the page. */
  count: number;
  isActive: boolean;
  tagSet: TagSet | undefined;
  onPoint: () => void;
  onChoose: () => void;
}

const icons: Record<LibraryHit['kind'], IconName> = { headline: 'article', claim: 'tag', comment: 'document', source: 'person', passage: 'document' };

/** One hit: the words around it, and where they stand. */
export function SearchRow({ hit, index, count, isActive, tagSet, onPoint, onChoose }: SearchRowProps): ReactElement {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={row} id={`search-${index}`} role="option" aria-selected={isActive} aria-posinset={index + 1} aria-setsize={count} tabIndex={-1} className="search-row" data-kind={hit.kind}
      onMouseMove={onPoint} onClick={onChoose}
    >
      <Icon name={icons[hit.kind]} className="dim" />
      <span>
        {hit.kind === 'comment' && <em>{t.search.by(hit.by)} </em>}
        <span className="shown"><Marked text={hit.shown} /></span>
        {'also' in hit && hit.also && <small><Marked text={hit.also} /></small>}
        {hit.kind === 'claim' && tagSet && (
          <small className="search-tags">
            {tagsInOrder(tagSet, hit.tags).map((tag) => hit.tagsFound.includes(tag.id) ? <mark key={tag.id}><TagLabel tag={tag} /></mark> : <TagLabel key={tag.id} tag={tag} />)}
            <span>{t.statuses[hit.status]}</span>
          </small>
        )}
        {'headline' in hit && hit.kind !== 'headline' && <small className="search-where">{hit.headline}</small>}
      </span>
    </div>
  );
}
