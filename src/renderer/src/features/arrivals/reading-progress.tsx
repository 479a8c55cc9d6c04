import type { ReactElement } from 'react';
import { t } from '../../i18n';
import { stopReading } from '../../state/bring-in';
import type { Bringing } from '../../state/bringing';

/** Which file is being read, of how many; the reading can be ended there. */
export function ReadingProgress({ reading: { name, at, all } }: { reading: NonNullable<Bringing['reading']> }): ReactElement {
  return (
    <div className="reading" role="group" aria-label={t.arrivals.reading(at, all)}>
      <p><b>{t.arrivals.reading(at, all)}</b> <span>{name}</span></p>
      <progress aria-label={t.arrivals.reading(at, all)} max={all} value={all > 1 ? at - 1 : undefined} />
      <button type="button" className="button" data-autofocus onClick={stopReading}>{t.arrivals.stop}</button>
    </div>
  );
}
