import type { AnnotationReader } from './raw-annotation';
import { bratReader } from './read-brat';
import { doccanoReader } from './read-doccano';
import { hypothesisReader } from './read-hypothesis';
import { labelStudioReader } from './read-labelstudio';
import { spacyReader } from './read-spacy';
import { uimaReader } from './read-uima';
import { w3cReader } from './read-w3c';
import { webannoTsvReader } from './read-webanno-tsv';

/** Every format that annotations are read from, by id. */
export const annotationReaders = {
  w3c: w3cReader,
  hypothesis: hypothesisReader,
  brat: bratReader,
  doccano: doccanoReader,
  labelstudio: labelStudioReader,
  'webanno-tsv': webannoTsvReader,
  'uima-json': uimaReader,
  'spacy-jsonl': spacyReader,
} as const satisfies Record<string, AnnotationReader>;

export type AnnotationFormatId = keyof typeof annotationReaders;

export const annotationFormatIds = Object.keys(annotationReaders) as AnnotationFormatId[];

/** The format that a file seems to be of, by its name and the beginning of its text. */
export function recogniseAnnotations(name: string, head: string): AnnotationFormatId | undefined {
  return annotationFormatIds.find((id) => annotationReaders[id].recognises(name, head));
}
