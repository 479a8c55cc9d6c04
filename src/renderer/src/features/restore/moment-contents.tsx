import { useEffect, useState, type ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import { formatMoment, t } from '../../i18n';
import type { Kept, Moment } from '../../state/backups';
import { useDesk } from '../../state/desk-store';
import { bridge, toastFailure } from '../../state/runtime';
import { SharedRow } from './shared-row';

/** Articles read from the disk at once. */
const PAGE = 50;

type Shown = ResultOf<'backups.show'>[number];

interface MomentContentsProps {
  moment: Moment;
  isReadOnly: boolean;
  onRestore: (kept: Kept) => void;
}

/** What the backups of one moment hold, beside what the library has of the same articles now. */
export function MomentContents({ moment, isReadOnly, onRestore }: MomentContentsProps): ReactElement {
  const { shown, isReading, readMore } = useContents(moment);
  return (
    <>
      <ul className="restore-articles">
        {moment.shared.map((kept) => <SharedRow key={kept.scope} kept={kept} isReadOnly={isReadOnly} />)}
        {shown.map((one) => <Article key={one.kept.articleId} shown={one} isReadOnly={isReadOnly} onRestore={onRestore} />)}
      </ul>
      {isReading && <p className="hint" aria-busy="true">{t.recovery.restore.reading}</p>}
      {!isReading && shown.length < moment.kept.length && (
        <button type="button" className="button quiet" onClick={readMore}>{t.recovery.compare.more(moment.kept.length - shown.length)}</button>
      )}
    </>
  );
}

/** Reads what a moment holds, page by page. */
function useContents({ kept }: Moment): { shown: readonly Shown[]; isReading: boolean; readMore: () => void } {
  const [count, setCount] = useState(PAGE);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const wanted = Math.min(count, kept.length);
  useEffect(() => {
    let isWanted = true;
    if (shown.length >= wanted) return;
    void bridge().invoke('backups.show', { kept: kept.slice(shown.length, wanted) }).then((answer) => {
      if (!isWanted) return;
      if (!answer.ok) return toastFailure(answer.error);
      setShown([...shown, ...answer.value]);
    });
    return () => {
      isWanted = false;
    };
  }, [kept, shown, wanted]);
  return { shown, isReading: shown.length < wanted, readMore: () => setCount(count + PAGE) };
}

function Article({ shown: { kept, preview, problem }, isReadOnly, onRestore }: { shown: Shown; isReadOnly: boolean; onRestore: (kept: Kept) => void }): ReactElement {
  const now = useDesk((state) => state.summaries.get(kept.articleId));
  const headline = preview?.headline ?? now?.headline ?? kept.articleId;
  const facts = preview && [
    t.recovery.restore.claims(preview.claims, now ? now.claims : null),
    now && now.headline !== preview.headline && t.recovery.restore.renamed(now.headline),
    t.recovery.restore.savedAt(formatMoment(preview.savedAt)),
  ];
  return (
    <li>
      <div>
        <b>{headline}</b>
        <span className={problem === null ? 'hint' : 'hint bad'}>{problem === null ? (facts || []).filter(Boolean).join(' · ') : t.told(problem)}</span>
      </div>
      {preview && (
        <button type="button" className="button" aria-label={t.recovery.restore.oneOf(headline)} disabled={isReadOnly} onClick={() => onRestore(kept)}>{t.recovery.restore.one}</button>
      )}
    </li>
  );
}
