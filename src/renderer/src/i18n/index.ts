import { en, type Strings } from './en';

export type { Strings };

/** The words of the language in use. */
export const t: Strings = en;

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const clockAndDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** 14:03:07, in the reader's time zone. */
export const formatTime = (moment: string): string => clock.format(new Date(moment));
/** Nov 22, 2026, 14:03: in the reader's language and time zone. */
export const formatMoment = (moment: string): string => clockAndDay.format(new Date(moment));
/** Sunday, November 22, 2026. */
export const formatDay = (moment: string): string => day.format(new Date(moment));
