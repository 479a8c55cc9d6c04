/** What can be done now with the claim that is to be decided on; what is absent cannot. */
export interface DecisionActs {
  readonly next: () => void;
  readonly previous: () => void;
  readonly accept?: (() => void) | undefined;
  /** Asks for the reason. */
  readonly reject?: (() => void) | undefined;
  /** Asks for the words. */
  readonly question?: (() => void) | undefined;
  /** Asks what is to change. */
  readonly change?: (() => void) | undefined;
  readonly takeBack?: (() => void) | undefined;
}
