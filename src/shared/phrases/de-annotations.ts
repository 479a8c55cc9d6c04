import type { Phrases } from './phrasebook';

/** Was gesagt wird, wenn Annotationen anderer Programme hereinkommen oder hinausgehen. */
export const ofAnnotations: Phrases = {
  '{0} is not in UTF-8, as files of annotations are.': '{0} ist nicht in UTF-8, wie es Dateien mit Annotationen sind.',
  'The file brings {0#} new tags, and the tag set would have {1#}; it may have {2#}. Leave some of them out, or let them stand for tags that are there.':
    'Die Datei bringt {0} neue Markierungen mit, es wären dann {1}; {2} dürfen es sein. Einige davon weglassen oder für vorhandene stehen lassen.',
  'The file has {0#} annotations; at most {1#} come in at once. Split it into parts.': 'Die Datei hat {0} Annotationen; auf einmal kommen höchstens {1} herein. Sie in Teile zerlegen.',
  '{0} does not look like a file of annotations that Claimdesk knows.': '{0} sieht nicht aus wie eine Datei mit Annotationen, die Claimdesk kennt.',
  'The file holds {0#} texts, and not one of them alone is that of the article. Import it without naming an article.':
    'Die Datei enthält {0} Texte, und nicht genau einer davon ist der des Artikels. Sie importieren, ohne einen Artikel zu nennen.',
  'The file has annotations but not the text that they are of. Name the article, or put the text beside the file as a .txt of the same name.':
    'Die Datei enthält Annotationen, aber nicht den Text, zu dem sie gehören. Den Artikel nennen oder den Text als .txt gleichen Namens neben die Datei legen.',
  'A file of {0} is nothing without the text. Export it with the text, or in another format.':
    'Eine Datei für {0} ist ohne den Text nichts. Sie mit dem Text exportieren oder ein anderes Format wählen.',
  'Line {0#} of the file is no JSON object. Each line must be one.': 'Zeile {0} der Datei ist kein JSON-Objekt. Jede Zeile muss eines sein.',
  'Line {0#} of the file has no text.': 'Zeile {0} der Datei hat keinen Text.',
  'This file holds no brat annotations: none of its lines has an id, a type and a place.':
    'Diese Datei enthält keine Annotationen von brat: Keine ihrer Zeilen hat Kennung, Art und Stelle.',
  'This file is no answer of the Hypothesis API: it has no rows.': 'Diese Datei ist keine Antwort der Schnittstelle von Hypothesis: Sie hat keine „rows“.',
  'The Label Studio file has no text in {0:task}: export it as JSON, with the data.': 'Die Datei von Label Studio hat keinen Text bei {0}: Sie dort als JSON exportieren, mit den Daten.',
  'This file is no UIMA CAS with a text: no feature structure has a sofaString.': 'Diese Datei ist kein UIMA-CAS mit Text: Kein Eintrag hat einen „sofaString“.',
  'This file holds no Web Annotations. It must be an annotation, a list, a page or a collection of them.':
    'Diese Datei enthält keine Web-Annotationen. Sie muss eine Annotation sein oder eine Liste, Seite oder Sammlung davon.',
  'This file is no WebAnno TSV 3: its first line does not say so.': 'Diese Datei ist kein WebAnno TSV 3: Ihre erste Zeile sagt es nicht.',
  // Was ein Format nicht fasst.
  'claims of several parts, written as one mark for each': 'Aussagen aus mehreren Teilen, jeder Teil eine eigene Stelle',
  'claims with several tags, written as one mark for each': 'Aussagen mit mehreren Markierungen, für jede eine eigene Stelle',
  'claims without a tag, tagged “claim”': 'Aussagen ohne Markierung, als „claim“ markiert',
  'claims that begin or end with white space, written without it': 'Aussagen mit Leerraum am Rand, ohne ihn geschrieben',
  notes: 'Notizen',
  disputes: 'Widersprüche',
  responses: 'Stellungnahmen',
  attributions: 'Zuschreibungen',
  statuses: 'Stände der Prüfung',
  importances: 'Gewichtungen',
  severities: 'Schweregrade',
  assignees: 'Zuständige',
  comments: 'Kommentare',
  'sources of claims': 'Quellen von Aussagen',
  'pieces of evidence': 'Belege',
  'sign-offs and waived findings': 'Druckfreigaben und Ausnahmen',
  'suggested rewordings': 'Vorschläge für andere Worte',
  'authors and times of claims': 'Urheber und Zeiten von Aussagen',
  'comments, written without the claim they are on': 'Kommentare, ohne die Aussage, zu der sie gehören',
  'kinds of blocks': 'Arten von Absätzen',
  'changes of the history': 'Änderungen des Verlaufs',
  'earlier drafts': 'frühere Fassungen',
  'claims without a place in the current draft': 'Aussagen ohne Stelle in der jetzigen Fassung',
  'claims that begin or end with a line end or an empty line, written without it': 'Aussagen mit Zeilenende oder leerer Zeile am Rand, ohne sie geschrieben',
  'claims of parts that only line ends divide, read as one part': 'Aussagen aus Teilen, die nur Zeilenenden trennen: Sie werden als ein Teil gelesen',
  'line ends in notes, written as blanks': 'Zeilenenden in Notizen, als Leerzeichen geschrieben',
  'lines of nothing but blanks, written as line ends': 'Zeilen aus nichts als Leerraum, als Zeilenenden geschrieben',
  'line ends at the end of the text': 'Zeilenenden am Ende des Textes',
  // Was beim Lesen übergangen wurde.
  relation: 'Beziehung',
  event: 'Ereignis',
  attribute: 'Merkmal',
  normalisation: 'Normalisierung',
  equivalence: 'Gleichsetzung',
  note: 'Notiz',
  'line that cannot be read': 'Zeile, die nicht zu lesen ist',
  'reply without words': 'Antwort ohne Worte',
  'prediction of a model': 'Vorhersage eines Modells',
  'annotation that was skipped': 'übersprungene Annotation',
  'result that marks nothing': 'Ergebnis, das nichts markiert',
  'span that was not accepted': 'Stelle, die nicht angenommen wurde',
  'feature structure without a place': 'Eintrag ohne Stelle',
  'page that is not in the file': 'Seite, die nicht in der Datei ist',
  'item that is no annotation': 'Eintrag, der keine Annotation ist',
  'sentence with a place that does not follow': 'Satz, dessen Stelle nicht an den vorigen anschließt',
};

/** Teile dieser Meldungen. */
export const partsOfAnnotations = {
  task: { 'task {0}': 'Aufgabe {0}' },
} as const satisfies Readonly<Record<string, Phrases>>;
