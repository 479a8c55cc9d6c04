import { shorten } from '@shared/transactions/planning';
import type { Strings } from './en';
import { aussagen, number } from './de-counting';

/** Status und Quelle mehrerer Aussagen auf einmal, auf Deutsch. */
export const bulkHandling: Strings['bulkHandling'] = {
  status: 'Status der gewählten Aussagen',
  source: 'Quelle der gewählten Aussagen',
  addSource: 'Allen eine Quelle hinzufügen',
  panel: (status) => `„${status}“ für die gewählten Aussagen`,
  outlook: (able, there, all, status) => {
    const sum = able + there;
    const isThere = there > 0 && able === 0;
    const verb = isThere ? (sum === 1 ? 'steht' : 'stehen') : sum <= 1 ? 'kann' : 'können';
    return `${sum === 0 ? 'Keine' : number(sum)} von ${aussagen(all)} ${verb} auf „${status}“ ${isThere ? '' : 'stehen'}`.trimEnd() + '.';
  },
  lacks: (count, what) => `${aussagen(count)}: ${what}`,
  choose: 'Diese Aussagen wählen',
  set: (count, status) => `${aussagen(count)} auf „${status}“ gesetzt.`,
  others: (count) => `Bei ${aussagen(count)} geht es noch nicht; warum, steht unter der Liste.`,
  setNow: (count) => `${aussagen(count)} setzen`,
  leave: 'So lassen',
  attributed: (count, label) => `${shorten(label)} ist jetzt Quelle von ${aussagen(count)}.`,
};
