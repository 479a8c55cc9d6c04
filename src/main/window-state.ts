import { readFileSync, writeFileSync } from 'node:fs';
import type { Settings } from '@shared/contract/values';

/** A rectangle of the screen, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window was when it was closed, so that it opens like that again. Losing it costs nobody anything. */
export interface WindowState {
  /** undefined: in the middle of the screen. */
  readonly place: Bounds | undefined;
  readonly isMaximized: boolean;
  /** For the very first frame, before the settings have been read. */
  readonly theme: Settings['theme'];
}

const unknown: WindowState = { place: undefined, isMaximized: false, theme: 'system' };

/** Reads the state; what is missing or makes no sense counts as never written. */
export function readWindowState(file: string): WindowState {
  try {
    const { place, isMaximized, theme } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return {
      place: isBounds(place) ? place : undefined,
      isMaximized: isMaximized === true,
      theme: isTheme(theme) ? theme : 'system',
    };
  } catch {
    return unknown;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`);
  } catch (error) {
    console.error(`Claimdesk could not remember its window: ${String(error)}`);
  }
}

/**
 * Where to open a window that was at `place`: there, if enough of it is on one of the screens to be seen and dragged; a
 * screen may have been taken away.
 */
export function visiblePlace(place: Bounds | undefined, screens: readonly Bounds[]): Bounds | undefined {
  if (!place) return undefined;
  return screens.some((screen) => overlap(place.x, place.width, screen.x, screen.width) >= 200 && overlap(place.y, place.height, screen.y, screen.height) >= 100)
    ? place
    : undefined;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every(Number.isInteger) && Number(width) > 0 && Number(height) > 0;
}

function isTheme(value: unknown): value is Settings['theme'] {
  return value === 'system' || value === 'light' || value === 'dark' || value === 'high-contrast';
}
