import type { AnnotatedText, AnnotationsToRead } from './read-annotations';
import type { StoriesToRead, Story } from './read-stories';

/**
 * Reads files, wherever that is done. Nothing is changed by reading. `signal` stops it with `cancelled`. Fails as `readStories` and `readAnnotations`
 * do; with `too-large` where it takes too long or too much memory.
 */
export interface Reading {
  readonly stories: (wish: StoriesToRead, signal?: AbortSignal) => Promise<readonly Story[]>;
  readonly annotations: (wish: AnnotationsToRead, signal?: AbortSignal) => Promise<readonly AnnotatedText[]>;
}

/** What a thread is to do. */
export type ReadingTask = { [K in keyof Reading]: { readonly is: K; readonly wish: Parameters<Reading[K]>[0] } }[keyof Reading];
