/** How a language writes numbers. `locale`: BCP 47. */
export interface Numbers {
  /** 12,345 */
  readonly number: (value: number) => string;
  /** 12K */
  readonly compact: (value: number) => string;
  /** 12.3 %, of a share between 0 and 1. */
  readonly percent: (share: number) => string;
}

/** The numbers of a language. */
export function numbersIn(locale: string): Numbers {
  const plain = new Intl.NumberFormat(locale);
  const compactly = new Intl.NumberFormat(locale, { notation: 'compact' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return { number: (value) => plain.format(value), compact: (value) => compactly.format(value), percent: (share) => percents.format(share) };
}
