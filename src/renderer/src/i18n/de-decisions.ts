import { number } from './de-counting';
import type { decisions as english } from './en-decisions';

/** Entscheidungen einer Durchsicht, auf Deutsch. */
export const decisions: typeof english = {
  title: 'Durchsicht',
  count: (open, all) => (open === 0 ? number(all) : `${number(open)} von ${number(all)} ohne Antwort`),
  said: (by, time) => `${by}, ${time}`,
  takeBack: 'Zurücknehmen',
  takenBack: 'Entscheidung zurückgenommen.',
  parts: { tags: 'Markierungen', place: 'Grenzen', source: 'Quelle', wording: 'Formulierung' },
  answering: {
    title: (by) => `${by} antworten`,
    agree: 'Einverstanden',
    agreeToChange: 'Einverstanden, so ändern',
    agreeToChangeTitle: 'Führt die vorgeschlagene Änderung aus',
    decline: 'Nicht folgen …',
    doDecline: 'Nicht folgen',
    reply: 'Antworten',
    whyNot: (by) => `Warum ${by} nicht gefolgt wird`,
    replyTo: (by) => `Antwort an ${by}`,
  },
};
