import { useEffect, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { formatMoment, t } from '../../i18n';
import { momentsWith, restoreKept, type Moment } from '../../state/backups';
import { useDesk } from '../../state/desk-store';
import { bridge, toastFailure } from '../../state/runtime';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { VirtualList } from '../../ui/virtual-list';
import { MomentContents } from './moment-contents';

const ROW_HEIGHT = 44;

/** The backups: when each was made, what it holds, and how to have articles of it back. */
export function RestoreDialog({ onClose }: { onClose: () => void }): ReactElement {
  const summaries = useDesk((state) => state.summaries);
  const isReadOnly = useDesk((state) => state.session?.readOnly !== null);
  const moments = useMoments();
  const [query, setQuery] = useState('');
  const [chosenAt, setChosenAt] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const shown = useMemo(() => momentsWith(moments ?? [], query, summaries), [moments, query, summaries]);
  const at = shown.findIndex((moment) => moment.at === chosenAt);
  const chosen = shown[at];

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || shown.length === 0) return;
    event.preventDefault();
    setChosenAt(shown[Math.min(Math.max(at + by, 0), shown.length - 1)]!.at);
  };
  const restore = async (kept: Moment['kept']): Promise<void> => {
    setBusy(true);
    await restoreKept(kept);
    setBusy(false);
  };
  return (
    <Dialog
      title={t.recovery.restore.title} onClose={onClose} className="book restore"
      actions={chosen && chosen.kept.length > 0 && !isReadOnly && (
        <button type="button" className="button" disabled={isBusy} onClick={() => void restore(chosen.kept)}>{t.recovery.restore.all(chosen.kept.length)}</button>
      )}
    >
      <div className="book-list">
        <label className="filter">
          <Icon name="search" className="dim" />
          <input
            type="search" aria-label={t.recovery.restore.find} placeholder={t.recovery.restore.find} value={query}
            onChange={(event) => setQuery(event.target.value)} onKeyDown={onKeyDown}
          />
        </label>
        {!moments && <p className="hint" aria-busy="true">{t.recovery.restore.reading}</p>}
        {moments && shown.length === 0 && <p className="hint">{moments.length === 0 ? t.recovery.restore.none : t.recovery.restore.noMatch}</p>}
        {shown.length > 0 && (
          <VirtualList
            count={shown.length} rowHeight={ROW_HEIGHT} active={at} label={t.recovery.restore.moments} activeId={chosen && idOf(chosen)} className="book-rows" onKeyDown={onKeyDown}
            row={(index) => <Row key={shown[index]!.at} moment={shown[index]!} isChosen={index === at} onChoose={setChosenAt} />}
          />
        )}
      </div>
      <div className="book-record">
        <p className="hint">{t.recovery.restore.lead}</p>
        {chosen
          ? <MomentContents key={`${chosen.at} ${query}`} moment={chosen} isReadOnly={isReadOnly || isBusy} onRestore={(kept) => void restore([kept])} />
          : moments && moments.length > 0 && <p className="hint">{t.recovery.restore.choose}</p>}
      </div>
    </Dialog>
  );
}

function useMoments(): readonly Moment[] | null {
  const [moments, setMoments] = useState<readonly Moment[] | null>(null);
  useEffect(() => {
    void bridge().invoke('backups.list', {}).then((answer) => {
      if (!answer.ok) toastFailure(answer.error);
      setMoments(answer.ok ? answer.value : []);
    });
  }, []);
  return moments;
}

function idOf({ at }: Moment): string {
  return `backup-${Date.parse(at)}`;
}

interface RowProps {
  moment: Moment;
  isChosen: boolean;
  onChoose: (at: string) => void;
}

function Row({ moment, isChosen, onChoose }: RowProps): ReactElement {
  const { at, bytes, kept, shared } = moment;
  const words = t.recovery.restore;
  const contents = [...(kept.length > 0 ? [words.articles(kept.length)] : []), ...shared.map(({ scope }) => words.shared[scope])];
  return (
    <div id={idOf(moment)} role="option" aria-selected={isChosen} className="book-row" style={{ height: ROW_HEIGHT }} onClick={() => onChoose(at)}>
      <Icon name="history" />
      <span><b>{formatMoment(at)}</b><small>{contents.join(', ')}</small></span>
      <em>{t.recovery.restore.size(bytes)}</em>
    </div>
  );
}
