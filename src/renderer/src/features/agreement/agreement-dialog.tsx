import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { versionSides } from '@shared/model/vocabulary';
import type { ArticleSummary } from '@shared/transactions/summary';
import { isTyping } from '../../commands/keys';
import { t } from '../../i18n';
import { beginDeciding, partnersOf, type ComparedVersions } from '../../state/agreement';
import { isInGroup, judgedPlaces, placeGroups, type JudgedPlace, type PlaceGroup } from '../../state/agreement-places';
import type { ArticleSession } from '../../state/article-session';
import { revert } from '../../state/changes';
import { desk, useDesk } from '../../state/desk-store';
import { useComparedVersions, useFigures } from '../../state/use-agreement';
import { CheckLine } from '../../ui/check-line';
import { Dialog } from '../../ui/dialog';
import { pressDecision } from '../../ui/press-decision';
import { useArticle } from '../../ui/use-article';
import { isFocusNowhere } from '../../ui/use-focus-when-ready';
import { FigureCards } from './figure-cards';
import { PlaceList } from './place-list';
import { PlacePane } from './place-pane';
import '../drafts/drafts.css';
import './agreement.css';

/**
 * What two people or more marked in one text: how far they agree, and every place as each has it. With the version of all on the desk, one key decides
 * what stands in a place.
 */
export function AgreementDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const article = useArticle();
  if (!article) return null;
  return (
    <Dialog title={t.agreement.title} onClose={onClose} className="draft-review agreement">
      <Agreement key={article.articleId} article={article} />
    </Dialog>
  );
}

function Agreement({ article }: { article: ArticleSession }): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { agreedFrom } = article.article;
  const partners = agreedFrom ? [] : partnersOf(article, summaries);
  const others = partners.map(({ articleId }) => articleId).filter((id, index) => chosen?.includes(id) ?? index === 0);
  const articleIds = agreedFrom?.articleIds ?? [article.articleId, ...others];
  const compared = useComparedVersions(articleIds);
  const figures = useFigures(compared);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  if (articleIds.length === 1) {
    return (
      <div className="review-done">
        <p>{t.agreement.alone}</p>
        {!isReadOnly && <div className="actions"><button type="button" className="button" data-autofocus onClick={() => desk.set({ dialog: { kind: 'copy-for' } })}>{t.agreement.copyNow}</button></div>}
      </div>
    );
  }
  return (
    <>
      {!agreedFrom && (
        <div className="compare-tools">
          <Partners partners={partners} chosen={others} onChoose={setChosen} />
          <span className="grow" />
          {!isReadOnly && <button type="button" className="button primary" title={t.agreement.beginHint} onClick={() => void beginDeciding(articleIds)}>{t.agreement.begin}</button>}
        </div>
      )}
      {compared
        ? (
          <>
            <FigureCards figures={figures} tagSet={article.tagSet} />
            <Places key={articleIds.join(' ')} article={article} compared={compared} mayDecide={agreedFrom !== undefined && !isReadOnly} />
          </>
        )
        : <p className="hint padded" aria-busy="true">{t.agreement.reading}</p>}
    </>
  );
}

interface PartnersProps {
  partners: readonly ArticleSummary[];
  /** Ids of those that are compared. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** The versions that the one on the desk can be compared with: one of them at least, and all together no more than there are sides. */
function Partners({ partners, chosen, onChoose }: PartnersProps): ReactElement {
  const isFull = chosen.length >= versionSides.length - 1;
  return (
    <fieldset className="partners">
      <legend>{t.agreement.other}</legend>
      {partners.map(({ articleId, headline, copyFor }) => {
        const isChosen = chosen.includes(articleId);
        return (
          <CheckLine
            key={articleId} label={copyFor === undefined ? headline : t.agreement.of(copyFor, headline)} isChecked={isChosen} isDisabled={isChosen ? chosen.length === 1 : isFull}
            onChange={() => onChoose(isChosen ? chosen.filter((id) => id !== articleId) : [...chosen, articleId])}
          />
        );
      })}
      {partners.length >= versionSides.length && <p className="hint">{t.agreement.most(versionSides.length)}</p>}
    </fieldset>
  );
}

function Places({ article, compared, mayDecide }: { article: ArticleSession; compared: ComparedVersions; mayDecide: boolean }): ReactElement {
  const version = article.getVersion();
  const all = useMemo(() => {
    void version; // what is decided changes with the records
    return judgedPlaces(compared.places, mayDecide || article.article.agreedFrom ? article.records.all('adjudication') : []);
  }, [article, compared, mayDecide, version]);
  const [group, setGroup] = useState<PlaceGroup>('open');
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = all.filter((judged) => isInGroup(judged, group));
  const at = Math.max(listed.findIndex(({ key }) => key === chosen), 0);
  const inHand = listed[at];
  const choose = (judged: JudgedPlace | undefined): void => setChosen(judged?.key ?? null);
  const step = (by: 1 | -1): void => choose(listed[Math.min(Math.max(at + by, 0), listed.length - 1)]);
  /** Runs a decision; the next place comes into hand where this one leaves the list. */
  const decideInHand = (run: () => boolean): void => {
    const next = listed[at + 1] ?? listed[at - 1];
    if (run()) choose(group === 'open' ? next : listed[at + 1] ?? inHand);
  };
  const takeBack = async (direction: 'undo' | 'redo'): Promise<void> => {
    const before = new Map(all.map(({ key, decision }) => [key, decision?.id]));
    await revert(direction);
    const changed = judgedPlaces(compared.places, article.records.all('adjudication')).find(({ key, decision }) => before.get(key) !== decision?.id);
    if (changed) choose(changed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (!mayDecide || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      void takeBack(key === 'y' || event.shiftKey ? 'redo' : 'undo');
      return;
    }
    if (key === 'n') step(1);
    else if (key === 'p') step(-1);
    else if (!pressDecision(event.currentTarget, key)) return;
    event.preventDefault();
  };
  const box = useRef<HTMLDivElement>(null);
  const focusInHand = (): void => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  useEffect(() => {
    if (isFocusNowhere(box.current)) focusInHand(); // the places come later than the dialog
  }, []);
  // What was pressed may be gone with the place: the keys go on from what is in hand.
  useEffect(() => {
    if (document.activeElement === document.body) focusInHand();
  });
  const counts = Object.fromEntries(placeGroups.map((each) => [each, all.filter((judged) => isInGroup(judged, each)).length])) as Record<PlaceGroup, number>;
  return (
    <div className="review" ref={box} onKeyDown={onKeyDown}>
      <PlaceList compared={compared} counts={counts} all={all.length} group={group} onGroup={setGroup} listed={listed} at={at} onChoose={choose} />
      {inHand
        ? <PlacePane compared={compared} judged={inHand} tagSet={article.tagSet} at={at + 1} count={listed.length} mayDecide={mayDecide} onDecide={decideInHand} />
        : (
          <div className="review-done" role="region" aria-label={t.agreement.inHand} tabIndex={0} data-autofocus>
            <p>{group === 'open' && mayDecide ? t.agreement.done : t.agreement.none}</p>
            {mayDecide && <div className="actions"><button type="button" className="button" onClick={() => desk.set({ dialog: null })}>{t.agreement.toText}</button></div>}
          </div>
        )}
    </div>
  );
}
