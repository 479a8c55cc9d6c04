import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

interface VirtualListProps {
  count: number;
  /** Height of a row in CSS pixels; all rows are alike. */
  rowHeight: number;
  /** The row that must be in view; -1 for none. */
  active: number;
  label: string;
  activeId?: string | undefined;
  className?: string;
  row: (index: number) => ReactNode;
  onKeyDown?: (event: React.KeyboardEvent) => void;
}

const MARGIN_ROWS = 8;

/** A listbox of any length: only the rows in view exist. Each row must be an element with role `option`. */
export function VirtualList(props: VirtualListProps): ReactElement {
  const { count, rowHeight, active, label, activeId, className, row, onKeyDown } = props;
  const element = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });

  useLayoutEffect(() => {
    const box = element.current!;
    const look = (): void => setView({ top: box.scrollTop, height: box.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);

  useLayoutEffect(() => {
    const box = element.current!;
    if (active < 0) return;
    const top = active * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
  }, [active, rowHeight, count]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - MARGIN_ROWS);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + MARGIN_ROWS);
  const rows: ReactNode[] = [];
  for (let index = first; index < last; index++) rows.push(row(index));

  return (
    <div
      ref={element} className={className} role="listbox" tabIndex={0} aria-label={label}
      aria-activedescendant={activeId} onKeyDown={onKeyDown}
    >
      <div className="virtual-space" role="presentation" style={{ height: count * rowHeight }}>
        <div className="virtual-rows" role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  );
}
