import type { Phrases } from './phrasebook';

/** Warum etwas an der Druckfreigabe oder an den Hausregeln abgelehnt wurde. */
export const ofGate: Phrases = {
  'The article cannot be signed off yet. Against it: {0:counted}; open claims among them: {1#}. Put that right, or give a reason why it may run all the same.':
    'Der Artikel kann noch nicht freigegeben werden. Dagegen steht: {0}; darunter offene Aussagen: {1}. Das klären oder begründen, warum er trotzdem erscheinen darf.',
  'Nothing stands against signing the article off. Leave the reason out.': 'Der Druckfreigabe steht nichts entgegen. Die Begründung weglassen.',
  'There is a sign-off {0} already.': 'Die Druckfreigabe {0} gibt es schon.',
  'The publish gate has no rule {0}.': 'Die Regel {0} gibt es nicht.',
  'The rule {0} guards the sign-off itself and cannot be waived. Settle the claims, or sign off with a reason.':
    'Die Regel {0} schützt die Druckfreigabe selbst; von ihr gibt es keine Ausnahme. Die Aussagen erledigen oder mit Begründung freigeben.',
  'The rule {0} guards the sign-off itself and cannot be changed.': 'Die Regel {0} schützt die Druckfreigabe selbst und lässt sich nicht ändern.',
  'The rule {0} counts nothing, so it takes no number.': 'Die Regel {0} zählt nichts und nimmt deshalb keine Zahl.',
  'The rule {0} takes a number from {1} to {2}; {3} is none.': 'Die Regel {0} nimmt eine Zahl von {1} bis {2}; {3} ist keine.',
  'An article remembers at most {0#} waived findings.': 'Ein Artikel merkt sich höchstens {0} Ausnahmen.',
};
