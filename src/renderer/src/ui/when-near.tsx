import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

/** What is long and below the view of a panel: made when it is wanted, or when one has scrolled to it, and kept from then on. */
export function WhenNear({ isWanted, children }: { isWanted: boolean; children: ReactNode }): ReactElement {
  const [isHere, setHere] = useState(isWanted);
  const place = useRef<HTMLDivElement>(null);
  if (isWanted && !isHere) setHere(true);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver((entries) => setHere((before) => before || entries.some(({ isIntersecting }) => isIntersecting)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return isHere ? <>{children}</> : <div ref={place} className="not-yet" />;
}
