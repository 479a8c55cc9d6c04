import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import type { Tag } from '@shared/model/tag-set';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { takeBackLibraryChange } from '../../state/library-changes';
import { addTag } from '../../state/tag-set-edits';
import { exportTagSet, type OfferedTagSet } from '../../state/tag-set-takeover';
import { Dialog } from '../../ui/dialog';
import { TagKey } from '../../ui/tag-line';

import { TagFields } from './tag-fields';
import { OfferMenu, TakeoverDialog } from './takeover-dialog';

/** The tags of the library: their words, keys, looks and order. */
export function TagsDialog({ onClose }: { onClose: () => void }): ReactElement {
  const tags = useDesk((state) => state.session?.tagSet.tags) ?? [];
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const lastChange = useDesk((state) => state.libraryChanges.at(-1));
  const uses = useTagUses();
  const [chosenId, setChosenId] = useState(tags[0]?.id);
  const chosen = tags.find(({ id }) => id === chosenId);
  const [offered, setOffered] = useState<OfferedTagSet>();
  if (offered) return <TakeoverDialog offered={offered} current={tags} onClose={onClose} onLeft={() => setOffered(undefined)} />;
  return (
    <Dialog
      title={t.tagSet.title} onClose={onClose} className="book"
      actions={(
        <>
          {lastChange && (
            <button type="button" className="button" onClick={() => void takeBackLibraryChange()}>{t.sourceBook.undo(t.recorded(lastChange.label))}</button>
          )}
          <span className="grow" />
          {!isReadOnly && <OfferMenu onOffered={setOffered} />}
          <button type="button" className="button" onClick={() => void exportTagSet()}>{t.tagSharing.export}</button>
        </>
      )}
    >
      <div className="book-list">
        <ul className="tag-rows" aria-label={t.tagSet.list}>
          {tags.map((tag) => (
            <li key={tag.id}>
              <button type="button" className="book-row" aria-current={tag.id === chosenId} onClick={() => setChosenId(tag.id)}>
                <span className={tag.retired ? 'retired' : ''}><TagKey tag={tag} /></span>
                <em>{tag.retired ? t.tagSet.retired : t.compact(uses.get(tag.id) ?? 0)}</em>
              </button>
            </li>
          ))}
        </ul>
        {!isReadOnly && <NewTag onAdded={setChosenId} />}
      </div>
      {chosen
        ? <TagFields key={chosen.id} tag={chosen} tags={tags} uses={uses.get(chosen.id) ?? 0} isReadOnly={isReadOnly} onGone={setChosenId} />
        : <p className="hint book-hint">{t.tagSet.choose}</p>}
    </Dialog>
  );
}

function NewTag({ onAdded }: { onAdded: (id: string) => void }): ReactElement {
  const [label, setLabel] = useState('');
  const add = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    if (!label.trim()) return;
    void addTag(label).then((id) => id !== undefined && onAdded(id));
    setLabel('');
  };
  return (
    <div className="new-tag">
      <input
        type="text" aria-label={t.tagSet.newLabel} placeholder={t.tagSet.newLabel} maxLength={60} value={label}
        onChange={(event) => setLabel(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && add(event)}
      />
      <button type="button" className="button" disabled={!label.trim()} onClick={add}>{t.tagSet.add}</button>
    </div>
  );
}

/** How many claims of the library have each tag, by tag id. */
function useTagUses(): ReadonlyMap<Tag['id'], number> {
  const summaries = useDesk((state) => state.summaries);
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const { byTag } of summaries.values()) {
      for (const [id, count] of Object.entries(byTag)) uses.set(id, (uses.get(id) ?? 0) + count);
    }
    return uses;
  }, [summaries]);
}
