import { MAX_FIELD_CHARACTERS, MAX_LABEL_CHARACTERS } from '../../model/limits';
import { importances } from '../../model/vocabulary';
import type { TextRange } from '../../text/ranges';
import type { AnnotatedClaim, AnnotationsInput } from '../../transactions/plan-annotations';
import type { RawAnnotation, RawComment } from './raw-annotation';

/** What a claim has when nobody has said anything: no words about it are needed. */
const UNSAID = new Set(['status todo', 'importance supporting']);

/**
 * The claim that an annotation becomes in its place. What a claim has no field for (further features, the author) stays with it: in its note,
 * and in where it comes from.
 * @param file name of the file, for the history
 * @param doubt where its words were changed: how likely the place is, and what they were
 */
export function claimOf(file: string, annotation: RawAnnotation, ranges: readonly TextRange[], idsOf: (tags: readonly string[]) => string[], doubt?: { score: number; was: string }): AnnotatedClaim {
  const { ref, tags, source, author } = annotation;
  return {
    ref, ranges, tags: idsOf(tags), note: noteOf(annotation, doubt?.was).slice(0, MAX_FIELD_CHARACTERS),
    importance: importances.find((known) => known === featureOf(annotation, 'importance')),
    ...(doubt && { score: doubt.score }),
    source: source?.trim() ? source.slice(0, MAX_LABEL_CHARACTERS) : undefined,
    origin: [file, ref, ...(author === undefined ? [] : [author])].join(' · ').slice(0, MAX_LABEL_CHARACTERS),
  };
}

/** The comments of a file, with who wrote them in their words. */
export function commentsFromFile(comments: readonly RawComment[]): AnnotationsInput['comments'] {
  const words = comments.map(({ text, author, about }) => ({ text: (author === undefined ? text : `${author}: ${text}`).slice(0, MAX_FIELD_CHARACTERS), about }));
  return words.filter(({ text }) => text.trim() !== '');
}

function featureOf({ features = [] }: RawAnnotation, name: string): string | undefined {
  return features.find(([feature]) => feature.toLowerCase() === name)?.[1];
}

function noteOf({ note, features = [] }: RawAnnotation, was: string | undefined): string {
  const said = features.filter(([name, value]) => !UNSAID.has(`${name.toLowerCase()} ${value}`) && !(name.toLowerCase() === 'importance' && importances.some((known) => known === value)));
  const words = was === undefined ? [] : [`words in the file: ${was.replace(/\s+/g, ' ').trim()}`];
  return [...(note === undefined ? [] : [note]), ...said.map(([name, value]) => `${name}: ${value}`), ...words].join('\n');
}
