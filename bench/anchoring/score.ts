import type { TextRange } from '@shared/text/ranges';
import type { StoryRange, Truths } from '@shared/text/anchor/testing/truth';

/** What a way of anchoring says of one range. */
export interface Answer {
  /** Absent: not found. */
  readonly range?: TextRange | undefined;
  /** It asks a person to look. */
  readonly isFlagged: boolean;
}

/** How a way of anchoring did over some ranges. */
export interface Score {
  /** Ranges of which some words are left, in one place. */
  readonly left: number;
  readonly right: number;
  readonly wrong: number;
  /** Wrong and nobody is asked to look. */
  readonly silentlyWrong: number;
  readonly lost: number;
  /** Ranges of which nothing is left. */
  readonly gone: number;
  /** Those that it attaches to something else all the same; and without asking. */
  readonly attached: number;
  readonly attachedUnflagged: number;
  readonly all: number;
  readonly flagged: number;
  /** Ranges whose own words changed or went. */
  readonly changed: number;
}

export const nothing: Score = {
  left: 0, right: 0, wrong: 0, silentlyWrong: 0, lost: 0, gone: 0, attached: 0, attachedUnflagged: 0, all: 0, flagged: 0, changed: 0,
};

export function sum(a: Score, b: Score): Score {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, (value as number) + b[key as keyof Score]])) as unknown as Score;
}

/** Right: exactly the place where the words are unchanged, else seven tenths of the longer of both. */
export function scoreOf(truths: Truths, ranges: readonly StoryRange[], answers: readonly Answer[]): Score {
  const score: { -readonly [K in keyof Score]: Score[K] } = { ...nothing };
  for (const [index, range] of ranges.entries()) {
    const truth = truths.of(range);
    if (truth.kind === 'torn') continue;
    const { range: found, isFlagged } = answers[index]!;
    score.all++;
    if (isFlagged) score.flagged++;
    if (truth.kind !== 'intact') score.changed++;
    if (truth.kind === 'gone') {
      score.gone++;
      if (found) score.attached++;
      if (found && !isFlagged) score.attachedUnflagged++;
      continue;
    }
    score.left++;
    if (!found) score.lost++;
    else if (truth.kind === 'intact' ? isAt(found, truth.range) : overlap(found, truth.range) >= 0.7) score.right++;
    else {
      score.wrong++;
      if (!isFlagged) score.silentlyWrong++;
    }
  }
  return score;
}

const isAt = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

function overlap(a: TextRange, b: TextRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(shared, 0) / Math.max(a.end - a.start, b.end - b.start);
}
