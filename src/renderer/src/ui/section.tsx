import { useState, type ReactElement, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Said beside the title: how many there are, or what is set. */
  about?: string | undefined;
  /** Whether it is open when it comes onto the page; then it is as the person leaves it. */
  isOpen: boolean;
  children: ReactNode;
}

/** A part of a pane that opens and closes, by the platform's own element. Keys that lead into it open it. */
export function Section({ title, about, isOpen, children }: SectionProps): ReactElement {
  const [isOpenAtFirst] = useState(isOpen);
  return (
    <details className="section" open={isOpenAtFirst}>
      <summary><h3>{title} {about && <span>{about}</span>}</h3></summary>
      <div className="section-body">{children}</div>
    </details>
  );
}
