/** Several claims chosen in the list; the one in hand is among them. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Where a choice of neighbours began. */
  readonly anchorId: string;
}
