import type { AnnotationItem } from '@shared/contract/annotations';
import type { TextChange } from '@shared/model/article';
import { isNothing } from '../state/annotations-in-hand';
import { artikel, aussagen, count, number } from './de-counting';
import type { annotations as enAnnotations, arrivals as enArrivals } from './en-arrivals';

const dateien = (value: number): string => count(value, 'Datei', 'Dateien');

const changeKinds: Record<TextChange['kind'], string> = {
  'line-ends': 'Zeilenenden vereinheitlicht', 'control-characters': 'Steuerzeichen entfernt', 'byte-order-mark': 'Byte-Reihenfolge-Marke entfernt',
  'lone-surrogates': 'Zerbrochene Zeichen ersetzt', 'undecodable-bytes': 'Bytes, die kein Text sind, ersetzt', charset: 'In einem anderen Zeichensatz gelesen',
  'left-out': 'Weggelassen', mended: 'Ausgebessert',
};

/** Was hereingebracht wurde und angesehen wird, bevor es bleibt. */
export const arrivals: typeof enArrivals = {
  title: 'Ansehen und übernehmen',
  list: 'Was hereinkam',
  preview: 'Was es enthält',
  blocks: 'Absätze und was sie sind',
  changes: 'Was geändert oder weggelassen wurde',
  unchanged: 'Nichts wurde weggelassen.',
  keep: (value) => (value <= 1 ? 'Artikel übernehmen' : `${artikel(value)} übernehmen`),
  keepThis: (headline) => `„${headline}“ übernehmen`,
  all: (wanted, all) => `${number(wanted)} von ${count(all, 'Text', 'Texten')} ausgewählt`,
  kept: (value) => `${artikel(value)} übernommen; der erste ist offen.`,
  wereKnown: (value) => (value === 1 ? 'Ein Text war schon in der Bibliothek und wurde nicht doppelt übernommen.' : `${number(value)} Texte waren schon in der Bibliothek und wurden nicht doppelt übernommen.`),
  read: (value) => `${number(value)} gelesen. Ansehen, dann übernehmen oder lassen.`,
  busy: 'Es werden gerade Dateien gelesen. Abwarten oder das Lesen anhalten.',
  reading: (at, all) => (all === 1 ? 'Wird gelesen …' : `${number(at)} von ${number(all)} wird gelesen`),
  stop: 'Lesen anhalten',
  known: 'Schon da',
  isThere: (headline) => `Dieser Text ist schon in der Bibliothek, als „${headline}“.`,
  changeCount: (value) => count(value, 'Hinweis', 'Hinweise'),
  changeKinds: (kind, value) => `${changeKinds[kind]} (${number(value)})`,
  comesWith: (claims, comments, sources) => {
    const parts = [claims > 0 && aussagen(claims), comments > 0 && count(comments, 'Kommentar', 'Kommentare'), sources > 0 && count(sources, 'Quelle', 'Quellen')].filter(Boolean);
    return parts.length > 0 ? `Bringt mit: ${parts.join(', ')}.` : '';
  },
  size: (blocks, characters) => `${count(blocks, 'Absatz', 'Absätze')}, ${number(characters)} Zeichen`,
  more: (value) => `Mehr zeigen (noch ${number(value)})`,
  leftOut: (value) => `${dateien(value)} anderer Art`,
  leftOutHint: 'Diese lagen im Ordner und haben kein Format, das Claimdesk liest. Sie bleiben, wo sie sind.',
  emptyFolder: 'Der Ordner enthält keine Dateien.',
  tooMany: (most) => `Der Ordner enthält mehr, als auf einmal hereinkommen kann; das sind ${number(most)} Dateien. Einen der Ordner darin wählen.`,
  annotationsOf: (format) => `Annotationen: ${format}`,
  annotationsHint: (format) => `Diese Datei enthält Annotationen (${format}). Sie werden für sich eingelesen, in einen Artikel oder mit ihrem eigenen Text.`,
  kinds: {
    text: 'Reiner Text', markdown: 'Markdown', 'claimdesk-article': 'Artikel aus Claimdesk', html: 'Webseite', docx: 'Word-Dokument', pdf: 'PDF', ninjs: 'ninjs-Meldung',
    newsml: 'NewsML-G2-Meldung', nitf: 'NITF-Artikel', feed: 'Eintrag eines Feeds',
  },
};

