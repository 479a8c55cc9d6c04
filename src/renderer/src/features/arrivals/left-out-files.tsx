import type { ReactElement } from 'react';
import { t } from '../../i18n';

/** Most names that are listed one by one. */
const LISTED = 300;

/** The files of a folder that are of other kinds. */
export function LeftOutFiles({ names }: { names: readonly string[] }): ReactElement {
  return (
    <>
      <h3 className="book-name">{t.arrivals.leftOut(names.length)}</h3>
      <p className="hint">{t.arrivals.leftOutHint}</p>
      <ul className="arrival-names">{names.slice(0, LISTED).map((name) => <li key={name}>{name}</li>)}</ul>
      {names.length > LISTED && <p className="hint">{t.arrivals.more(names.length - LISTED)}</p>}
    </>
  );
}
