export interface Marked {
  readonly text: string;
  readonly claim: readonly string[];
  readonly source: string | undefined;
  readonly cue: string | undefined;
}

/** Takes a marked sentence apart: `[source] <cue> {claim}`. */
export function readMarked(marked: string): Marked {
  const parts = (open: string, close: string): string[] => [...marked.matchAll(new RegExp(`\\${open}([^\\${close}]*)\\${close}`, 'g'))].map(([, words]) => words!.replace(/[<>{}[\]]/g, ''));
  return { text: marked.replace(/[<>{}[\]]/g, ''), claim: parts('{', '}'), source: parts('[', ']')[0], cue: parts('<', '>')[0] };
}
