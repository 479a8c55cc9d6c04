import { useEffect, type ReactElement } from 'react';
import { shorten } from '@shared/transactions/planning';
import { runCommand } from '../../commands/registry';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { leavePlacing } from '../../state/draft-decisions';
import { focusIn } from '../../ui/focus';
import { CommandKeys } from '../../ui/command-keys';

/** A slim bar over the text while somebody marks the words of a claim in a new draft. */
export function PlacingBar(): ReactElement | null {
  const placing = useDesk((state) => state.placing);
  const hasWords = useDesk((state) => (state.selection?.ranges.length ?? 0) > 0);
  useEffect(() => {
    if (placing) focusIn('[data-pane=text] .text-host');
  }, [placing]);
  if (!placing) return null;
  return (
    <div className="find-bar placing-bar" role="region" aria-label={t.drafts.placing.title}>
      <p title={placing.quote}>{t.drafts.placing.lead(shorten(placing.quote, 90))}</p>
      <button type="button" className="button primary" disabled={!hasWords} title={hasWords ? undefined : t.drafts.placing.nothing} onClick={() => runCommand('review.place')}>
        {t.drafts.placing.done} <CommandKeys id="review.place" />
      </button>
      <button type="button" className="button" onClick={leavePlacing}>{t.drafts.placing.back}</button>
    </div>
  );
}
