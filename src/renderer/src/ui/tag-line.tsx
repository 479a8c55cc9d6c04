import type { CSSProperties, ReactElement } from 'react';
import type { Tag } from '@shared/model/tag-set';
import { Keycap } from './keycap';

/** A tag's label over (or under) the same line that it draws in the text. */
export function TagLabel({ tag }: { tag: Tag }): ReactElement {
  return (
    <span className="tag-label" data-lane={tag.lane} data-pattern={tag.pattern} data-colour={tag.colour}>
      {tag.label}
    </span>
  );
}

/** A tag's key and label: how a tag looks everywhere outside the text. */
export function TagKey({ tag }: { tag: Tag }): ReactElement {
  return (
    <>
      {tag.key && <Keycap>{tag.key}</Keycap>}
      <TagLabel tag={tag} />
    </>
  );
}

/** A tag's line as a small bar; `share` is its part of the whole, as in the bar of an article. */
export function TagSwatch({ tag, share }: { tag: Tag; share?: number }): ReactElement {
  const style: CSSProperties | undefined = share === undefined ? undefined : { flexGrow: share };
  return <i className="swatch" data-lane={tag.lane} data-pattern={tag.pattern} data-colour={tag.colour} style={style} title={tag.label} />;
}
