import { powerMonitor } from 'electron';

/** Calls `onAway` when the person leaves the machine: the screen is locked, or the machine is put to sleep. */
export function watchForLeaving(onAway: () => void): void {
  powerMonitor.on('lock-screen', onAway);
  powerMonitor.on('suspend', onAway);
}
