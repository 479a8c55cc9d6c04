import path from 'node:path';

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser whether the browser desk was asked for
 * @property {string | undefined} library absolute path of the library's folder, if named
 * @property {string[]} articles absolute paths of the files to open
 */

/** What `npm start -- --help` prints. */
export const usage = `npm start -- [--browser] [--library FOLDER] [ARTICLE...]

  --browser          open the browser desk even where the desktop desk could be opened
  --library FOLDER   use the library in FOLDER instead of the default one
  ARTICLE            text files to open (.txt, .md)`;

/**
 * Reads the arguments of `npm start`.
 * @param {string[]} args
 * @param {string} cwd folder that relative paths start from
 * @returns {StartOptions | { error: string }}
 */
export function readStartOptions(args, cwd) {
  /** @type {StartOptions} */
  const options = { browser: false, library: undefined, articles: [] };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--browser') options.browser = true;
    else if (arg === '--library' || arg.startsWith('--library=')) {
      const folder = arg === '--library' ? rest.shift() : arg.slice('--library='.length);
      if (!folder) return { error: '--library needs a folder' };
      options.library = path.resolve(cwd, folder);
    } else if (arg === '--') {
      options.articles.push(...rest.splice(0).map((file) => path.resolve(cwd, file)));
    } else if (arg.startsWith('-')) return { error: `unknown option ${arg}` };
    else options.articles.push(path.resolve(cwd, arg));
  }
  return options;
}
