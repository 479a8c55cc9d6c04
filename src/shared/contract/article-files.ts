/** Endings of the files that articles are read from, as dialogs offer them. What a file is, its content tells. */
export const articleExtensions = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'docx', 'pdf', 'json', 'claimdesk', 'xml', 'nitf', 'rss', 'atom'] as const;

/** Ending of packages. */
export const packageExtension = 'claimdesk';

/** Endings of the files that annotations of other tools are read from. */
export const annotationExtensions = ['ann', 'jsonld', 'json', 'jsonl', 'tsv'] as const;

const taken = new Set<string>([...articleExtensions, ...annotationExtensions]);

/** Most files that are taken from a folder and those in it. */
export const MAX_FILES_OF_FOLDER = 900;

/** Whether a file of a folder is one that can be brought in, by its name. */
export function isTakenFromFolder(name: string): boolean {
  return taken.has(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** Whether a file or folder is one that a system hides: it is passed over without a word. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

/** Most stories that are kept or let go by one call. */
export const MAX_KEPT_AT_ONCE = 5_000;
/** Blocks of one look at a story that is not kept yet. */
export const BLOCKS_SHOWN = 60;
