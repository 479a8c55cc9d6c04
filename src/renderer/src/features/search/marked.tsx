import type { ReactElement, ReactNode } from 'react';
import type { MarkedText } from '@shared/search/marked';

/** A stretch of text with the words that were looked for marked. */
export function Marked({ text: { text, marks } }: { text: MarkedText }): ReactElement {
  const parts: ReactNode[] = [];
  let reached = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(reached, start), <mark key={start}>{text.slice(start, end)}</mark>);
    reached = end;
  }
  return <>{parts}{text.slice(reached)}</>;
}
