import { aussagen } from './de-counting';
import type { Strings } from './en';

/** Einen Artikel weitergeben, als Datei oder auf Papier. */
export const exports: Strings['export'] = {
  title: 'Den Artikel weitergeben',
  purpose: 'Wofür',
  purposes: {
    colleague: 'Jemandem in der Redaktion geben', checking: 'Auf Papier prüfen', publish: 'Veröffentlichen', cms: 'An ein System geben', training: 'Ein Modell trainieren',
  },
  format: 'Als was',
  offers: {
    docx: ['Word-Dokument', 'Der Artikel mit einem Kommentar an jeder Aussage, dahinter die Prüftabelle'],
    html: ['Lesbare Seite', 'Eine Datei für jeden Browser, auch am Telefon: Text mit Linien, Tabelle der Aussagen; druckt auch in Schwarzweiß'],
    xlsx: ['Excel-Tabelle', 'Eine Zeile je Aussage, zum Sortieren und Filtern'],
    markdown: ['Text mit Fußnoten (Markdown)', 'Reiner Text, eine Fußnote je Aussage'],
    csv: ['Tabelle (CSV)', 'Eine Zeile je Aussage, für jede Tabelle und Datenbank'],
    claimreview: ['Aussagen nach schema.org', 'JSON-LD für eine Webseite: was behauptet wird, von wem, in welchem Artikel'],
    ninjs: ['Meldung (ninjs 3.1)', 'Eine Meldung, wie Agenturen sie austauschen, mit den genannten Quellen'],
    json: ['JSON von Claimdesk', 'Alles, mit genauen Stellen und der Prüfsumme des Textes; lässt sich wieder öffnen'],
    w3c: ['Web-Annotationen (W3C)', 'JSON-LD mit Zitaten und Stellen, für Werkzeuge und Archive'],
    labelstudio: ['Aufgaben für Label Studio', 'Aufgaben mit dem Text und seinen Stellen'],
    doccano: ['Zeilen für doccano', 'JSON-Zeilen mit dem Text und seinen Markierungen'],
    'webanno-tsv': ['Tabelle für WebAnno (TSV 3.3)', 'Eine Zeile je Wort, für INCEpTION und WebAnno'],
    'uima-json': ['UIMA CAS als JSON', 'Für INCEpTION und Programme auf UIMA'],
    'spacy-jsonl': ['Zeilen für spaCy und Prodigy', 'JSON-Zeilen mit dem Text und seinen Spannen'],
    package: ['Paket von Claimdesk', 'Artikel, Aussagen, Quellen und Verlauf mit ihren Prüfsummen, dazu eine lesbare Seite: zum Ablegen oder für ein anderes Claimdesk'],
    sheet: ['Prüfbogen', 'Nummerierte Aussagen, wer es sagt, woher man es weiß, und Platz zum Schreiben: für den Drucker oder als PDF'],
  },
  text: 'Mit dem Text des Artikels',
  textHint: 'Ohne ihn: nur Stellen, Zitate und die Prüfsumme des Textes. Eine solche Datei lässt sich allein nicht wieder öffnen.',
  history: 'Mit dem Verlauf der Änderungen',
  go: 'Exportieren',
  print: 'Drucken',
  whole: (claims) => `${aussagen(claims)}; nichts wird weggelassen.`,
  leaves: (claims) => `${aussagen(claims)}. Weggelassen wird:`,
  sheetLeaves: 'Weggelassen wird: Kommentare, und was von Quellen nicht hinausdarf.',
  saved: (name, claims) => `${aussagen(claims)} nach ${name} exportiert.`,
  left: (what) => `Weggelassen: ${what}.`,
};
