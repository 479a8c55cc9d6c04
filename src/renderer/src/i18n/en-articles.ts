import { number } from './en-counting';

/** The list of articles, and how they come in and go out. */
export const library = {
  title: 'Articles',
  toggle: 'Show or hide the list of articles',
  filter: 'Filter articles',
  open: 'Open a story',
  read: (read: number, all: number) => `${number(read)} of ${number(all)} read`,
  openClaims: (count: number) => (count ? `${number(count)} open` : 'Closed'),
  noClaims: 'No claims yet',
  noMatch: 'No headline has these words.',
  trash: 'Trash',
  sources: 'Sources',
  tags: 'Tags',
  history: 'History',
  keys: 'Keys',
  settings: 'Settings',
  rename: 'Rename…',
  moveToTrash: 'Move to trash',
  actions: (headline: string) => `Actions for “${headline}”`,
  trashed: (headline: string) => `“${headline}” is in the trash.`,
  trashEmpty: 'The trash is empty. Articles you move here stay until you bring them back.',
  restore: 'Bring back',
  restored: (headline: string) => `“${headline}” is back.`,
};

export const first = {
  steps: [
    ['Open a story.', 'Drop it here, or paste it.'],
    ['Select what it claims, press a key.', ''],
    ['Say who says so.', 'Claimdesk saves every change as you make it.'],
  ] as readonly (readonly [string, string])[],
  dropTitle: 'Drop a story here',
  dropHint: 'Text, Markdown, a web page, Word, PDF, a news item (ninjs, NewsML-G2, NITF, RSS), or an article exported from Claimdesk',
  choose: 'Choose a file',
  paste: 'Paste text',
  sample: 'Open the sample article',
  folder: (folder: string) => `The library is an ordinary folder on this machine: ${folder}. Nothing leaves it unless you export it.`,
  reveal: 'Show the folder',
};

export const imports = {
  drop: 'Drop to open',
  reading: (name: string) => `Reading ${name}…`,
  added: (headline: string) => `Opened “${headline}”.`,
  changed: (what: string) => `Changed on the way in: ${what}.`,
  failed: (name: string, reason: string) => `${name}: ${reason}`,
  knownTitle: 'This text is in the library already',
  knownText: (headline: string) => `You opened it before, as “${headline}”. Its claims are where you left them.`,
  openKnown: 'Open the article that is there',
  importAgain: 'Take it in once more',
  pasteTitle: 'Paste a story',
  pasteHint: 'The whole text, headline first. Paragraphs stay as they are.',
  pasteLabel: 'Text of the story',
  pasteOpen: 'Open it',
  pastedName: 'Pasted text',
  nothingPasted: 'Paste or type the text first.',
  noClipboard: 'There is no text on the clipboard.',
};

export const details = {
  title: 'About this article',
  headline: 'Headline', byline: 'Byline', publication: 'Publication', dateline: 'Dateline', language: 'Language', url: 'Address',
  from: 'Came from', hash: 'Text hash', save: 'Save',
};
