import { readFileSync, writeFileSync } from 'node:fs';
import type { Settings } from '@shared/contract/values';

/** A rectangle of the screen, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a window stood on a display. */
export interface Placed {
  /** The display's id. */
  readonly id: string;
  readonly place: Bounds;
  readonly isMaximized: boolean;
}

/** How the windows were when they were closed, so that they open like that again. Losing it costs nobody anything. */
export interface WindowState {
  /** One for each display; the one that was used last comes last. */
  readonly displays: readonly Placed[];
  /** For the very first frame, before the settings have been read. */
  readonly theme: Settings['theme'];
  /** Chromium's zoom level of all windows: 0 is 100 %, each step of 1 a fifth more. */
  readonly zoom: number;
}

/** The least and the most that windows can be zoomed to: about half and three times the size. */
export const zoomLimits = { least: -4, most: 6 } as const;

/** A display, as far as windows are put on it. */
export interface Display {
  readonly id: string;
  readonly workArea: Bounds;
}

/** Displays that are remembered: a desk at work, one at home, the one of the meeting room. */
const MOST_DISPLAYS = 8;

/** Reads the state; what is missing or makes no sense counts as never written. */
export function readWindowState(file: string): WindowState {
  try {
    const { displays, theme, zoom } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return {
      displays: Array.isArray(displays) && displays.every(isPlaced) ? displays : [],
      theme: isTheme(theme) ? theme : 'system',
      zoom: typeof zoom === 'number' && zoom >= zoomLimits.least && zoom <= zoomLimits.most ? zoom : 0,
    };
  } catch {
    return { displays: [], theme: 'system', zoom: 0 };
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`);
  } catch (error) {
    console.error(`Claimdesk could not remember its window: ${String(error)}`);
  }
}

/** The state with a window noted as it stands on a display. */
export function withWindow(state: WindowState, id: string, place: Bounds, isMaximized: boolean): WindowState {
  const others = state.displays.filter((each) => each.id !== id);
  return { ...state, displays: [...others, { id, place, isMaximized }].slice(-MOST_DISPLAYS) };
}

/**
 * Where to open a window: as it was on the display used last, if that is there, else as on another one that is; moved and
 * made smaller where it would stand out of the display. undefined: nothing is known of these displays.
 */
export function placeToOpen(state: WindowState, displays: readonly Display[]): { place: Bounds; isMaximized: boolean } | undefined {
  for (const { id, place, isMaximized } of [...state.displays].reverse()) {
    const display = displays.find((each) => each.id === id);
    if (display) return { place: fitInto(place, display.workArea), isMaximized };
  }
  return undefined;
}

/** How far a further window stands from the one in front, so that both are seen. */
const STEP = 28;

/** The place of one more window beside `front`, whole on its display. */
export function placeBeside(front: Bounds, workArea: Bounds): Bounds {
  const { x, y, width, height } = front;
  const fits = x + STEP + width <= workArea.x + workArea.width && y + STEP + height <= workArea.y + workArea.height;
  return fitInto({ x: fits ? x + STEP : workArea.x, y: fits ? y + STEP : workArea.y, width, height }, workArea);
}

function fitInto(place: Bounds, area: Bounds): Bounds {
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  return {
    x: clamp(place.x, area.x, area.x + area.width - width),
    y: clamp(place.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

// By hand and not by a schema: this is read before the window opens, and a schema library would keep it waiting.
function isPlaced(value: unknown): value is Placed {
  const { id, place, isMaximized } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof isMaximized === 'boolean' && isBounds(place);
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every(Number.isInteger) && Number(width) > 0 && Number(height) > 0;
}

function isTheme(value: unknown): value is Settings['theme'] {
  return value === 'system' || value === 'light' || value === 'dark' || value === 'high-contrast';
}
