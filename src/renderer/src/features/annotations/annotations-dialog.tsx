import { useMemo, type ReactElement } from 'react';
import { OFFSET_UNITS } from '@shared/text/offsets';
import { t } from '../../i18n';
import { leaveAnnotations, plan, takeAnnotations } from '../../state/annotations';
import { isNothing, itemsOf, sumOf, tagsOf, type AnnotationsInHand } from '../../state/annotations-in-hand';
import { useDesk } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { useFocusWhenReady } from '../../ui/use-focus-when-ready';
import { ItemReport } from './item-report';
import { TagTable } from './tag-table';

/** What a file of annotations would bring, or has brought: each item with its fate, and which tags theirs stand for. */
export function AnnotationsDialog(): ReactElement | null {
  const inHand = useDesk((state) => state.annotations);
  return inHand && <Shown inHand={inHand} />;
}

function Shown({ inHand }: { inHand: AnnotationsInHand }): ReactElement {
  const { row, reports, problem, is } = inHand;
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const items = useMemo(() => itemsOf(reports ?? []), [reports]);
  const tags = useMemo(() => tagsOf(reports ?? []), [reports]);
  const sum = useMemo(() => sumOf(reports ?? []), [reports]);
  const canTake = reports !== null && !isNothing(sum) && is === 'planned' && !isReadOnly;
  const take = useFocusWhenReady(canTake);
  const close = useFocusWhenReady(is === 'taken');
  const leave = (): void => void leaveAnnotations();
  const words = t.annotations;
  return (
    <Dialog
      title={is === 'taken' ? words.reportTitle(row.name) : words.title(row.name)} onClose={leave} className="book annotations"
      onSubmit={is === 'taken' ? leave : () => void takeAnnotations()}
      actions={is === 'taken'
        ? <button type="submit" ref={close} className="button primary">{t.close}</button>
        : (
          <>
            <button type="submit" ref={take} className="button primary" disabled={!canTake}>{words.take(sum)}</button>
            <button type="button" className="button" disabled={is === 'taking'} onClick={leave}>{t.cancel}</button>
          </>
        )}
    >
      <div className="book-list annotations-how">
        <How inHand={inHand} />
        {tags.length > 0 && <TagTable tags={tags} isFixed={is !== 'planned'} onChoose={(from, to) => void plan({ choices: new Map(inHand.choices).set(from, to) })} />}
      </div>
      <div className="book-record annotations-report">
        {problem !== null && <p className="arrival-note bad" role="alert">{t.told(problem)}</p>}
        {!reports && problem === null && <p className="hint" aria-busy="true">{words.reading}</p>}
        {reports && <p className="annotations-sum" data-testid="annotations-sum">{words.sum(sum, is === 'taken')}</p>}
        {reports && reports.some(({ outcome }) => outcome === 'known') && <p className="arrival-note">{words.textKnown}</p>}
        {items.length > 0 && <ItemReport items={items} isTaken={is === 'taken'} />}
        {(reports ?? []).some(({ leftOut }) => leftOut.length > 0) && (
          <details className="annotations-more">
            <summary>{words.noPlace((reports ?? []).reduce((sum, { leftOut }) => sum + leftOut.length, 0))}</summary>
            <ul>{(reports ?? []).flatMap(({ leftOut }) => leftOut).slice(0, 200).map(({ ref, what }, index) => <li key={index}>{ref} <small>{what}</small></li>)}</ul>
          </details>
        )}
      </div>
    </Dialog>
  );
}

const targets = ['article', 'new'] as const;

/** Where they go, and what their offsets count in. */
function How({ inHand: { row, articleId, unit, reports, is } }: { inHand: AnnotationsInHand }): ReactElement {
  const article = useDesk((state) => state.article);
  const words = t.annotations;
  const [first] = reports ?? [];
  const isPlanned = is === 'planned';
  return (
    <div className="annotations-where">
      <p className="hint">{words.formats[row.format as keyof typeof words.formats]}</p>
      {isPlanned && article && (
        <Segmented
          label={words.where} value={articleId === null ? 'new' : 'article'} options={targets} labels={words.targets}
          onChange={(target) => void plan({ articleId: target === 'new' ? null : article.articleId })}
        />
      )}
      {first && <p className="annotations-article"><span>{articleId === null ? words.asNew((reports ?? []).length) : words.onto}</span> <b>{first.headline}</b></p>}
      {first && (
        <label className="annotations-unit">
          <span>{words.unit}</span>
          <select value={unit ?? first.offsetUnit} disabled={!isPlanned} onChange={({ target }) => void plan({ unit: OFFSET_UNITS.find((known) => known === target.value)! })}>
            {OFFSET_UNITS.map((option) => <option key={option} value={option}>{words.units[option]}</option>)}
          </select>
          {first.isUnitAssumed && <small>{words.unitAssumed}</small>}
        </label>
      )}
    </div>
  );
}
