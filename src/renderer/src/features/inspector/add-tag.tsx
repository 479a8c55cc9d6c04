import { useState, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { pressTag } from '../../state/claims';
import { Icon } from '../../ui/icon';
import { TagKey } from '../../ui/tag-line';
import { useTagMeanings } from '../../ui/tag-meaning';

/** The tags that the claim does not have, behind one button. */
export function AddTag({ article, claim }: { article: ArticleSession; claim: Claim }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const meanings = useTagMeanings();
  const others = article.tagSet.tags.filter(({ id, retired }) => !retired && !claim.tags.includes(id));
  return (
    <>
      <button type="button" className="chip add" aria-expanded={isOpen} title={t.claim.addTagTitle} aria-label={t.claim.addTagTitle} onClick={() => setOpen(!isOpen)}>
        <Icon name="plus" size={12} /> {t.claim.addTag}
      </button>
      {isOpen && (
        <div className="tag-choices" role="group" aria-label={t.claim.addTagTitle}>
          {others.map((tag) => (
            <button key={tag.id} type="button" className="chip" title={tag.description} onClick={() => pressTag(tag.id)} {...meanings.of(tag)}><TagKey tag={tag} /></button>
          ))}
          {meanings.line}
        </div>
      )}
    </>
  );
}
