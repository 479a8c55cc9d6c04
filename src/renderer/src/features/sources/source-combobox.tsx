import { useId, useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { Source } from '@shared/model/source';
import { t } from '../../i18n';
import { desk } from '../../state/desk-store';
import { findSources, useSourceUses } from '../../state/source-search';
import { CommandKeys } from '../../ui/command-keys';
import { Icon } from '../../ui/icon';
import { Keycap } from '../../ui/keycap';
import { sourceIcon } from '../inspector/source-icon';

type Choice = { kind: 'known'; source: Source } | { kind: 'new'; label: string };
const MOST = 7;

interface SourceComboboxProps {
  /** What the field and its list are called. */
  label: string;
  placeholder: string;
  /** The command whose key leads here; the key is shown before the field. */
  command?: string;
  /** For keys and buttons that lead here: the `data-field` of the control. */
  field?: string;
  /** Shown while the list is not. */
  hint?: ReactNode;
  /** Ids of sources that are not offered. */
  without: readonly string[];
  onKnown: (source: Source) => void;
  /** Given where a label that nobody has may become a new source. */
  onNew?: (label: string) => void;
  /** Esc with nothing typed, and after a choice: where the focus goes. */
  onLeave?: () => void;
}

/** Type-ahead over the whole source book; a label that is not in it becomes a new source in one step. */
export function SourceCombobox(props: SourceComboboxProps): ReactElement {
  const { label, placeholder, command, field, hint, without, onKnown, onNew, onLeave } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const uses = useSourceUses();
  const takesNew = onNew !== undefined;
  const choices = useMemo(() => choicesFor(query, without, takesNew, uses), [query, without, takesNew, uses]);

  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    if (choice.kind === 'known') onKnown(choice.source);
    else onNew?.(choice.label);
    setQuery('');
    setOpen(false);
    onLeave?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && choices.length) {
      event.preventDefault();
      setOpen(true);
      setActive((active + by + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) choose(choices[active]);
    } else if (event.key === 'Escape' && (isOpen || onLeave)) {
      event.stopPropagation();
      if (isOpen && query) setQuery('');
      else onLeave?.();
      setOpen(false);
    }
  };

  const isListShown = isOpen && choices.length > 0;
  return (
    <div className="source-picker">
      <label htmlFor={id} className="visually-hidden">{label}</label>
      <div className="source-field">
        {command !== undefined && <CommandKeys id={command} />}
        <input
          id={id} type="text" role="combobox" data-field={field} autoComplete="off" placeholder={placeholder}
          aria-expanded={isListShown} aria-controls={`${id}-list`} aria-autocomplete="list"
          aria-activedescendant={isListShown ? `${id}-${active}` : undefined} value={query}
          onChange={(event) => { setQuery(event.target.value); setActive(0); setOpen(true); }}
          onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={onKeyDown}
        />
      </div>
      {!isListShown && hint}
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="source-list" hidden={!isListShown}>
        {choices.map((choice, index) => (
          <li
            key={choice.kind === 'known' ? choice.source.id : 'new'} id={`${id}-${index}`} role="option" aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()} onMouseMove={() => setActive(index)} onClick={() => choose(choice)}
          >
            {choice.kind === 'known' ? <KnownSource source={choice.source} uses={uses.get(choice.source.id) ?? 0} /> : <NewSource label={choice.label} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function KnownSource({ source, uses }: { source: Source; uses: number }): ReactElement {
  const facts = [source.role, source.organisation, source.identity !== 'named' && t.source.identities[source.identity]].filter(Boolean);
  return (
    <>
      <Icon name={sourceIcon(source)} />
      <span><b>{source.label}</b>{facts.length > 0 && <small>{facts.join(', ')}</small>}</span>
      <em>{uses ? t.plural(uses, 'claim') : t.claim.unused}</em>
    </>
  );
}

function NewSource({ label }: { label: string }): ReactElement {
  return (
    <>
      <Icon name="plus" />
      <span><b>{t.claim.newSource(label)}</b><small>{t.claim.newSourceHint}</small></span>
      <Keycap>Enter</Keycap>
    </>
  );
}

/** Sources whose label, name, role or organisation has all the words: best match first, then the most used. */
function choicesFor(query: string, without: readonly string[], takesNew: boolean, uses: ReadonlyMap<string, number>): Choice[] {
  const { article, sources: book } = desk.get();
  const here = article ? [...article.records.all('source')] : [...book.values()];
  const known = findSources(here.filter(({ id }) => !without.includes(id)), query, uses)
    .slice(0, MOST)
    .map((source): Choice => ({ kind: 'known', source }));
  const label = query.trim().replace(/\s+/g, ' ');
  const isKnown = here.some((source) => source.label.toLowerCase() === label.toLowerCase());
  return takesNew && label && !isKnown ? [...known, { kind: 'new', label }] : known;
}
