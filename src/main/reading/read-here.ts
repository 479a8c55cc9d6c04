import type { NewId } from '@shared/model/new-id';
import { readAnnotations } from './read-annotations';
import { readStories } from './read-stories';
import type { Reading } from './reading';

/** Reads in this thread, which is held up meanwhile. */
export function readingHere(newId: NewId): Reading {
  return {
    stories: (wish) => readStories(wish, newId),
    annotations: (wish) => new Promise((resolve) => resolve(readAnnotations(wish, newId))),
  };
}
