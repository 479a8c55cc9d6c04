import { MAX_FIELD_CHARACTERS, MAX_LABEL_CHARACTERS } from '../../model/limits';
import { importances } from '../../model/vocabulary';
import type { AnnotatedClaim, AnnotationsInput } from '../../transactions/plan-annotations';
import type { TagRow } from './map-tags';
import { mapTags } from './map-tags';
import type { PlacedAnnotation } from './place-annotations';
import type { RawAnnotation, RawComment } from './raw-annotation';

/** What a claim has when nobody has said anything: no words about it are needed. */
const UNSAID = new Set(['status todo', 'importance supporting']);

/**
 * The claims and comments that placed annotations become. What a claim has no field for (further features, the author) stays with it: in
 * its note, and in where it comes from.
 * @param file name of the file, for the history
 */
export function claimsFromFile(file: string, placed: readonly PlacedAnnotation[], comments: readonly RawComment[], table: readonly TagRow[]): AnnotationsInput {
  const idsOf = mapTags(table);
  const claims = placed.flatMap((place): AnnotatedClaim[] => {
    if (place.outcome === 'not-placed') return [];
    const { ref, tags, source, author } = place.annotation;
    const importance = importances.find((known) => known === featureOf(place.annotation, 'importance'));
    return [{
      ref, ranges: place.ranges, tags: idsOf(tags), note: noteOf(place.annotation).slice(0, MAX_FIELD_CHARACTERS), importance,
      source: source?.trim() ? source.slice(0, MAX_LABEL_CHARACTERS) : undefined,
      origin: [file, ref, ...(author === undefined ? [] : [author])].join(' · ').slice(0, MAX_LABEL_CHARACTERS),
    }];
  });
  const words = comments.map(({ text, author, about }) => ({ text: (author === undefined ? text : `${author}: ${text}`).slice(0, MAX_FIELD_CHARACTERS), about }));
  const many = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  return { label: `Took ${many} from ${file}`, claims, comments: words.filter(({ text }) => text.trim() !== '') };
}

function featureOf({ features = [] }: RawAnnotation, name: string): string | undefined {
  return features.find(([feature]) => feature.toLowerCase() === name)?.[1];
}

function noteOf({ note, features = [] }: RawAnnotation): string {
  const said = features.filter(([name, value]) => !UNSAID.has(`${name.toLowerCase()} ${value}`) && !(name.toLowerCase() === 'importance' && importances.some((known) => known === value)));
  return [...(note === undefined ? [] : [note]), ...said.map(([name, value]) => `${name}: ${value}`)].join('\n');
}
