/** What can be done now with the claim in review; what is absent cannot. */
export interface ReviewActs {
  readonly next: () => void;
  readonly previous: () => void;
  /** It stands where it was put. */
  readonly confirm?: (() => void) | undefined;
  /** Leads to the places that it may be, to choose one. */
  readonly choose?: (() => void) | undefined;
  readonly mark?: (() => void) | undefined;
  readonly cut?: (() => void) | undefined;
}
