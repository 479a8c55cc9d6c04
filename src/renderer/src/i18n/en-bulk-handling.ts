import { shorten } from '@shared/transactions/planning';
import { number } from './en-counting';

const claims = (count: number): string => (count === 1 ? '1 claim' : `${number(count)} claims`);

/** Status and source of several claims at once, in English. */
export const bulkHandling = {
  status: 'Status of the chosen claims',
  source: 'Source of the chosen claims',
  addSource: 'Add a source to all of them',
  panel: (status: string) => `“${status}” for the chosen claims`,
  outlook: (able: number, there: number, all: number, status: string) =>
    `${able + there === 0 ? 'None' : number(able + there)} of ${claims(all)} ${there > 0 && able === 0 ? `${there === 1 ? 'is' : 'are'} “${status}”` : `can be “${status}”`}.`,
  lacks: (count: number, what: string) => `${claims(count)}: ${what}`,
  choose: 'Choose these claims',
  set: (count: number, status: string) => `${claims(count)} set to “${status}”.`,
  others: (count: number) => `${claims(count)} cannot be yet; below the list stands why.`,
  setNow: (count: number) => `Set ${claims(count)}`,
  leave: 'Leave it',
  attributed: (count: number, label: string) => `${claims(count)} attributed to ${shorten(label)}.`,
};
