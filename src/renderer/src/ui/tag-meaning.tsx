import { useState, type FocusEvent, type PointerEvent, type ReactElement } from 'react';
import type { Tag } from '@shared/model/tag-set';
import { t } from '../i18n';

export interface TagMeanings {
  /** What the tag under the pointer or with the focus means; a hint where there is none. */
  readonly line: ReactElement;
  /** For the button of a tag: tells when it is pointed at or has the focus. */
  readonly of: (tag: Tag) => {
    onPointerEnter: (event: PointerEvent) => void;
    onFocus: (event: FocusEvent) => void;
  };
}

/** Shows what tags mean while one is being chosen: a tooltip would come late, and to the mouse alone. */
export function useTagMeanings(): TagMeanings {
  const [tag, setTag] = useState<Tag>();
  const show = (each: Tag) => (): void => setTag(each);
  return {
    line: <p className="hint tag-meaning">{tag ? t.tagSharing.meaning(tag.label, tag.description || t.tagSharing.noMeaning) : t.tagSharing.meaningHint}</p>,
    of: (each) => ({ onPointerEnter: show(each), onFocus: show(each) }),
  };
}
