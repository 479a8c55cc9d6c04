/** One figure of a bench, with what it should be. */
export interface Figure {
  /** "draw", "mark", …: what --only chooses by. */
  readonly group: string;
  readonly name: string;
  /** What is judged: a ratio to the reference of the same run, or a value with its unit. */
  readonly value: number;
  /** "×" for ratios. */
  readonly unit: string;
  /** The value must not be above it. Absent: told for information. */
  readonly target?: number;
  /** What the product and the reference took, in `measuredIn`. */
  readonly product?: number;
  readonly reference?: number;
  readonly measuredIn?: string;
}

/** A part of the benches: measures and hands over its figures one by one. */
export interface Bench {
  readonly group: string;
  /** Why it cannot run on this machine; undefined when it can. */
  obstacle?(): Promise<string | undefined> | string | undefined;
  run(options: BenchOptions, report: (figure: Figure) => void): Promise<void>;
}

export interface BenchOptions {
  /** Fewer repetitions: for a look, not for a verdict. */
  readonly quick: boolean;
}
