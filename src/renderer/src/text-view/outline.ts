/** Geometry of the frame around a claim and of the marks at the ends of a range. Pure. */

import type { LineRect } from './places';

/** A line of a frame, on half pixels so that a stroke of 1 px is sharp. */
export interface FrameLine {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far a frame stands off the letters sideways. */
const STAND_OFF = 1.5;

/**
 * The rectangles of a range joined to lines of full line height, from top to bottom, in coordinates of `origin`.
 * Runs of different direction or font on one line become one.
 */
export function frameLines(rects: readonly LineRect[], lineHeight: number, origin: { left: number; top: number }): FrameLine[] {
  const lines: { left: number; right: number; middle: number }[] = [];
  for (const rect of rects) {
    const middle = (rect.top + rect.bottom) / 2;
    const line = lines.at(-1);
    if (line && Math.abs(line.middle - middle) < lineHeight / 2) {
      line.left = Math.min(line.left, rect.left);
      line.right = Math.max(line.right, rect.right);
    } else lines.push({ left: rect.left, right: rect.right, middle });
  }
  return lines.map(({ left, right, middle }, index) => {
    const isNextToLast = index > 0 && middle - lines[index - 1]!.middle < lineHeight * 1.5;
    const above = isNextToLast ? (lines[index - 1]!.middle + middle) / 2 : middle - lineHeight / 2;
    const next = lines[index + 1];
    const below = next && next.middle - middle < lineHeight * 1.5 ? (next.middle + middle) / 2 : middle + lineHeight / 2;
    const room = next ? 2 : 4; // the lines below the words reach down; below the last there is nothing to meet
    return {
      left: sharp(left - origin.left - STAND_OFF),
      right: sharp(right - origin.left + STAND_OFF),
      top: sharp(above - origin.top + 2),
      bottom: sharp(below - origin.top + room),
    };
  });
}

/** SVG path data of the outline round all lines: lines that touch share no edge where both have ink. */
export function outlinePath(lines: readonly FrameLine[]): string {
  const parts: string[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const below = lines[index + 1];
    const joinsAbove = above?.bottom === line.top ? above : undefined;
    const joinsBelow = below?.top === line.bottom ? below : undefined;
    for (const [from, to] of without(line, joinsAbove)) parts.push(`M${from} ${line.top}H${to}`);
    for (const [from, to] of without(line, joinsBelow)) parts.push(`M${from} ${line.bottom}H${to}`);
    parts.push(`M${line.left} ${line.top}V${line.bottom}M${line.right} ${line.top}V${line.bottom}`);
  });
  return parts.join('');
}

/** The parts of a line's width that the other line does not cover. */
function without(line: FrameLine, other: FrameLine | undefined): [number, number][] {
  if (!other || other.right <= line.left || other.left >= line.right) return [[line.left, line.right]];
  const left: [number, number][] = [];
  if (other.left > line.left) left.push([line.left, other.left]);
  if (other.right < line.right) left.push([other.right, line.right]);
  return left;
}

/** The side of a line on which the caret stands: where a range begins or ends, in either direction of writing. */
export function sideAt(line: FrameLine, caret: number): number {
  return Math.abs(line.left - caret) <= Math.abs(line.right - caret) ? line.left : line.right;
}

function sharp(value: number): number {
  return Math.round(value - 0.5) + 0.5;
}
