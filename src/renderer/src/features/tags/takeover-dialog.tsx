import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { MAX_TAGS } from '@shared/model/limits';
import { tagPresets } from '@shared/model/tag-presets';
import type { Tag } from '@shared/model/tag-set';
import { changesTags, mergeTagSet, type RestOfTags, type TagChange, type TagSetMerge } from '@shared/model/tag-set-merge';
import { allCommands } from '../../commands/registry';
import { t } from '../../i18n';
import { offerFile, offerPreset, takeOver, type OfferedTagSet } from '../../state/tag-set-takeover';
import { Dialog } from '../../ui/dialog';
import { Menu } from '../../ui/menu';
import { Segmented } from '../../ui/segmented';
import { TagKey } from '../../ui/tag-line';

/** The sets that can be taken over: the presets, and what a file holds. */
export function OfferMenu({ onOffered }: { onOffered: (offered: OfferedTagSet) => void }): ReactElement {
  const fromFile = async (): Promise<void> => {
    const offered = await offerFile();
    if (offered) onOffered(offered);
  };
  return (
    <Menu
      label={t.tagSharing.takeOver}
      items={[
        ...tagPresets.map(({ id }) => ({ label: t.tagSharing.presets[id], run: () => onOffered(offerPreset(id)) })),
        { label: t.tagSharing.fromFile, run: () => void fromFile() },
      ]}
    >
      {t.tagSharing.takeOver}
    </Menu>
  );
}

interface TakeoverDialogProps {
  offered: OfferedTagSet;
  current: readonly Tag[];
  onClose: () => void;
  /** Back to the tags, whether the set was taken over or not. */
  onLeft: () => void;
}

const rests: readonly RestOfTags[] = ['keep', 'retire'];

/** What taking a tag set over would do, tag by tag, before it is done. */
export function TakeoverDialog({ offered, current, onClose, onLeft }: TakeoverDialogProps): ReactElement {
  const [rest, setRest] = useState<RestOfTags>('keep');
  const merge = useMemo(() => mergeTagSet(current, offered.tags, { rest, takenKeys: keysOfTheDesk(current) }), [current, offered, rest]);
  const others = merge.kept.length + merge.retired.length;
  const isTooMany = merge.tags.length > MAX_TAGS;
  const isNothing = !changesTags(current, merge);
  const take = async (): Promise<void> => {
    if (!isTooMany && !isNothing && (await takeOver(offered, merge))) onLeft();
  };
  return (
    <Dialog
      title={t.tagSharing.preview(offered.name)} onClose={onClose} className="takeover" onSubmit={() => void take()}
      actions={(
        <>
          <button type="submit" className="button primary" disabled={isTooMany || isNothing}>{t.tagSharing.take}</button>
          <button type="button" className="button" data-autofocus onClick={onLeft}>{t.tagSharing.leave}</button>
        </>
      )}
    >
      <p className={isTooMany ? 'hint bad' : 'hint'} role={isTooMany ? 'alert' : undefined}>
        {isTooMany ? t.tagSharing.tooMany(merge.tags.length, MAX_TAGS) : isNothing ? t.tagSharing.nothing : t.tagSharing.lead}
      </p>
      {others > 0 && (
        <div className="takeover-rest">
          <span>{t.tagSharing.rest(others)}</span>
          <Segmented label={t.tagSharing.rest(others)} value={rest} options={rests} labels={t.tagSharing.rests} onChange={setRest} />
        </div>
      )}
      <Preview merge={merge} current={current} />
      {!isNothing && <p className="hint">{t.tagSharing.order}</p>}
    </Dialog>
  );
}

/** The keys that do something else than set a tag. */
function keysOfTheDesk(tags: readonly Tag[]): ReadonlySet<string> {
  const ofTags = new Set(tags.map(({ id }) => `tag.${id}`));
  return new Set(allCommands().flatMap(({ id, keys = [] }) => (ofTags.has(id) ? [] : keys)));
}

function Preview({ merge, current }: { merge: TagSetMerge; current: readonly Tag[] }): ReactElement {
  const { added, changed, same, kept, retired } = merge;
  const row = (tag: Tag, about?: string): ReactElement => (
    <li key={tag.id}>
      <span className={tag.retired ? 'retired' : ''}><TagKey tag={tag} /></span>
      <small>{[about, ...troublesOf(tag, merge)].filter(Boolean).join(' · ')}</small>
    </li>
  );
  return (
    <>
      <Part title={t.tagSharing.added(added.length)}>{added.map((tag) => row(tag, tag.description))}</Part>
      <Part title={t.tagSharing.changed(changed.length)}>{changed.map((change) => row(change.after, differenceOf(change)))}</Part>
      <Part title={t.tagSharing.kept(kept.length)}>{kept.map((tag) => row(tag))}</Part>
      <Part title={t.tagSharing.retired(retired.length)}>{retired.map((tag) => row({ ...tag, ...lookOf(tag, current) }))}</Part>
      <Part title={t.tagSharing.same(same.length)}>{same.map((tag) => row(tag))}</Part>
    </>
  );
}

/** A group of the preview; nothing where it has no tags. */
function Part({ title, children }: { title: string; children: ReactNode[] }): ReactElement | null {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="takeover-tags">{children}</ul>
    </section>
  );
}

/** The key that a tag has until it is retired: it is known by it. */
function lookOf({ id }: Tag, current: readonly Tag[]): Pick<Tag, 'key'> {
  const key = current.find((tag) => tag.id === id)?.key;
  return key === undefined ? {} : { key };
}

/** In what a tag will differ, in words. */
function differenceOf({ before, after, fields }: TagChange): string {
  const inUse = fields.includes('retired') && (after.retired ? t.tagSharing.outOfUse : t.tagSharing.backInUse);
  const label = fields.includes('label') && t.tagSharing.was(before.label);
  const others = fields.filter((field) => field !== 'label' && field !== 'retired').map((field) => t.tagSharing.fields[field]);
  return [label, inUse, others.length > 0 && t.tagSharing.differs(others)].filter(Boolean).join(' · ');
}

/** What a tag does not get of that which its set gives it. */
function troublesOf({ id }: Tag, { relabelled, keyless }: TagSetMerge): string[] {
  return [
    ...relabelled.flatMap(({ tag, label }) => (tag.id === id ? [t.tagSharing.relabelled(label)] : [])),
    ...keyless.flatMap(({ tag, key }) => (tag.id === id ? [t.tagSharing.keyless(key)] : [])),
  ];
}
