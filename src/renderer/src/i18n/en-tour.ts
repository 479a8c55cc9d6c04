/** The tour of the desk, in English: at most five steps. */
export const tour = {
  title: 'A tour of the desk',
  step: (at: number, all: number) => `${at} of ${all}`,
  next: 'Next',
  back: 'Back',
  skip: 'Skip the tour',
  done: 'Done',
  again: 'The tour is in the palette (Ctrl K) whenever you want it again.',
  steps: {
    text: ['Mark what the story claims', 'Drag over the words, or press S for the next sentence. What you mark snaps to whole words; hold Alt for letters.'],
    tags: ['Say what kind of claim it is', 'With words selected, press 1 for sourced, 2 for an anonymous official, 3 for disputed. The counts stand here.'],
    inspector: ['Say who says so, and how you know', 'Press M to name the source. Evidence, disputes, comments and the status of the check are below it; what a status still wants, it tells you.'],
    claims: ['Go through what is open', 'N takes you to the next claim, F shows only some of them. Every change is on disk before the desk says Saved, and Ctrl Z takes it back.'],
    export: ['Hand it on', 'Report shows whom the story relies on; Export writes annotated JSON. ? shows all keys.'],
  },
};
