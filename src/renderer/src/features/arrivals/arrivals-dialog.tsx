import { useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { keepWanted, leaveArrivals } from '../../state/bring-in';
import { wantedStories } from '../../state/bringing';
import { useDesk } from '../../state/desk-store';
import { Dialog } from '../../ui/dialog';
import { useFocusWhenReady } from '../../ui/use-focus-when-ready';
import { ArrivalRows } from './arrival-rows';
import { LeftOutFiles } from './left-out-files';
import { ReadingProgress } from './reading-progress';
import { RowContents } from './row-contents';

/** What was brought to the desk, before the library has it: each story with what it consists of, and what was changed or left out. */
export function ArrivalsDialog(): ReactElement {
  const bringing = useDesk((state) => state.bringing);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const [chosenKey, setChosenKey] = useState<number | 'left-out'>();
  const { rows, leftOut, reading, isKeeping } = bringing;
  const wanted = wantedStories(bringing).length;
  const chosen = rows.find(({ key }) => key === chosenKey) ?? rows[0];
  const isList = rows.length > 1 || leftOut.length > 0 || (reading !== null && reading.all > 1);
  const canKeep = wanted > 0 && reading === null && !isKeeping && !isReadOnly;
  const keep = useFocusWhenReady(canKeep);
  const leave = (): void => void leaveArrivals();
  return (
    <Dialog
      title={t.arrivals.title} onClose={leave} onSubmit={() => void keepWanted()}
      className={isList ? 'book arrivals' : 'arrivals single'}
      actions={(
        <>
          <button type="submit" className="button primary" ref={keep} disabled={!canKeep}>{t.arrivals.keep(wanted)}</button>
          <button type="button" className="button" onClick={leave}>{t.cancel}</button>
        </>
      )}
    >
      {isList && (
        <div className="book-list">
          {reading && <ReadingProgress reading={reading} />}
          <ArrivalRows rows={rows} leftOut={leftOut.length} chosen={chosenKey === 'left-out' ? 'left-out' : chosen?.key} onChoose={setChosenKey} />
        </div>
      )}
      <div className="book-record arrival" role="region" aria-label={t.arrivals.preview} tabIndex={0}>
        {!isList && reading && <ReadingProgress reading={reading} />}
        {leftOut.length > 0 && (chosenKey === 'left-out' || !chosen) ? <LeftOutFiles names={leftOut} /> : chosen && <RowContents key={chosen.key} row={chosen} />}
      </div>
    </Dialog>
  );
}