const faults: Record<NonNullable<AnnotationItem['why']>, string> = {
  'no-place': 'sie nennt keine Stelle', 'not-a-number': 'ihre Position ist keine ganze Zahl', negative: 'ihre Position liegt unter null', reversed: 'sie endet, bevor sie beginnt',
  empty: 'sie umfasst nichts', 'out-of-range': 'sie liegt hinter dem Ende des Textes', 'cuts-character': 'sie zerschneidet ein Zeichen, und keine Wörter sagen, was gemeint war',
  'white-space': 'sie umfasst nur Leerraum', 'quote-absent': 'ihre Wörter stehen nicht im Text', ambiguous: 'ihre Wörter stehen mehrmals im Text',
  'token-differs-from-text': 'ein Token der Datei ist nicht, was im Text steht', 'too-many-parts': 'sie hat mehr Teile, als eine Aussage haben darf',
};

/** Annotationen anderer Programme. */
export const annotations: typeof enAnnotations = {
  title: (name) => `Annotationen aus ${name}`,
  reportTitle: (name) => `Was aus ${name} wurde`,
  formats: {
    w3c: 'W3C Web Annotation', hypothesis: 'Hypothesis', brat: 'brat', doccano: 'doccano', labelstudio: 'Label Studio', 'webanno-tsv': 'WebAnno TSV 3',
    'uima-json': 'UIMA CAS JSON', 'spacy-jsonl': 'spaCy, Prodigy',
  },
  reading: 'Ihre Stellen werden gesucht …',
  where: 'Wohin sie kommen',
  targets: { article: 'Offener Artikel', new: 'Neuer Artikel' },
  onto: 'In',
  asNew: (value) => (value === 1 ? 'Als neuer Artikel' : `Als ${number(value)} neue Artikel, der erste`),
  unit: 'Positionen zählen',
  units: { 'utf-16': 'UTF-16-Einheiten', 'code-point': 'Codepunkte', 'utf-8': 'Bytes (UTF-8)', grapheme: 'Sichtbare Zeichen' },
  unitAssumed: 'Die Datei sagt es nicht; so passt es am besten.',
  tags: 'Ihre Markierungen und unsere',
  theirs: 'Dort', ours: 'Steht für',
  standsFor: (tag) => `${tag} steht für`,
  newTag: (tag) => `Neu: ${tag}`,
  leaveOut: 'Weglassen',
  show: 'Zeigen', items: 'Einträge der Datei',
  all: (value) => `Alle ${number(value)}`,
  outcomes: {
    placed: (value) => `${number(value)} gefunden`, repaired: (value) => `${number(value)} berichtigt`, doubtful: (value) => `${number(value)} fraglich`, 'not-placed': (value) => `${number(value)} ohne Stelle`,
    'left-out': (value) => `${number(value)} weggelassen`, already: (value) => `${number(value)} schon da`,
  },
  fateOf: ({ outcome, how, unit, why }) => {
    if (outcome === 'repaired') return `Berichtigt: ${how === 'other-unit' ? `die Position zählt ${annotations.units[unit!]}` : how === 'by-quote' ? 'an den Wörtern gefunden' : 'auf ganze Zeichen erweitert'}.`;
    if (outcome === 'not-placed') return `Ohne Stelle: ${faults[why!]}.`;
    return { placed: 'Gefunden.', doubtful: 'Fraglich: Die Worte wurden geändert. Nachsehen, ob sie hier steht.', 'left-out': 'Weggelassen wie alle ihre Markierungen.', already: 'Schon da, nicht doppelt übernommen.' }[outcome];
  },
  sum: (sum, isTaken) => {
    const { taken, already, comments } = sum;
    if (isNothing(sum)) return already > 0 ? 'Nichts Neues: Alles, was eine Stelle hat, ist schon da.' : 'Aus dieser Datei kann nichts übernommen werden.';
    const what = [taken > 0 && aussagen(taken), comments > 0 && count(comments, 'Kommentar', 'Kommentare')].filter(Boolean).join(' und ') || aussagen(taken);
    const there = already > 0 ? ` ${number(already)} ${already === 1 ? 'ist' : 'sind'} schon da.` : '';
    return (isTaken ? `${what} übernommen, als eine Änderung, die sich rückgängig machen lässt.` : `${what} zu übernehmen, als eine Änderung.`) + there;
  },
  textKnown: 'Die Bibliothek hat schon einen Text dieser Datei. Jenen Artikel öffnen und die Annotationen dort einlesen.',
  noPlace: (value) => `${count(value, 'Angabe', 'Angaben')}, für die Aussagen keinen Platz haben`,
  take: ({ taken, articles }) => (articles > 0 ? `${artikel(articles)} mit ${aussagen(taken)} übernehmen` : `${aussagen(taken)} übernehmen`),
  atItem: 'Hier ist die Stelle.',
  back: 'Zurück zum Bericht',
  gone: 'Diese Aussage ist nicht mehr im Artikel.',
};
