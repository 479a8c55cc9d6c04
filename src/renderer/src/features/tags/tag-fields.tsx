import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Tag } from '@shared/model/tag-set';
import { tagColours, tagLanes, tagPatterns } from '@shared/model/vocabulary';
import { allCommands } from '../../commands/registry';
import { t } from '../../i18n';
import { changeLibrary } from '../../state/library-changes';
import { changeTag, moveTag, removeTag } from '../../state/tag-set-edits';
import { Choice } from '../../ui/choice';
import { TagLabel } from '../../ui/tag-line';
import { TextField } from '../../ui/text-field';

interface TagFieldsProps {
  tag: Tag;
  tags: readonly Tag[];
  /** How many claims of the library have it. */
  uses: number;
  isReadOnly: boolean;
  /** The tag has gone; this one is left in its place. */
  onGone: (heirId: string) => void;
}

/** Everything about one tag. Its id never changes, so no claim loses its meaning by what is done here. */
export function TagFields({ tag, tags, uses, isReadOnly, onGone }: TagFieldsProps): ReactElement {
  const change = (changes: Parameters<typeof changeTag>[1]): Promise<boolean> => changeTag(tag.id, changes);
  const groups = [...new Set(tags.map(({ group }) => group))];
  return (
    <div className="book-record" role="group" aria-label={tag.label}>
      <h3 className="book-name"><TagLabel tag={tag} /></h3>
      <p className="hint">{t.tagSet.id(tag.id)} · {t.plural(uses, 'claim')}</p>
      <div className="source-fields">
        <TextField label={t.tagSet.label} value={tag.label} disabled={isReadOnly} onCommit={(label) => label.trim() !== '' && change({ label: label.trim() })} />
        <TextField label={t.tagSet.description} value={tag.description} multiline disabled={isReadOnly} onCommit={(description) => change({ description: description.trim() })} />
        <KeyField key={tag.key} tag={tag} isReadOnly={isReadOnly} />
        <Choice label={t.tagSet.colour} value={tag.colour} options={tagColours} labels={t.tagSet.colours} disabled={isReadOnly} onChange={(colour) => void change({ colour })} />
        <Choice label={t.tagSet.pattern} value={tag.pattern} options={tagPatterns} labels={t.tagSet.patterns} disabled={isReadOnly} onChange={(pattern) => void change({ pattern })} />
        <Choice label={t.tagSet.lane} value={tag.lane} options={tagLanes} labels={t.tagSet.lanes} disabled={isReadOnly} onChange={(lane) => void change({ lane })} />
        <Choice
          label={t.tagSet.group} value={tag.group} options={groups} labels={Object.fromEntries(groups.map((group) => [group, t.libraryReport.groups[group] ?? group]))}
          disabled={isReadOnly} onChange={(group) => void change({ group })}
        />
        <span className="field-label">{t.tagSet.rules}</span>
        <label className="tick-box">
          <input type="checkbox" checked={tag.exclusiveInGroup} disabled={isReadOnly} onChange={(event) => void change({ exclusiveInGroup: event.target.checked })} />
          {t.tagSet.exclusive}
        </label>
        <span className="field-label">{t.tagSet.requires}</span>
        <div className="tick-boxes" role="group" aria-label={t.tagSet.requires}>
          {Object.entries(t.tagSet.fields).map(([field, label]) => (
            <label key={field} className="tick-box">
              <input
                type="checkbox" checked={tag.requires.includes(field)} disabled={isReadOnly}
                onChange={(event) => void change({ requires: event.target.checked ? [...tag.requires, field] : tag.requires.filter((each) => each !== field) })}
              />
              {label}
            </label>
          ))}
        </div>
      </div>
      {!isReadOnly && <TagActions tag={tag} tags={tags} uses={uses} onGone={onGone} />}
    </div>
  );
}

/** The key that sets the tag: pressed, not typed. A key that does something already is refused, with what it does. */
function KeyField({ tag, isReadOnly }: { tag: Tag; isReadOnly: boolean }): ReactElement {
  const [refusal, setRefusal] = useState<string>();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key.length !== 1 && event.key !== 'Backspace' && event.key !== 'Delete')) return;
    event.preventDefault();
    if (event.key.length !== 1) return void changeTag(tag.id, { key: undefined });
    const key = event.key.toLowerCase();
    const taken = allCommands().find(({ id, keys }) => id !== `tag.${tag.id}` && keys?.includes(key));
    setRefusal(taken && t.tagSet.keyTaken(key, taken.label));
    if (!taken) void changeTag(tag.id, { key });
  };
  return (
    <>
      <label htmlFor={`key-${tag.id}`}>{t.tagSet.key}</label>
      <div>
        <input
          id={`key-${tag.id}`} type="text" className="key-field" readOnly value={tag.key ?? ''} placeholder={t.tagSet.noKey} disabled={isReadOnly}
          aria-describedby={`key-hint-${tag.id}`} onKeyDown={onKeyDown}
        />
        <p id={`key-hint-${tag.id}`} className={refusal ? 'hint bad' : 'hint'} role={refusal ? 'alert' : undefined}>{refusal ?? t.tagSet.keyHint}</p>
      </div>
    </>
  );
}

function TagActions({ tag, tags, uses, onGone }: Omit<TagFieldsProps, 'isReadOnly'>): ReactElement {
  const at = tags.indexOf(tag);
  const others = tags.filter(({ id, retired }) => id !== tag.id && !retired);
  const [heirId, setHeirId] = useState(others[0]?.id ?? '');
  const heir = others.find(({ id }) => id === heirId) ?? others[0];
  const neighbour = tags[at + 1] ?? tags[at - 1];
  const merge = async (): Promise<void> => {
    if (heir && (await changeLibrary({ do: 'tags.merge', keepId: heir.id, otherId: tag.id }))) onGone(heir.id);
  };
  return (
    <>
      <section className="tag-actions" aria-label={t.tagSet.order}>
        <button type="button" className="button" disabled={at === 0} onClick={() => moveTag(tag.id, -1)}>{t.tagSet.up}</button>
        <button type="button" className="button" disabled={at === tags.length - 1} onClick={() => moveTag(tag.id, 1)}>{t.tagSet.down}</button>
        <button type="button" className="button" onClick={() => void changeTag(tag.id, tag.retired ? { retired: undefined } : { retired: true, key: undefined })}>
          {tag.retired ? t.tagSet.bringBack : t.tagSet.retire}
        </button>
        {uses === 0 && (
          <button type="button" className="button" onClick={() => { removeTag(tag.id); if (neighbour) onGone(neighbour.id); }}>{t.tagSet.remove}</button>
        )}
      </section>
      {heir && (
        <section className="replace" aria-label={t.tagSet.merge}>
          <h3>{t.tagSet.merge}</h3>
          <div className="source-fields">
            <Choice label={t.tagSet.mergeInto} value={heir.id} options={others.map(({ id }) => id)} labels={Object.fromEntries(others.map(({ id, label }) => [id, label]))} onChange={setHeirId} />
          </div>
          <button type="button" className="button" onClick={() => void merge()}>{t.tagSet.mergeNow(tag.label, heir.label)}</button>
        </section>
      )}
    </>
  );
}
