import { english, type AgreementWords } from './agreement-words-en';

/** Wie die Maße der Übereinstimmung heißen und was sie bedeuten. */
export const german: AgreementWords = {
  figures: {
    kappa: { cohen: 'Cohens Kappa', fleiss: 'Fleiss’ Kappa' },
    alpha: 'Krippendorffs Alpha',
    unitizing: 'Krippendorffs αU',
    f1: 'F1 der Stellen',
  },
  explained: {
    kappa: 'Bei welchen Sätzen man sich einig ist, über den Zufall hinaus: 1 heißt immer, 0 nicht öfter als durch Zufall.',
    alpha: 'Bei welchen Zeichen man sich einig ist, über den Zufall hinaus: 1 heißt immer, 0 nicht öfter als durch Zufall.',
    unitizing: 'Wie gut Anfänge und Enden zusammenfallen, über den Zufall hinaus: Eine übersehene Stelle wiegt umso schwerer, je länger sie ist; 1 heißt überall, 0 nicht besser als durch Zufall.',
    f1: 'Welcher Anteil aller Aussagen von zweien bei beiden auf genau denselben Worten steht: 1 heißt alle, 0 keine; der Zufall ist nicht herausgerechnet.',
  },
  interval: 'In Klammern der Bereich, in dem das Maß in 95 von 100 Fällen läge, wären es andere Sätze derselben Art; ohne Klammern ist zu wenig da.',
  nothing: 'Ein Strich: Es lässt sich nichts sagen, weil niemand es markiert hat oder alle alles.',
  subjects: { any: 'Irgendeine Aussage', tags: 'Alle Markierungen' },
  kinds: { agree: 'gleiche Worte, gleiche Markierungen', tags: 'gleiche Worte, andere Markierungen', overlap: 'Worte überschneiden sich', some: 'nicht von allen markiert' },
  only: (letter) => `nur ${letter}`,
  untagged: 'ohne Markierung',
  claims: (count) => `${count.toLocaleString('de')} ${count === 1 ? 'Aussage' : 'Aussagen'}`,
  quoted: (words) => `„${words}“`,
  headings: { people: 'Personen', figures: 'Maße', meaning: 'Was sie bedeuten', places: 'Stellen', differences: 'Unterschiede' },
  sentences: (count) => `${count.toLocaleString('de')} ${count === 1 ? 'Satz' : 'Sätze'}`,
  decimal: (value) => english.decimal(value).replace('.', ','),
};
