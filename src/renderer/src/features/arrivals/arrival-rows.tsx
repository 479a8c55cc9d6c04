import { useEffect, useRef, type ReactElement } from 'react';
import { t } from '../../i18n';
import { want } from '../../state/brought-rows';
import type { BroughtRow, StoryRow } from '../../state/bringing';
import { Icon } from '../../ui/icon';
import { useRowsInView } from '../../ui/use-rows-in-view';

const ROW_HEIGHT = 60;

interface ArrivalRowsProps {
  rows: readonly BroughtRow[];
  /** How many files are of other kinds. */
  leftOut: number;
  chosen: number | 'left-out' | undefined;
  onChoose: (key: number | 'left-out') => void;
}

/** A row for each thing that came, as many as there are; stories are ticked when they are to be kept. */
export function ArrivalRows({ rows, leftOut, chosen, onChoose }: ArrivalRowsProps): ReactElement {
  const stories = rows.filter((row): row is StoryRow => row.is === 'story');
  const { box, first, last } = useRowsInView<HTMLDivElement>(rows.length, ROW_HEIGHT, rows.findIndex(({ key }) => key === chosen));
  return (
    <>
      {stories.length > 0 && <AllStories stories={stories} />}
      <div className="book-rows" ref={box}>
        <ul aria-label={t.arrivals.list} style={{ paddingBlock: `${first * ROW_HEIGHT}px ${(rows.length - last) * ROW_HEIGHT}px` }}>
          {rows.slice(first, last).map((row) => (
            <li key={row.key} className="arrival-row" data-is={row.is} data-chosen={row.key === chosen} style={{ height: ROW_HEIGHT }}>
              {row.is === 'story'
                ? <input type="checkbox" aria-label={t.arrivals.keepThis(row.story.headline)} checked={row.isWanted} onChange={({ target }) => want(new Set([row.key]), target.checked)} />
                : <Icon name={row.is === 'refused' ? 'cross' : row.is === 'review' ? 'document' : 'tag'} className={row.is === 'refused' ? 'bad' : 'dim'} />}
              <button type="button" aria-current={row.key === chosen ? 'true' : undefined} onClick={() => onChoose(row.key)}>
                <b>{row.is === 'story' ? row.story.headline : row.name}</b>
                <small>{aboutOf(row)}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {leftOut > 0 && <button type="button" className="arrival-left-out" aria-current={chosen === 'left-out' ? 'true' : undefined} onClick={() => onChoose('left-out')}>{t.arrivals.leftOut(leftOut)}</button>}
    </>
  );
}

function AllStories({ stories }: { stories: readonly StoryRow[] }): ReactElement {
  const wanted = stories.filter(({ isWanted }) => isWanted).length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current!.indeterminate = wanted > 0 && wanted < stories.length;
  });
  return (
    <label className="arrival-all">
      <input ref={box} type="checkbox" checked={wanted === stories.length} onChange={({ target }) => want(new Set(stories.map(({ key }) => key)), target.checked)} />
      {t.arrivals.all(wanted, stories.length)}
    </label>
  );
}

/** What a row is, and what is to be seen to, in a few words. */
function aboutOf(row: BroughtRow): string {
  switch (row.is) {
    case 'refused':
      return t.told(row.message);
    case 'review':
      return t.packages.open.row(row.isSealed);
    case 'annotations':
      return t.arrivals.annotationsOf(t.annotations.formats[row.format as keyof typeof t.annotations.formats]);
    case 'story':
      return [row.story.known && t.arrivals.known, row.name, row.story.changes.length > 0 && t.arrivals.changeCount(row.story.changes.length)].filter(Boolean).join(' · ');
  }
}
