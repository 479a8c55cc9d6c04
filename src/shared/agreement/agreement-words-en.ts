import type { AgreementFigures, FigureName } from './figures';
import type { PlaceKind } from './places';

/** A figure with two places; none is called -0.00. */
function decimal(value: number): string {
  return (Math.abs(value) < 0.005 ? 0 : value).toFixed(2);
}

/** What figures of agreement are called and what they mean, in English. */
export const english = {
  figures: {
    kappa: { cohen: 'Cohen’s kappa', fleiss: 'Fleiss’ kappa' } satisfies Record<AgreementFigures['kappaOf'], string>,
    alpha: 'Krippendorff’s alpha',
    unitizing: 'Krippendorff’s αU',
    f1: 'Span F1',
  },
  explained: {
    kappa: 'On which sentences people agree, beyond what chance would give: 1 is always, 0 is no more than chance.',
    alpha: 'On which characters people agree, beyond what chance would give: 1 is always, 0 is no more than chance.',
    unitizing: 'How well beginnings and ends fall together, beyond what chance would give: a passage missed costs more the longer it is; 1 is everywhere, 0 is no more than chance.',
    f1: 'Of all claims of two people, the share that stand on exactly the same words in both: 1 is all, 0 is none; chance is not taken out.',
  } satisfies Record<FigureName, string>,
  interval: 'In brackets the range in which the figure would lie 95 times of 100 if the sentences were other ones of the same kind; without brackets there is too little to say.',
  nothing: 'A dash: nothing can be said, as nobody marked it or everybody marked all of it.',
  subjects: { any: 'Any claim', tags: 'All tags' },
  kinds: {
    agree: 'same words, same tags', tags: 'same words, other tags', overlap: 'words overlap', some: 'not marked by all',
  } satisfies Record<PlaceKind, string>,
  only: (letter: string): string => `only ${letter}`,
  untagged: 'no tag',
  claims: (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'claim' : 'claims'}`,
  quoted: (words: string): string => `“${words}”`,
  headings: { people: 'People', figures: 'Figures', meaning: 'What they mean', places: 'Places', differences: 'Differences' },
  sentences: (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'sentence' : 'sentences'}`,
  decimal,
};

export type AgreementWords = typeof english;
