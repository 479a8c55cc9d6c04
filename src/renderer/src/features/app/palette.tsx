import { useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { DeskCommand } from '../../commands/command';
import { allCommands, isPossible } from '../../commands/registry';
import { t } from '../../i18n';
import { quoteOf, selectClaim, selectedClaim } from '../../state/claims';
import { desk } from '../../state/desk-store';
import { recentArticles } from '../../state/recent-articles';
import { occurrencesOf, rangeToRepeat } from '../../state/occurrences';
import { openArticle } from '../../state/open';
import { openLibrary } from '../../state/windows';
import { useModal } from '../../ui/dialog';
import { Icon, type IconName } from '../../ui/icon';
import { ChordKeys, Keycap } from '../../ui/keycap';
import { TagSwatch } from '../../ui/tag-line';
import { tagsInOrder } from '@shared/model/tags';

interface Entry {
  id: string;
  group: string;
  icon: IconName;
  text: string;
  side?: ReactNode;
  /** It is done in the dialog that the palette lies over. */
  isOfDialog?: boolean;
  run: () => void;
}

const PER_GROUP = 6;

/** One field for everything: commands, claims, articles, sources. */
export function Palette({ onClose }: { onClose: () => void }): ReactElement {
  const element = useModal(onClose);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const entries = useMemo(() => search(query), [query]);

  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    if (entry.isOfDialog) onClose();
    else desk.set({ dialog: null });
    setTimeout(entry.run); // after the dialog has given the focus back
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      setActive((active + by + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[active]);
    }
  };

  return (
    <dialog ref={element} className="dialog palette" aria-label={t.palette.label}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-label={t.palette.label} data-autofocus
          aria-activedescendant={entries[active] && `palette-${active}`} placeholder={t.palette.placeholder} value={query}
          onChange={(event) => { setQuery(event.target.value); setActive(0); }} onKeyDown={onKeyDown}
        />
      </div>
      <div id="palette-list" className="palette-list" role="listbox" aria-label={t.palette.label}>
        {entries.length === 0 && <p className="hint">{t.palette.none}</p>}
        {entries.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {entries[index - 1]?.group !== entry.group && <p className="group-head" role="presentation">{entry.group}</p>}
            <div
              id={`palette-${index}`} role="option" aria-selected={index === active} tabIndex={-1} className="palette-entry"
              ref={(row) => { if (index === active) row?.scrollIntoView({ block: 'nearest' }); }}
              onMouseMove={() => setActive(index)} onClick={() => choose(entry)}
            >
              <Icon name={entry.icon} />
              <span>{highlighted(entry.text, query)}</span>
              {entry.side}
            </div>
          </div>
        ))}
      </div>
      <footer className="palette-foot">
        <span><Keycap>↑</Keycap><Keycap>↓</Keycap> {t.palette.move}</span>
        <span><Keycap>Enter</Keycap> {t.palette.doIt}</span>
        <span><Keycap>Esc</Keycap> {t.palette.close}</span>
        <span className="grow" />
        <span>{t.palette.promise}</span>
      </footer>
    </dialog>
  );
}

function search(query: string): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text: string): boolean => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  const limit = words.length ? PER_GROUP : 20;
  return [
    ...commandEntries(matches, limit),
    ...(words.length ? [...claimEntries(matches), ...sourceEntries(matches)] : []),
    ...articleEntries(matches),
    ...libraryEntries(matches),
  ];
}

function commandEntries(matches: (text: string) => boolean, limit: number): Entry[] {
  return allCommands()
    .filter((command) => isPossible(command) && !command.id.startsWith('select.') && command.id !== 'palette.open' && matches(`${command.label} ${wordingOf(command)}`))
    .slice(0, limit)
    .map((command) => ({
      id: command.id, group: t.palette.commands, icon: command.group === 'tag' ? 'tag' : 'right', text: wordingOf(command), isOfDialog: command.inDialog !== undefined, run: command.run,
      side: <>{isSet(command) && <em>{t.palette.set}</em>}{command.keys?.[0] && <ChordKeys chord={command.keys[0]} />}</>,
    }));
}

