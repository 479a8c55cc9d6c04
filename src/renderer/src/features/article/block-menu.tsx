import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { blockKinds } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { applyCommand } from '../../state/claims';
import { desk, useDesk } from '../../state/desk-store';
import { Icon } from '../../ui/icon';
import { focusIn } from '../../ui/focus';

/** Corrects what the importer took a paragraph for. */
export function BlockMenu(): ReactElement | null {
  const menu = useDesk((state) => state.blockMenu);
  const article = useDesk((state) => state.article);
  const element = useRef<HTMLDivElement>(null);
  const block = menu && article?.records.get('block', menu.blockId);

  useEffect(() => {
    if (!block) return;
    element.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
    const onPointer = (event: PointerEvent): void => {
      if (!element.current?.contains(event.target as Node)) desk.set({ blockMenu: null });
    };
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, [block]);

  if (!menu || !block) return null;
  const close = (): void => {
    desk.set({ blockMenu: null });
    focusIn('[data-pane=text]');
  };
  const run = (command: Parameters<typeof applyCommand>[0]): void => {
    applyCommand(command);
    close();
  };
  const { caret } = desk.get();
  const canSplit = caret !== null && caret > block.start && caret < block.end;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (by) {
      event.preventDefault();
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
      rows[(rows.indexOf(document.activeElement as HTMLElement) + by + rows.length) % rows.length]?.focus();
    }
  };
  return (
    <div
      ref={element} className="popup block-menu" role="menu" aria-label={t.text.change} onKeyDown={onKeyDown}
      style={{ left: Math.min(menu.x, window.innerWidth - 240), top: Math.min(menu.y, window.innerHeight - 500) }}
    >
      <p className="group-head" role="presentation">{t.text.change}</p>
      {blockKinds.map((kind) => (
        <button key={kind} type="button" role="menuitemradio" aria-checked={kind === block.kind} onClick={() => run({ do: 'block.update', id: block.id, kind })}>
          <span className="mark">{kind === block.kind && <Icon name="check" size={14} />}</span> {t.kinds[kind]}
        </button>
      ))}
      <hr />
      <button type="button" role="menuitem" disabled={!canSplit} onClick={() => run({ do: 'block.split', id: block.id, at: caret! })}>
        <span className="mark" /> {t.text.split}
      </button>
      <button type="button" role="menuitem" onClick={() => run({ do: 'block.join', id: block.id })}>
        <span className="mark" /> {t.text.join}
      </button>
    </div>
  );
}
