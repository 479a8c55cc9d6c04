import type { ReactElement } from 'react';
import { blockKinds } from '@shared/model/vocabulary';
import { t } from '../../i18n';
import { applyCommand } from '../../state/claims';
import { copyParagraph } from '../../state/copy-claims';
import { desk, useDesk } from '../../state/desk-store';
import { Icon } from '../../ui/icon';
import { focusIn } from '../../ui/focus';
import { useOpenMenu } from '../../ui/use-open-menu';

/** Of the whole menu and some room below, in CSS pixels. */
const HEIGHT = 590;

const copies = [
  { kind: 'quote', command: 'paragraph.copy' }, { kind: 'markdown', command: 'paragraph.copy-markdown' }, { kind: 'html', command: 'paragraph.copy-html' },
] as const;

/** Corrects what the importer took a paragraph for, and copies it. */
export function BlockMenu(): ReactElement | null {
  const menu = useDesk((state) => state.blockMenu);
  const article = useDesk((state) => state.article);
  const block = menu && article?.records.get('block', menu.blockId);

  const close = (): void => {
    desk.set({ blockMenu: null });
    focusIn('[data-pane=text]');
  };
  const { box, onKeyDown } = useOpenMenu(block ?? null, () => desk.set({ blockMenu: null }), close);

  if (!menu || !block) return null;
  const run = (command: Parameters<typeof applyCommand>[0]): void => {
    applyCommand(command);
    close();
  };
  const { caret } = desk.get();
  const canSplit = caret !== null && caret > block.start && caret < block.end;
  return (
    <div
      ref={box} className="popup block-menu" role="menu" aria-label={t.text.change} onKeyDown={onKeyDown}
      style={{ left: Math.min(menu.x, window.innerWidth - 240), top: Math.max(Math.min(menu.y, window.innerHeight - HEIGHT), 8) }}
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
      <hr />
      {copies.map(({ kind, command }) => (
        <button
          key={kind} type="button" role="menuitem"
          onClick={() => {
            close();
            void copyParagraph(block.start, kind);
          }}
        >
          <span className="mark" /> {t.commands[command]}
        </button>
      ))}
    </div>
  );
}
