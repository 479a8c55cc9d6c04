import { useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { draftEditKinds } from '@shared/report/draft-edit-kinds';
import { shorten } from '@shared/transactions/planning';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { selectClaim } from '../../state/changes';
import { desk } from '../../state/desk-store';
import type { DraftChanges } from '../../state/use-draft-changes';
import { VirtualList } from '../../ui/virtual-list';

export type Edit = DraftChanges['edits'][number];
const ROW_HEIGHT = 60;

interface EditListProps {
  article: ArticleSession;
  edits: readonly Edit[];
  /** The newer of the two drafts. */
  to: string;
  /** Which is in hand; -1: none. */
  at: number;
  onChoose: (at: number) => void;
}

/** What an edit did to the claims, to jump through: claims cut, words of doubt gone, sources, figures and quotations changed, sentences without a claim. */
export function EditList({ article, edits, to, at, onChoose }: EditListProps): ReactElement {
  const counts = useMemo(() => draftEditKinds.map((kind) => [kind, edits.filter((edit) => edit.kind === kind).length] as const).filter(([, count]) => count > 0), [edits]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && edits[at]) goTo(article, edits[at], to);
    else if (by) onChoose(Math.min(Math.max(at + by, 0), edits.length - 1));
    else return;
    event.preventDefault();
  };
  return (
    <div className="review-side edits">
      <h3>{t.drafts.edits.title}</h3>
      {edits.length === 0 && <p className="hint">{t.drafts.edits.none}</p>}
      <ul className="tally">{counts.map(([kind, count]) => <li key={kind}><b>{t.number(count)}</b> <span>{t.drafts.edits[count === 1 ? 'kinds' : 'counted'][kind]}</span></li>)}</ul>
      {edits.length > 0 && (
        <>
          <VirtualList
            count={edits.length} rowHeight={ROW_HEIGHT} active={at} label={t.drafts.edits.title} className="review-rows" activeId={at < 0 ? undefined : `edit-${at}`} onKeyDown={onKeyDown}
            row={(index) => <Row key={index} edit={edits[index]!} index={index} language={article.article.language} isChosen={index === at} onChoose={onChoose} />}
          />
          <button type="button" className="button" disabled={at < 0 || !canGoTo(article, edits[at]!, to)} onClick={() => goTo(article, edits[at]!, to)}>{t.drafts.edits.goTo}</button>
          <p className="hint">{t.drafts.edits.keys}</p>
        </>
      )}
    </div>
  );
}

function Row({ edit, index, language, isChosen, onChoose }: { edit: Edit; index: number; language: string; isChosen: boolean; onChoose: (at: number) => void }): ReactElement {
  const { kind, from, to, claimIds } = edit;
  return (
    <div id={`edit-${index}`} role="option" aria-selected={isChosen} className="review-row edit" data-kind={kind} style={{ height: ROW_HEIGHT }} onClick={() => onChoose(index)}>
      <small>{t.drafts.edits.kinds[kind]}{claimIds.length > 0 && <b>{t.plural(claimIds.length, 'claim')}</b>}</small>
      <span className="said" lang={language}>
        {from && <del>{shorten(from.words, 70)}</del>} {to && <ins>{shorten(to.words, 90)}</ins>}
      </span>
    </div>
  );
}

/** Whether an edit has a place in the draft on the desk, or a claim. */
function canGoTo(article: ArticleSession, { to: words, claimIds }: Edit, to: string): boolean {
  return (words !== undefined && article.article.currentDraftId === to) || claimIds.some((id) => article.claim(id));
}

/** Shows an edit in the article: its words selected, so that the next key can tag them; else the claim it concerns. */
function goTo(article: ArticleSession, { to: words, claimIds }: Edit, to: string): void {
  desk.set({ dialog: null });
  if (words && article.article.currentDraftId === to) {
    const range = { start: words.start, end: words.end };
    desk.set({ selection: { ranges: [range], anchor: range.start, focus: range.end }, caret: range.end, selectedClaimId: null });
  } else {
    selectClaim(claimIds.find((id) => article.claim(id)) ?? null);
  }
}
