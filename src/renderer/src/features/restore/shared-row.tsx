import { useEffect, useState, type ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { Result } from '@shared/result';
import { formatMoment, t } from '../../i18n';
import { restoreShared, type KeptShared } from '../../state/backups';
import { useDesk } from '../../state/desk-store';
import { bridge } from '../../state/runtime';

/** Labels that a line names; of the others it says how many. */
const NAMED = 5;

type Preview = Result<ResultOf<'backups.showShared'>>;

/** A backup of the source book or the tag set: what it holds, what restoring it would do, and the button that does it. */
export function SharedRow({ kept, isReadOnly }: { kept: KeptShared; isReadOnly: boolean }): ReactElement {
  const preview = usePreview(kept);
  const words = t.recovery.restore;
  const changes = preview?.ok === true ? changesIn(preview.value) : [];
  return (
    <li>
      <div>
        <b>{words.shared[kept.scope]}</b>
        {preview === null && <span className="hint" aria-busy="true">{words.reading}</span>}
        {preview?.ok === false && <span className="hint bad">{preview.error.message}</span>}
        {preview?.ok === true && (
          <span className="hint">
            {[
              words.sharedCount[kept.scope](preview.value.count), ...(changes.length > 0 ? changes : [words.sharedSame]),
              preview.value.stay > 0 && words.sharedStay(preview.value.stay), words.savedAt(formatMoment(preview.value.savedAt)),
            ].filter(Boolean).join(' · ')}
          </span>
        )}
      </div>
      {preview?.ok === true && (
        <button type="button" className="button" aria-label={words.sharedOf[kept.scope]} disabled={isReadOnly || changes.length === 0} onClick={() => void restoreShared(kept)}>{words.one}</button>
      )}
    </li>
  );
}

/** Read again whenever the source book or the tag set changes; null while it is read for the first time. */
function usePreview(kept: KeptShared): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const now = useDesk((state) => (kept.scope === 'sources' ? state.sources : state.session?.tagSet));
  const { scope, at } = kept;
  useEffect(() => {
    let isWanted = true;
    void bridge().invoke('backups.showShared', { kept: { scope, at } }).then((answer) => {
      if (isWanted) setPreview(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [scope, at, now]);
  return preview;
}

function changesIn({ back, changed }: ResultOf<'backups.showShared'>): string[] {
  const words = t.recovery.restore;
  return [...(back.length > 0 ? [words.sharedBack(named(back))] : []), ...(changed.length > 0 ? [words.sharedChanged(named(changed))] : [])];
}

function named(labels: readonly string[]): string {
  const shown = labels.slice(0, NAMED).join(', ');
  return labels.length > NAMED ? t.recovery.restore.andMore(shown, labels.length - NAMED) : shown;
}
