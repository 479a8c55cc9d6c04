import type { Strings } from './en';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Eine Größe, wie man sie liest: „12 kB“. */
function size(bytes: number): string {
  let [value, step] = [bytes, 0];
  while (value >= 1000 && step < units.length - 1) [value, step] = [value / 1000, step + 1];
  return new Intl.NumberFormat('de', { style: 'unit', unit: units[step]!, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** Dateien zu Belegen, auf Deutsch. */
export const attachments: Strings['attachments'] = {
  file: 'Datei',
  attach: 'Datei anhängen …',
  dropHint: 'oder hier ablegen',
  copy: 'In die Bibliothek kopieren',
  copyHint: 'Ohne Kopie werden Name, Größe und Prüfsumme festgehalten; sie sagen später, ob eine Datei dieselbe ist.',
  reading: 'Die Datei wird gelesen …',
  size,
  isKept: 'Kopie in der Bibliothek',
  isNotKept: 'nur die Prüfsumme ist festgehalten',
  hash: (hash) => `SHA-256 ${hash}`,
  unnamed: 'Datei ohne Namen',
  save: 'Kopie sichern …',
  saved: (name) => `${name} gesichert.`,
  keepNow: 'In die Bibliothek kopieren …',
  remove: 'Die Datei wegnehmen',
  attached: (name) => `${name} angehängt.`,
  kept: (name) => `${name} in die Bibliothek kopiert.`,
  removed: 'Datei weggenommen. Eine Kopie in der Bibliothek bleibt dort.',
  late: (name) => `${name} wurde nicht angehängt: Den Beleg gibt es nicht mehr.`,
};

/** Wer eine Quelle freigab, auf Deutsch. */
export const approvals: Strings['approvals'] = {
  list: 'Freigaben',
  by: (number) => `Freigegeben von (${number})`,
  reason: (by) => `Grund der Freigabe von ${by}`,
  reasonHint: 'Grund, falls einer genannt wurde',
  remove: (by) => `Die Freigabe von ${by} entfernen`,
  another: 'Außerdem freigegeben von',
};
