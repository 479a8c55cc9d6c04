import type { ReactElement, ReactNode } from 'react';
import { useRowsInView } from './use-rows-in-view';

interface VirtualListProps {
  count: number;
  /** Height of a row in CSS pixels; all rows are alike. */
  rowHeight: number;
  /** The row that must be in view; -1 for none. */
  active: number;
  label: string;
  activeId?: string | undefined;
  className?: string;
  /** Several rows can be selected. */
  isMultiple?: boolean;
  row: (index: number) => ReactNode;
  onKeyDown?: (event: React.KeyboardEvent) => void;
  /** The pointer's other button, or the key of the system that stands for it. */
  onContextMenu?: (event: React.MouseEvent) => void;
}

/** A listbox of any length: only the rows in view exist. Each row must be an element with role `option`. */
export function VirtualList(props: VirtualListProps): ReactElement {
  const { count, rowHeight, active, label, activeId, className, isMultiple, row, onKeyDown, onContextMenu } = props;
  const { box, first, last } = useRowsInView<HTMLDivElement>(count, rowHeight, active);
  const rows: ReactNode[] = [];
  for (let index = first; index < last; index++) rows.push(row(index));

  return (
    <div
      ref={box} className={className} role="listbox" tabIndex={0} aria-label={label} aria-multiselectable={isMultiple}
      aria-activedescendant={activeId} onKeyDown={onKeyDown} onContextMenu={onContextMenu}
    >
      <div className="virtual-space" role="presentation" style={{ height: count * rowHeight }}>
        <div className="virtual-rows" role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {rows}
        </div>
      </div>
    </div>
  );
}
