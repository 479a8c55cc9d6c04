import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Tag } from '@shared/model/tag-set';
import { unquoted } from '@shared/transactions/planning';
import { isMac } from '../../commands/keys';
import { t } from '../../i18n';
import { addSelectionToClaim, createClaim, sourceFromSelection, pressTag } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { occurrencesOf, selectOccurrences } from '../../state/occurrences';
import { rangeInHand } from '../../state/selection';
import { ChordKeys } from '../../ui/keycap';
import { TagKey } from '../../ui/tag-line';
import { useTagMeanings, type TagMeanings } from '../../ui/tag-meaning';
import { useArticle } from '../../ui/use-article';
import { textView } from './mounted-view';

const GAP = 12;

/** The tags beside the selected words: what the keys do, for the hand that is on the mouse. */
export function SelectionBar(): ReactElement | null {
  const article = useArticle();
  const selection = useDesk((state) => state.selection);
  const tags = useDesk((state) => state.session?.tagSet.tags) ?? [];
  const lastClaim = useDesk((state) => state.lastClaimId);
  const isSelecting = useDesk((state) => state.isSelecting);
  const isPlacing = useDesk((state) => state.placing !== null); // the words are to be those of a claim that is there
  const isAdding = useModHeld();
  const element = useRef<HTMLDivElement>(null);
  const meanings = useTagMeanings();
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const range = selection ? rangeInHand(selection) : undefined;

  useLayoutEffect(() => {
    const pane = document.querySelector('.text-pane');
    if (!range || !pane) return;
    const put = (): void => setPlace(placeBeside(range, element.current, pane.getBoundingClientRect()));
    put();
    const options = { capture: true, passive: true } as const;
    window.addEventListener('scroll', put, options);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, options);
      window.removeEventListener('resize', put);
    };
  }, [range]);

  if (!article || !range || isPlacing) return null;
  const claim = article.claim(lastClaim);
  const number = claim ? article.order.indexOf(claim) + 1 : 0;
  const places = isSelecting ? 1 : occurrencesOf(article.draft.text, range).length;
  const words = unquoted(article.draft.text.slice(range.start, range.end), 28);
  const rows = [
    [t.selection.who, tags.filter(({ lane }) => lane === 'sourcing')],
    [t.selection.contested, tags.filter(({ lane, group }) => lane === 'contention' || group === 'work')],
    [t.selection.kind, tags.filter(({ lane, group }) => lane === 'form' && group !== 'work')],
  ] as const;
  return (
    <div
      ref={element} className="popup selection-bar" role="toolbar" aria-label={t.selection.bar} data-placed={place !== null && !isSelecting && !isAdding}
      style={place ?? undefined} onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map(([label, rowTags]) => (
        <TagRow key={label} label={label} tags={rowTags.filter(({ retired }) => !retired)} meaningOf={meanings.of} />
      ))}
      {meanings.line}
      <div className="selection-more">
        <button type="button" onClick={() => createClaim()}>{t.selection.mark} <ChordKeys chord="x" /></button>
        {places > 1 && (
          <button type="button" aria-pressed={selection?.each ?? false} title={t.selection.allPlacesTitle} onClick={selectOccurrences}>
            {t.selection.selectAll(places)} <ChordKeys chord="a" />
          </button>
        )}
        {claim && number > 0 && !selection?.each && (
          <>
            <button type="button" onClick={sourceFromSelection}>{t.selection.sourceOf(number, words)} <ChordKeys chord="Shift+m" /></button>
            <button type="button" onClick={addSelectionToClaim} title={t.claim.addRange}>{t.selection.addTo(number)} <ChordKeys chord="+" /></button>
          </>
        )}
      </div>
    </div>
  );
}

/** Whether Ctrl or Cmd is held: one more part is about to be selected, perhaps in the text below the bar. */
function useModHeld(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => setHeld(isMac ? event.metaKey : event.ctrlKey);
    const onBlur = (): void => setHeld(false);
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return isHeld;
}

function TagRow({ label, tags, meaningOf }: { label: string; tags: readonly Tag[]; meaningOf: TagMeanings['of'] }): ReactElement {
  return (
    <div className="selection-row">
      <span>{label}</span>
      <div>
        {tags.map((tag) => (
          <button key={tag.id} type="button" title={tag.description} onClick={() => pressTag(tag.id)} {...meaningOf(tag)}><TagKey tag={tag} /></button>
        ))}
      </div>
    </div>
  );
}

/** Below the selection where there is room, else above it; never outside the text's pane. */
function placeBeside(
  range: { start: number; end: number }, bar: HTMLElement | null, pane: DOMRect,
): { left: number; top: number } | null {
  const rects = textView()?.rectsOf(range) ?? [];
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last || last.bottom < pane.top || first.top > pane.bottom) return null;
  const { width, height } = bar?.getBoundingClientRect() ?? { width: 560, height: 140 };
  const below = last.bottom + GAP;
  const top = below + height <= pane.bottom ? below : Math.max(pane.top + 4, first.top - height - GAP);
  const left = Math.min(Math.max(first.left, pane.left + 8), Math.max(pane.left + 8, pane.right - width - 8));
  return { left, top };
}
