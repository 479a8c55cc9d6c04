import type { Strings } from './en';
import { number } from './de-counting';

const markierungen = (count: number): string => `${number(count)} ${count === 1 ? 'Markierung' : 'Markierungen'}`;

/** Markierungen weitergeben und übernehmen, was einer Aussage noch fehlt, und was Markierungen bedeuten, auf Deutsch. */
export const tagSharing: Strings['tagSharing'] = {
  export: 'Markierungen exportieren …',
  exported: (count, name) => `${markierungen(count)} nach ${name} exportiert.`,
  takeOver: 'Markierungen übernehmen',
  fromFile: 'Aus einer Datei …',
  presets: { 'mission-three': 'Die drei Grundmarkierungen', newsroom: 'Redaktion', 'line-by-line': 'Faktenprüfung Zeile für Zeile' },
  preview: (name) => `„${name}“ übernehmen`,
  lead: 'Noch ist nichts geändert. Aussagen behalten ihre Markierungen in jedem Fall.',
  rest: (count) => `${markierungen(count)}, die dort ${count === 1 ? 'fehlt' : 'fehlen'}`,
  rests: { keep: 'Im Gebrauch lassen', retire: 'Stilllegen' },
  added: (count) => `${markierungen(count)} neu`,
  changed: (count) => `${markierungen(count)} geändert`,
  same: (count) => `${markierungen(count)} in beiden gleich`,
  kept: (count) => `${markierungen(count)} unverändert behalten`,
  retired: (count) => `${markierungen(count)} stillgelegt: Aussagen behalten sie, neue bekommen sie nicht`,
  order: 'Die übernommenen Markierungen stehen zuerst, in ihrer Reihenfolge.',
  nothing: 'Die Bibliothek hat schon genau diese Markierungen.',
  tooMany: (count, limit) =>
    `Zusammen wären das ${markierungen(count)}; eine Bibliothek kann ${number(limit)} haben. Zuerst welche herausnehmen oder weniger übernehmen.`,
  relabelled: (label) => `„${label}“ heißt schon eine Markierung, die bleibt`,
  keyless: (key) => `ohne die Taste ${key}, die schon vergeben ist`,
  fields: {
    id: 'Kennung', label: 'Name', key: 'Taste', group: 'Gruppe', exclusiveInGroup: 'Regel in der Gruppe', colour: 'Farbe', pattern: 'Linie',
    lane: 'Ort der Linie', description: 'Bedeutung', requires: 'was sie verlangt', retired: 'Gebrauch',
  },
  was: (label) => `hieß „${label}“`,
  differs: (fields) => `anders: ${fields.join(', ')}`,
  backInUse: 'wieder im Gebrauch',
  outOfUse: 'stillgelegt',
  take: 'Übernehmen',
  leave: 'Die Markierungen so lassen',
  asks: 'Was die Markierungen verlangen',
  asksFor: (labels, field) => `${labels.join(', ')}: ${field} fehlt`,
  meaning: (label, description) => `${label}: ${description}`,
  meaningHint: 'Auf eine Markierung zeigen, um zu lesen, was sie bedeutet.',
  noMeaning: 'Niemand hat aufgeschrieben, was sie bedeutet.',
};
