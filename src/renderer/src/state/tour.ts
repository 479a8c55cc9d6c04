import { desk } from './desk-store';
import { changeSettings } from './open';

/** What the tour shows, in order: at most five steps, each about one place of the desk. */
export const tourSteps = ['text', 'tags', 'inspector', 'claims', 'export'] as const;
export type TourStep = (typeof tourSteps)[number];

/** Begins the tour; with an article on the desk, which it is about. */
export function startTour(): void {
  desk.set({ tour: 0, sidePanel: 'inspector' });
}

/** Goes on (1) or back (-1); behind the last step the tour is over. */
export function stepTour(by: 1 | -1): void {
  const at = (desk.get().tour ?? 0) + by;
  if (at >= tourSteps.length) endTour();
  else desk.set({ tour: Math.max(at, 0) });
}

/** Ends the tour, seen or skipped: it does not come again by itself. */
export function endTour(): void {
  desk.set({ tour: null });
  if (!desk.get().settings.tourSeen) void changeSettings({ tourSeen: true });
}

/** Shows the tour to whoever begins with the sample, on a desk where nobody has seen it. */
export function offerTour(): void {
  const { settings, article } = desk.get();
  if (article && !settings.tourSeen) startTour();
}
