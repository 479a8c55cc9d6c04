import type { AgreementWords } from '@shared/agreement/agreement-words';
import { figureName, figureShown } from '@shared/agreement/agreement-words';
import type { AgreementFigures, SubjectFigures } from '@shared/agreement/figures';
import { figureNames } from '@shared/agreement/figures';
import { letterOf } from '@shared/agreement/letters';
import type { Annotation } from '@shared/agreement/marked-article';
import type { Place } from '@shared/agreement/places';
import { placeKinds } from '@shared/agreement/places';
import type { Draft } from '@shared/model/article';
import type { TextRange } from '@shared/model/fields';
import { createOffsetMap } from '@shared/text/offsets';
import type { ArticleBundle } from '@shared/transactions/command';
import { shorten } from '@shared/transactions/planning';
import type { PrintedPlace } from './places';
import { placeOf } from './places';

/** Somebody whose claims are compared. */
export interface Person {
  /** As it was given on the command line. */
  readonly argument: string;
  readonly from: { readonly file: string } | { readonly articleId: string };
  readonly name: string;
  readonly story: Pick<ArticleBundle, 'article' | 'drafts' | 'blocks' | 'claims'>;
}

/** What was compared, and what came of it. */
export interface Comparison {
  readonly people: readonly Person[];
  /** Of the people, in their order. */
  readonly annotations: readonly Annotation[];
  /** The text that all have, of the first one. */
  readonly draft: Draft;
  readonly figures: AgreementFigures;
  readonly places: readonly Place[];
}

/** The result as one JSON value; documented in docs/commands.md. */
export function printAgreement({ people, annotations, draft, figures, places }: Comparison, { explained }: AgreementWords): object {
  const map = createOffsetMap(draft.text, 'code-point');
  const quoted = (range: TextRange): PrintedPlace & { exact: string } => ({ ...placeOf(range, map), exact: draft.text.slice(range.start, range.end) });
  const { subjects, ...samples } = figures;
  return {
    people: people.map(({ from, name }, index) => ({ letter: letterOf(index), name, ...from, claims: annotations[index]!.claims.length })),
    text: { sha256: draft.sha256, characters: draft.text.length, sentences: figures.sentences },
    kappaOf: samples.kappaOf,
    samples: samples.samples,
    figures: subjects.map(({ subject, claims, figures }) => ({ ...subject, claims, ...figures })),
    explained,
    places: Object.fromEntries(placeKinds.map((kind) => [kind, places.filter((place) => place.kind === kind).length])),
    differences: places.filter(({ kind }) => kind !== 'agree').map(({ kind, range, claims }) => ({
      kind,
      ...placeOf(range, map),
      claims: claims.flatMap((claim, index) => (claim ? [{ letter: letterOf(index), claimId: claim.id, tags: claim.tags, ranges: claim.ranges.map(quoted) }] : [])),
    })),
  };
}

/** The result in words and columns. */
export function describeAgreement({ people, annotations, draft, figures, places }: Comparison, words: AgreementWords): string {
  const { headings, kinds } = words;
  const letters = people.map((_, index) => letterOf(index));
  const names = figureNames.map((name) => figureName(words, name, figures.kappaOf));
  const counted = placeKinds.map((kind) => [kinds[kind], String(places.filter((place) => place.kind === kind).length)]);
  const differences = places.filter(({ kind }) => kind !== 'agree').flatMap((place) => difference(place, draft.text, letters, words));
  return [
    headings.people,
    ...columns(people.map(({ name, argument }, index) => [letters[index]!, name, argument, words.claims(annotations[index]!.claims.length)])),
    '',
    `${headings.figures} (${words.sentences(figures.sentences)})`,
    ...columns([['', ...names], ...figures.subjects.map((each) => [nameOf(each, words), ...figureNames.map((name) => figureShown(words, each.figures[name]))])]),
    '',
    headings.meaning,
    ...figureNames.map((name, index) => `  ${names[index]!}: ${words.explained[name]}`),
    `  ${words.interval}`,
    `  ${words.nothing}`,
    '',
    headings.places,
    ...columns(counted),
    ...(differences.length > 0 ? ['', headings.differences, ...differences] : []),
  ].join('\n');
}

function nameOf({ subject }: SubjectFigures, { subjects }: AgreementWords): string {
  return subject.of === 'tag' ? subject.tag : subjects[subject.of];
}

function difference({ kind, range, claims }: Place, text: string, letters: readonly string[], words: AgreementWords): string[] {
  const own = claims.flatMap((claim, index) => (claim ? [{ ...claim, letter: letters[index]! }] : []));
  const what = kind === 'some' && letters.length === 2 ? words.only(own[0]!.letter) : words.kinds[kind];
  return [
    `  ${range.start}–${range.end}  ${what}`,
    ...own.map(({ letter, ranges, tags }) => {
      const quote = ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
      return `    ${letter}  ${words.quoted(shorten(quote))}  [${tags.join(', ') || words.untagged}]`;
    }),
  ];
}

/** Rows with every column as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
