/** A moment (ISO 8601) as a person reads it, in universal time: a file is read anywhere. */
export function momentIn(locale: 'en-GB' | 'de', moment: string): string {
  return `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(moment))} UTC`;
}
