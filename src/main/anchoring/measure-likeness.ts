import { ok, type Result } from '@shared/result';
import { likeness } from '@shared/text/anchor/likeness';

/** Two texts that may be drafts of one article. */
export interface TextsToCompare {
  readonly text: string;
  readonly other: string;
  /** BCP 47, of both. */
  readonly language: string;
}

/** Measures how like they are, wherever that is done; `share`: see `likeness`. */
export type MeasureLikeness = (texts: TextsToCompare) => Promise<Result<{ readonly share: number }>>;

/** Measures it in this thread. */
export function measureLikeness({ text, other, language }: TextsToCompare): Promise<Result<{ readonly share: number }>> {
  return Promise.resolve(ok({ share: likeness(text, other, language) }));
}
