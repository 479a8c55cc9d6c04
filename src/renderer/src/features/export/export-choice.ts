import { exportPurposes, type ExportFormatId, type ExportPurpose } from '@shared/formats/format-ids';

/** What the export screen offers: files, and the sheet that a desk prints. */
export type Offer = ExportFormatId | 'sheet';

export interface ExportChoice {
  readonly purpose: ExportPurpose;
  readonly offer: Offer;
}

export const purposes = Object.keys(exportPurposes) as ExportPurpose[];

/** What is offered for a purpose, the best first. @param isOnDesk only the article that is open can be printed */
export function offersFor(purpose: ExportPurpose, isOnDesk: boolean): readonly Offer[] {
  return purpose === 'checking' && isOnDesk ? ['sheet', ...exportPurposes.checking] : exportPurposes[purpose];
}

/** The choice that was remembered; what comes nearest where there is none, or none that is offered now. */
export function choiceOf(setting: string, isOnDesk: boolean): ExportChoice {
  const [wanted, offer] = setting.split(' ');
  const purpose = purposes.find((each) => each === wanted) ?? purposes[0]!;
  const offers = offersFor(purpose, isOnDesk);
  return { purpose, offer: offers.find((each) => each === offer) ?? offers[0]! };
}

/** Which articles go out. */
export type Scope = 'one' | 'chosen' | 'all';

/** The scopes that there are with and without an article to begin from. */
export function scopesFor(articleId: string | null): readonly Scope[] {
  return articleId === null ? ['chosen', 'all'] : ['one', 'chosen', 'all'];
}

/** A choice as it is remembered. */
export function settingOf({ purpose, offer }: ExportChoice): string {
  return `${purpose} ${offer}`;
}
