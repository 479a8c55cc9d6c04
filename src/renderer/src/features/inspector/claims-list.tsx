import { useState, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { Claim } from '@shared/model/claim';
import { tagsInOrder } from '@shared/model/tags';
import { isMac } from '../../commands/keys';
import { withKey } from '../../commands/registry';
import { t } from '../../i18n';
import { chooseAll, chooseTo, chosenClaims, growChoice, toggleChosen } from '../../state/chosen';
import { filterIn } from '../../state/claim-filter';
import { quoteOf, selectClaim, stepClaim } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { carry, claimWords } from '../../state/claim-words';
import { shownClaims } from '../../state/shown-claims';
import { suggestClaims } from '../../state/suggestions';
import { TagSwatch } from '../../ui/tag-line';
import { useArticle } from '../../ui/use-article';
import { VirtualList } from '../../ui/virtual-list';
import { BulkBar } from '../claims/bulk-bar';
import { FilterRow } from '../claims/filter-row';
import { RowMenu } from '../claims/row-menu';

const ROW_HEIGHT = 28;
/** Before the claim's id in the id of its row. */
const ROW_ID = 'row-';

/** All claims in reading order; also how a screen reader meets the highlights, which are silent. */
export function ClaimsList(): ReactElement | null {
  const article = useArticle();
  const selectedId = useDesk((state) => state.selectedClaimId);
  const filter = useDesk(filterIn);
  const choice = useDesk((state) => state.chosen);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  if (!article) return null;
  const shown = shownClaims(article, filter);
  const selected = article.claim(selectedId);
  const active = selected ? shown.indexOf(selected) : -1;

  const chosen = choice ? chosenClaims() : [];
  const isChosen = ({ id }: Claim): boolean => id === selectedId || (chosen.length > 0 && choice!.ids.has(id));

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      event.stopPropagation();
      if (event.shiftKey) growChoice(by as 1 | -1);
      else stepClaim(by as 1 | -1);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const id = shown.at(event.key === 'Home' ? 0 : shown.length - 1);
      if (id && event.shiftKey) chooseTo(id);
      else selectClaim(id ?? null);
    } else if (event.key === 'a' && hasMod(event)) {
      event.preventDefault();
      event.stopPropagation();
      chooseAll();
    } else if (event.key === 'Escape' && chosen.length > 0) {
      event.stopPropagation();
      selectClaim(selectedId);
    }
  };
  const onClick = (event: MouseEvent, id: string): void => {
    if (event.shiftKey) chooseTo(id);
    else if (hasMod(event)) toggleChosen(id);
    else selectClaim(id);
  };

  /** One of several that are chosen takes the others along. */
  const onDragStart = (event: DragEvent, claim: Claim): void => {
    carry(event.dataTransfer, claimWords(article, chosen.includes(claim) ? chosen : [claim]));
    event.dataTransfer.effectAllowed = 'copy';
  };
  /** By the pointer on a row, or by the key of the system beside the row in hand. */
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const list = event.currentTarget;
    const row = (event.target as Element).closest('[role=option]');
    if (!row && list.querySelector('[role=option]') === null) return;
    const pressedId = row?.id.slice(ROW_ID.length) ?? selectedId;
    const claim = article.claim(pressedId);
    if (!claim) return;
    if (!isChosen(claim)) selectClaim(claim.id);
    const box = list.querySelector(`#${CSS.escape(ROW_ID + claim.id)}`)?.getBoundingClientRect();
    setMenu(row ? { x: event.clientX, y: event.clientY } : { x: box?.left ?? 0, y: box?.bottom ?? 0 });
  };

  const row = (index: number): ReactElement | null => {
    const claim = article.claim(shown.at(index) ?? null);
    if (!claim) return null;
    const tags = tagsInOrder(article.tagSet, claim.tags);
    const labels = tags.map(({ label }) => label).join(', ') || t.list.untagged;
    const number = article.order.indexOf(claim) + 1;
    const quote = quoteOf(article, claim).replace(/\s+/g, ' ');
    return (
      <div
        key={claim.id} id={ROW_ID + claim.id} role="option" className="claim-row" draggable onDragStart={(event) => onDragStart(event, claim)} aria-selected={isChosen(claim)} data-current={claim.id === selectedId} aria-posinset={index + 1}
        aria-setsize={shown.length} aria-label={`${number}. ${quote}. ${labels}. ${t.statuses[claim.status]}`} onClick={(event) => onClick(event, claim.id)}
      >
        <span className="row-number">{number}</span>
        <span className="row-quote">{quote}</span>
        <span className="swatches">{tags.slice(0, 4).map((tag) => <TagSwatch key={tag.id} tag={tag} />)}</span>
        <span className={`row-status status-${claim.status}`}>{t.statuses[claim.status]}</span>
      </div>
    );
  };

  return (
    <section className="claims" aria-label={t.list.title}>
      <div className="pane-head">
        <h2>{t.list.title} <span>{t.list.count(shown.length, article.order.length)}</span></h2>
        <span className="hint">{t.list.order}</span>
        <span className="grow" />
        <button type="button" className="link" aria-label={t.commands['suggestion.find']} title={withKey(t.commands['suggestion.find'], 'suggestion.find')} onClick={suggestClaims}>
          {t.suggestions.suggest}
        </button>
      </div>
      {article.order.length > 0 && <FilterRow article={article} filter={filter} />}
      {shown.length === 0
        ? <p className="hint padded">{article.order.length === 0 ? t.list.empty : t.filter.nothing}</p>
        : (
          <VirtualList
            className="claim-rows" label={t.list.title} count={shown.length} rowHeight={ROW_HEIGHT} active={active}
            activeId={active < 0 ? undefined : `${ROW_ID}${selectedId}`} row={row} onKeyDown={onKeyDown} onContextMenu={onContextMenu} isMultiple
          />
        )}
      {menu && <RowMenu place={menu} onClose={() => setMenu(null)} />}
      {chosen.length > 0 && <BulkBar article={article} claims={chosen} />}
    </section>
  );
}

function hasMod({ metaKey, ctrlKey }: KeyboardEvent | MouseEvent): boolean {
  return isMac ? metaKey : ctrlKey;
}
