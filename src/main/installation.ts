import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the built files of Claimdesk lie, and which Claimdesk it is. */
export interface Installation {
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly dragIconFile: string;
  /** The thread that files are read in. */
  readonly documentWorker: string;
  /** The thread that exports of bytes are made in. */
  readonly writingWorker: string;
  /** The thread that a new draft is compared in. */
  readonly anchorWorker: string;
  readonly version: string;
}

/**
 * Finds what belongs to an entry of `out/main`.
 * @param entryUrl `import.meta.url` of the entry itself (a shared chunk lies elsewhere)
 */
export function installationOf(entryUrl: string): Installation {
  const at = (relative: string): string => fileURLToPath(new URL(relative, entryUrl));
  const { version } = JSON.parse(readFileSync(at('../../package.json'), 'utf8')) as { version: string };
  return {
    rendererFolder: at('../renderer'),
    preloadFile: at('../preload/index.cjs'),
    dragIconFile: at('../../resources/icons/dragged-article.png'),
    documentWorker: at('./document-worker.js'),
    writingWorker: at('./writing-worker.js'),
    anchorWorker: at('./anchor-worker.js'),
    version,
  };
}
