import type { Strings } from './en';

/** Der Rundgang, auf Deutsch. */
export const tour: Strings['tour'] = {
  title: 'Ein Rundgang',
  step: (at, all) => `${at} von ${all}`,
  next: 'Weiter',
  back: 'Zurück',
  skip: 'Rundgang überspringen',
  done: 'Fertig',
  again: 'Der Rundgang steht jederzeit in der Palette (Strg K).',
  steps: {
    text: ['Markieren, was der Artikel behauptet', 'Über die Wörter ziehen, oder S für den nächsten Satz drücken. Markiert werden ganze Wörter; mit Alt einzelne Buchstaben.'],
    tags: ['Sagen, was für eine Aussage es ist', 'Sind Wörter ausgewählt, steht 1 für mit Quelle, 2 für einen anonymen Amtsträger, 3 für bestritten. Die Zahlen stehen hier.'],
    inspector: ['Sagen, wer es sagt und woher man es weiß', 'M nennt die Quelle. Belege, Widersprüche, Kommentare und der Stand der Prüfung stehen darunter; was ein Status noch verlangt, sagt er.'],
    claims: ['Durchgehen, was offen ist', 'N führt zur nächsten Aussage, F zeigt nur einen Teil. Jede Änderung liegt auf der Platte, bevor hier „Gesichert“ steht, und Strg Z nimmt sie zurück.'],
    export: ['Weitergeben', 'Der Bericht zeigt, auf wen sich der Artikel stützt; der Export schreibt annotiertes JSON. ? zeigt alle Tasten.'],
  },
};
