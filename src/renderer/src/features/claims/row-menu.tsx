import type { ReactElement } from 'react';
import { runCommand, withKey } from '../../commands/registry';
import { t } from '../../i18n';
import { desk } from '../../state/desk-store';
import { focusIn } from '../../ui/focus';
import { useOpenMenu } from '../../ui/use-open-menu';

const WIDTH = 240;
const HEIGHT = 144;

/** What can be done with the claims in hand, beside their row in the list. */
export function RowMenu({ place, onClose }: { place: { x: number; y: number }; onClose: () => void }): ReactElement {
  const close = (): void => {
    onClose();
    focusIn('.claim-rows');
  };
  const { box, onKeyDown } = useOpenMenu(place, onClose, close);
  const isReadOnly = desk.get().session?.readOnly !== null;
  const item = (id: 'claim.copy' | 'claim.copy-markdown' | 'claim.copy-html' | 'claim.open' | 'claim.remove'): ReactElement => (
    <button type="button" role="menuitem" title={withKey(t.commands[id], id)} onClick={() => { close(); runCommand(id); }}>{t.commands[id]}</button>
  );
  return (
    <div
      ref={box} className="popup block-menu" role="menu" aria-label={t.handing.rowMenu} onKeyDown={onKeyDown}
      style={{ left: Math.min(place.x, window.innerWidth - WIDTH), top: Math.min(place.y, window.innerHeight - HEIGHT) }}
    >
      {item('claim.copy')}
      {item('claim.copy-markdown')}
      {item('claim.copy-html')}
      {item('claim.open')}
      {!isReadOnly && item('claim.remove')}
    </div>
  );
}
