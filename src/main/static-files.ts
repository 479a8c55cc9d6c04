import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the renderer build as it goes to a page. */
export interface StaticFile {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

export interface StaticFiles {
  /**
   * Finds what a page asks for.
   * @param urlPath the path of the URL as it came in, still percent-encoded: `/assets/main.js`; `/` is the page itself
   * @returns undefined for everything that is not a file of the build
   */
  read(urlPath: string): Promise<StaticFile | undefined>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The files that the pages of both desks are made of: those below `folder` when the desk starts, of the types above, and
 * nothing else. What is asked for is looked up among their names and never made into a path, so that no way of
 * writing `..` can lead out of the folder.
 */
export function indexStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, { file: string; type: string }>();
  const index = (inside: string, urlPath: string): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const file = path.join(inside, entry.name);
      const type = types[path.extname(entry.name)];
      if (entry.isDirectory()) index(file, `${urlPath}${entry.name}/`);
      else if (entry.isFile() && type !== undefined) files.set(`${urlPath}${entry.name}`, { file, type });
    }
  };
  index(folder, '/');

  return {
    async read(urlPath) {
      const name = decode(urlPath);
      const found = name === undefined ? undefined : files.get(name === '/' ? '/index.html' : name);
      if (!found) return undefined;
      // A file can go while the desk runs, when a new build is laid over this one.
      const body = await readFile(found.file).catch(() => undefined);
      return body && { type: found.type, body };
    },
  };
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined; // not percent-encoded text
  }
}
