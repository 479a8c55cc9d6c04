import type { PeriodUnit } from '@shared/report/library-report';
import { number } from './en-counting';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The report of the library, and pictures of reports, in English. */
export const libraryReport = {
  title: 'Report of the library',
  go: 'Library report',
  basis: (articles: number, all: number, claims: number) =>
    `${number(articles)} of ${number(all)} articles · ${number(claims)} claims. Shares are of the body text.`,
  working: (done: number, all: number) => `Reading ${number(done)} of ${number(all)} articles…`,
  empty: 'No article came into the library in this time.',
  from: 'From',
  to: 'To',
  by: 'Over time, by',
  units: { week: 'Week', month: 'Month' } satisfies Record<PeriodUnit, string>,
  overTime: 'Over time',
  period: 'Beginning',
  articles: 'Articles',
  article: 'Article',
  date: 'Added',
  claims: 'Claims',
  unnamed: 'Not nameable',
  unnamedClaims: 'Not nameable',
  open: 'Open',
  statuses: 'Open by status',
  groups: { sourcing: 'Who says so', contention: 'Contested', form: 'Kind', work: 'Work', unknown: 'Unknown tags' } as Readonly<Record<string, string>>,
  sortBy: (column: string) => `Sort by ${column}`,
  none: '–',
  share: (value: number) => percent.format(value),
  day: (moment: string) => day.format(new Date(moment)),
  periodName: (start: string, unit: PeriodUnit) => (unit === 'month' ? month : day).format(new Date(`${start}T00:00:00Z`)),
  legend: 'left part: claims that rest on people the reader cannot name',
  picture: 'Save as a picture',
  svg: 'SVG: for print and layout',
  png: 'PNG: for mail and chat',
  saved: (name: string) => `Saved ${name}.`,
  notDrawn: 'The picture could not be drawn by this browser. Save it as SVG.',
};
