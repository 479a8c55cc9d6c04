import type { ReactElement } from 'react';
import { tagsInOrder } from '@shared/model/tags';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import { quoteOf, selectClaim } from '../../state/changes';
import { desk, useDesk } from '../../state/desk-store';
import { focusIn } from '../../ui/focus';
import { TagSwatch } from '../../ui/tag-line';
import { useArticle } from '../../ui/use-article';
import { useOpenMenu } from '../../ui/use-open-menu';

const ROW = 30;
const WIDTH = 340;

/** The claims that lie one over the other at a place of the text, innermost first, to choose one of. */
export function ClaimMenu(): ReactElement | null {
  const menu = useDesk((state) => state.claimMenu);
  const selectedId = useDesk((state) => state.selectedClaimId);
  const article = useArticle();
  const close = (): void => {
    desk.set({ claimMenu: null });
    focusIn('[data-pane=text] .text-host');
  };
  const { box, onKeyDown } = useOpenMenu(menu, () => desk.set({ claimMenu: null }), close);

  const claims = menu && article ? menu.claimIds.flatMap((id) => article.claim(id) ?? []) : [];
  if (!menu || !article || claims.length === 0) return null;
  return (
    <div
      ref={box} className="popup claim-menu" role="menu" aria-label={t.text.claimsHere} onKeyDown={onKeyDown}
      style={{ left: Math.min(menu.x, window.innerWidth - WIDTH), top: Math.max(Math.min(menu.y, window.innerHeight - claims.length * ROW - 24), 8) }}
    >
      {claims.map((claim) => (
        <button
          key={claim.id} type="button" role="menuitemradio" aria-checked={claim.id === selectedId}
          onClick={() => {
            close();
            selectClaim(claim.id);
          }}
        >
          <span className="row-number">{article.order.indexOf(claim) + 1}</span>
          <span className="row-quote">{shorten(quoteOf(article, claim), 80)}</span>
          <span className="swatches">{tagsInOrder(article.tagSet, claim.tags).slice(0, 4).map((tag) => <TagSwatch key={tag.id} tag={tag} />)}</span>
          <span className="visually-hidden">{tagsInOrder(article.tagSet, claim.tags).map(({ label }) => label).join(', ')}</span>
        </button>
      ))}
    </div>
  );
}
