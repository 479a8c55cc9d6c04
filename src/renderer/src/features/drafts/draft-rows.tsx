import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Draft } from '@shared/model/article';
import type { TextRange } from '@shared/model/fields';
import { contains } from '@shared/text/ranges';
import { t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { wordChanges } from '../../state/draft-review';
import { draftName } from '../../state/drafts';
import type { DraftChanges } from '../../state/use-draft-changes';
import { WhenNear } from '../../ui/when-near';
import { WordChanges } from '../../ui/word-changes';
import type { Edit } from './edit-list';
import { Passage } from './passage';

/** How two drafts are shown. */
export const manners = ['sides', 'inline'] as const;
export type Manner = (typeof manners)[number];

type Row = DraftChanges['rows'][number];
/** Of unchanged paragraphs in a row only these many at either end are shown at first. */
const SHOWN_OF_SAME = 1;
/** Up to so many rows are made at once; those of longer drafts when they are scrolled to, as comparing their words takes time. */
const MADE_AT_ONCE = 200;

interface DraftRowsProps {
  article: ArticleSession;
  from: string;
  to: string;
  rows: readonly Row[];
  manner: Manner;
  /** What is in hand: it is brought into view. */
  edit: Edit | undefined;
}

/** The paragraphs of two drafts, those that belong together beside each other; long stretches without a change are folded. */
export function DraftRows({ article, from, to, rows, manner, edit }: DraftRowsProps): ReactElement {
  const [old, fresh] = [article.records.get('draft', from)!, article.records.get('draft', to)!];
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const folds = useMemo(() => foldsOf(rows), [rows]);
  const current = edit ? rows.findIndex((row) => holds(row, edit)) : -1;
  const fold = folds.find(({ first, end }) => first <= current && current < end);
  useEffect(() => {
    box.current?.querySelector(`[data-row="${current}"]`)?.scrollIntoView({ block: 'center' });
  }, [current, edit]);
  const shown: ReactElement[] = [];
  for (let index = 0; index < rows.length; index++) {
    const folded = folds.find(({ first }) => first === index);
    if (folded && !unfolded.has(index) && folded !== fold) {
      const { end } = folded;
      shown.push(<button key={`fold ${index}`} type="button" className="fold" onClick={() => setUnfolded(new Set([...unfolded, index]))}>{t.drafts.compare.same(end - index)}</button>);
      index = end - 1;
    } else {
      shown.push(<DraftRowView key={index} index={index} row={rows[index]!} old={old} fresh={fresh} manner={manner} language={article.article.language} edit={index === current ? edit : undefined} isWanted={rows.length <= MADE_AT_ONCE || index === current} />);
    }
  }
  const changed = rows.filter(({ kind }) => kind !== 'same' && kind !== 'left').length;
  return (
    <div ref={box} className="draft-rows" data-manner={manner} role="region" aria-label={t.drafts.compare.text} tabIndex={0} data-autofocus>
      <p className="hint">{t.drafts.compare.counted(changed, rows.filter(({ kind }) => kind === 'moved').length)}</p>
      {manner === 'sides' && <div className="draft-row heads" aria-hidden="true"><b>{draftName(old)}</b><b>{draftName(fresh)}</b></div>}
      {shown}
    </div>
  );
}

/** Stretches of unchanged paragraphs that are worth folding: `[first, end)`. */
function foldsOf(rows: readonly Row[]): { first: number; end: number }[] {
  const folds: { first: number; end: number }[] = [];
  for (let index = 0; index < rows.length; index++) {
    let end = index;
    while (rows[end]?.kind === 'same') end++;
    if (end - index > 2 * SHOWN_OF_SAME + 1) folds.push({ first: index + SHOWN_OF_SAME, end: end - SHOWN_OF_SAME });
    index = Math.max(end - 1, index);
  }
  return folds;
}

/** Whether an edit's words stand in a row. */
function holds({ kind, old, fresh }: Row, { from, to }: Edit): boolean {
  if (to) return fresh !== undefined && kind !== 'left' && contains(fresh, to);
  return old !== undefined && kind !== 'moved' && from !== undefined && contains(old, from);
}

interface RowViewProps {
  index: number;
  row: Row;
  old: Draft;
  fresh: Draft;
  manner: Manner;
  language: string;
  edit: Edit | undefined;
  /** It is made now, not when it is scrolled to. */
  isWanted: boolean;
}

function DraftRowView({ index, row, old, fresh, manner, language, edit, isWanted }: RowViewProps): ReactElement {
  const { kind } = row;
  const sign = kind === 'same' ? undefined : t.drafts.compare.kinds[kind];
  return (
    <div className="draft-row" data-row={index} data-kind={kind} data-current={edit !== undefined}>
      {sign && <span className="row-sign">{sign}</span>}
      <WhenNear isWanted={isWanted}>
        {manner === 'sides' ? <Sides row={row} old={old} fresh={fresh} language={language} edit={edit} /> : <Inline row={row} old={old} fresh={fresh} language={language} />}
      </WhenNear>
    </div>
  );
}

function Sides({ row, old, fresh, language, edit }: Omit<RowViewProps, 'index' | 'manner' | 'isWanted'>): ReactElement {
  const { kind, old: from, fresh: to } = row;
  const words = useMemo(() => (from && to && kind !== 'same' ? wordChanges(old.text, from, fresh.text, to) : undefined), [from, to, kind, old, fresh]);
  const marks = (placed: TextRange | undefined): TextRange[] => (placed ? [placed] : []);
  return (
    <>
      {from && kind !== 'moved'
        ? <Passage text={old.text} place={from} language={language} side="old" changed={kind === 'removed' ? [from] : kind === 'left' ? [] : (words?.removed ?? [])} marked={marks(edit?.from)} isDim={kind === 'left'} />
        : <span className="no-row" />}
      {to && kind !== 'left'
        ? <Passage text={fresh.text} place={to} language={language} side="fresh" changed={kind === 'added' ? [to] : (words?.added ?? [])} marked={marks(edit?.to)} />
        : <span className="no-row" />}
    </>
  );
}

function Inline({ row: { kind, old: from, fresh: to }, old, fresh, language }: Omit<RowViewProps, 'index' | 'manner' | 'edit' | 'isWanted'>): ReactElement {
  if (kind === 'left') return <Passage text={old.text} place={from!} language={language} side="old" isDim />;
  const [before, after] = [from ? old.text.slice(from.start, from.end) : '', to ? fresh.text.slice(to.start, to.end) : ''];
  return <div className="draft-passage"><WordChanges before={before} after={after} language={language} /></div>;
}
