import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import type { Source } from '@shared/model/source';
import { t } from '../../i18n';
import { addNewSource, setSource } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { findSources, useSourceUses } from '../../state/source-search';
import { focusIn } from '../../ui/focus';
import { Icon } from '../../ui/icon';
import { CommandKeys } from '../../ui/command-keys';
import { Keycap } from '../../ui/keycap';
import { sourceIcon } from './source-icon';

type Choice = { kind: 'known'; source: Source } | { kind: 'new'; label: string };
const MOST = 7;

/** Type-ahead over the source book; a label that is not in it becomes a new source in one step. */
export function SourcePicker({ claim, hasSource }: { claim: Claim; hasSource: boolean }): ReactElement {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const uses = useSourceUses();
  const choices = useMemo(() => choicesFor(query, claim, uses), [query, claim, uses]);

  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    if (choice.kind === 'known') setSource(claim, choice.source);
    else addNewSource(claim, choice.label);
    setQuery('');
    setOpen(false);
    focusIn('[data-pane=text]');
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
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (isOpen && query) setQuery('');
      else focusIn('[data-pane=text]');
      setOpen(false);
    }
  };

  const isListShown = isOpen && choices.length > 0;
  return (
    <div className="source-picker">
      <label htmlFor={id} className="visually-hidden">{hasSource ? t.claim.anotherSource : t.claim.source}</label>
      <div className="source-field">
        <CommandKeys id="claim.source" />
        <input
          id={id} type="text" role="combobox" data-field="source" autoComplete="off" placeholder={hasSource ? t.claim.anotherSource : t.claim.findSource}
          aria-expanded={isListShown} aria-controls={`${id}-list`} aria-autocomplete="list"
          aria-activedescendant={isListShown ? `${id}-${active}` : undefined} value={query}
          onChange={(event) => { setQuery(event.target.value); setActive(0); setOpen(true); }}
          onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={onKeyDown}
        />
      </div>
      {!hasSource && !isListShown && (
        <p className="hint">{t.claim.noSource} <CommandKeys id="select.source" /></p>
      )}
      <ul id={`${id}-list`} role="listbox" aria-label={t.claim.source} className="source-list" hidden={!isListShown}>
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
function choicesFor(query: string, claim: Claim, uses: ReadonlyMap<string, number>): Choice[] {
  const { article, sources: book } = desk.get();
  const here = article ? [...article.records.all('source')] : [...book.values()];
  const known = findSources(here.filter((source) => !claim.sourceIds.includes(source.id)), query, uses)
    .slice(0, MOST)
    .map((source): Choice => ({ kind: 'known', source }));
  const label = query.trim().replace(/\s+/g, ' ');
  const isKnown = here.some((source) => source.label.toLowerCase() === label.toLowerCase());
  return label && !isKnown ? [...known, { kind: 'new', label }] : known;
}