/** Some commands say what they would do now: a tag's, to the selected words, to the claim in hand, or as the brush. */
function wordingOf({ id, label }: DeskCommand): string {
  const { article, selection } = desk.get();
  if (id === 'occurrences.select') return t.selection.selectAll(occurrencesOf(article!.draft.text, rangeToRepeat()!).length);
  if (!article?.tagSet.tags.some((tag) => id === `tag.${tag.id}`)) return label;
  if (selection?.ranges.length) return t.palette.tagSelection(label);
  const claim = selectedClaim();
  return claim ? t.palette.tagClaim(article.order.indexOf(claim) + 1, label) : t.palette.brush(label);
}

function isSet({ id }: DeskCommand): boolean {
  return id.startsWith('tag.') && (selectedClaim()?.tags.includes(id.slice('tag.'.length)) ?? false);
}

function claimEntries(matches: (text: string) => boolean): Entry[] {
  const { article } = desk.get();
  if (!article) return [];
  const entries: Entry[] = [];
  for (let index = 0; index < article.order.length && entries.length < PER_GROUP; index++) {
    const claim = article.claim(article.order.at(index)!);
    const text = claim && quoteOf(article, claim);
    if (!claim || !text || !matches(text)) continue;
    entries.push({
      id: claim.id, group: t.palette.claims, icon: 'document', text: `${index + 1}  ${text}`, run: () => selectClaim(claim.id),
      side: <span className="swatches">{tagsInOrder(article.tagSet, claim.tags).slice(0, 4).map((tag) => <TagSwatch key={tag.id} tag={tag} />)}</span>,
    });
  }
  return entries;
}

function sourceEntries(matches: (text: string) => boolean): Entry[] {
  const { article } = desk.get();
  if (!article) return [];
  const used = new Map<string, string>();
  for (const claim of article.records.all('claim')) for (const id of claim.sourceIds) if (!used.has(id)) used.set(id, claim.id);
  return [...used]
    .flatMap(([id, claimId]) => {
      const source = article.records.get('source', id);
      return source && matches(`${source.label} ${source.name ?? ''}`) ? [{ source, claimId }] : [];
    })
    .slice(0, PER_GROUP)
    .map(({ source, claimId }) => ({
      id: source.id, group: t.palette.sources, icon: source.identity === 'named' ? 'person' : 'anonymous', text: source.label,
      run: () => selectClaim(claimId), side: <em>{t.source.identities[source.identity]}</em>,
    }));
}

function articleEntries(matches: (text: string) => boolean): Entry[] {
  const recent = recentArticles(desk.get());
  return [...new Set([...recent, ...desk.get().summaries.values()])]
    .filter(({ headline, trashedAt }) => !trashedAt && matches(headline))
    .slice(0, PER_GROUP)
    .map(({ articleId, headline, claims }) => ({
      id: articleId, group: t.palette.articles, icon: 'article', text: headline, run: () => void openArticle(articleId),
      side: <em>{t.text.claims(claims)}</em>,
    }));
}

/** Libraries that were open lately and are not open now. */
function libraryEntries(matches: (text: string) => boolean): Entry[] {
  return desk.get().recent.libraries
    .filter(({ name, folder, isOpen }) => !isOpen && matches(`${name} ${folder}`))
    .slice(0, PER_GROUP)
    .map(({ libraryId, name, folder }) => ({
      id: libraryId, group: t.windows.libraries, icon: 'institution', text: t.windows.openLibrary(name),
      run: () => void openLibrary({ which: 'recent', libraryId }), side: <em title={folder}>{folder.split(/[\\/]/).at(-2)}</em>,
    }));
}

/** The text with the words that were looked for in bold. */
function highlighted(text: string, query: string): ReactNode {
  const word = query.trim().split(/\s+/)[0] ?? '';
  const at = word ? text.toLowerCase().indexOf(word.toLowerCase()) : -1;
  if (at < 0) return text;
  return <>{text.slice(0, at)}<b>{text.slice(at, at + word.length)}</b>{text.slice(at + word.length)}</>;
}
