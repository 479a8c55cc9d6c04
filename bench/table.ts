import type { Figure } from './figure';

/** A line of the table that is printed while the benches run. */
export function tableLine(figure: Figure): string {
  const { name, value, unit, target, product, reference, measuredIn } = figure;
  const verdict = target === undefined ? '' : value <= target ? 'ok' : 'OVER';
  const wanted = target === undefined ? '' : `≤ ${shown(target)}${space(unit)}`;
  const measured = product === undefined ? '' : `${shown(product)} / ${reference === undefined ? '–' : shown(reference)} ${measuredIn ?? ''}`;
  return [name.padEnd(66), `${shown(value)}${space(unit)}`.padStart(10), wanted.padStart(10), verdict.padEnd(5), measured].join('  ').trimEnd();
}

export const tableHead = ['what'.padEnd(66), 'figure'.padStart(10), 'target'.padStart(10), '     ', 'product / reference'].join('  ');

function space(unit: string): string {
  return unit === '×' ? ' ×' : ` ${unit}`;
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
