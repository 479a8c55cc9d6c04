import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { t } from '../../i18n';
import { useDesk } from '../../state/desk-store';
import { announce } from '../../state/runtime';
import { endTour, stepTour, tourSteps, type TourStep } from '../../state/tour';

/** The element each step is about. */
const places: Record<TourStep, string> = {
  text: '.text-pane', tags: '.tag-keys', inspector: '.inspector-body', claims: '.claims', export: '.top [data-tour=hand-on]',
};

/** The tour: a card that says what to do, a ring round where. The desk stays at work meanwhile: each step can be tried. */
export function Tour(): ReactElement | null {
  const at = useDesk((state) => state.tour);
  return at === null ? null : <Step key={at} at={at} />;
}

function Step({ at }: { at: number }): ReactElement {
  const step = tourSteps[at]!;
  const [title, text] = t.tour.steps[step];
  const isLast = at === tourSteps.length - 1;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const end = (): void => {
    endTour();
    announce(t.tour.again);
  };
  return (
    <>
      <Ring selector={places[step]} />
      <section
        className="tour" data-step={step} role="dialog" aria-label={t.tour.title} aria-describedby="tour-text"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end();
        }}
      >
        <p className="tour-at">{t.tour.step(at + 1, tourSteps.length)}</p>
        <h2>{title}</h2>
        <p id="tour-text">{text}</p>
        <div className="tour-actions">
          <button ref={next} type="button" className="button primary" onClick={() => (isLast ? end() : stepTour(1))}>{isLast ? t.tour.done : t.tour.next}</button>
          {at > 0 && <button type="button" className="button" onClick={() => stepTour(-1)}>{t.tour.back}</button>}
          {!isLast && <button type="button" className="link" onClick={end}>{t.tour.skip}</button>}
        </div>
      </section>
    </>
  );
}

/** A ring round an element, wherever it goes while the window changes its size. */
function Ring({ selector }: { selector: string }): ReactElement | null {
  const [box, setBox] = useState<DOMRect>();
  useLayoutEffect(() => {
    const element = document.querySelector(selector);
    if (!element) return;
    const observer = new ResizeObserver(() => setBox(element.getBoundingClientRect()));
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [selector]);
  if (!box) return null;
  return <div className="tour-ring" aria-hidden="true" style={{ left: box.left, top: box.top, width: box.width, height: box.height }} />;
}
