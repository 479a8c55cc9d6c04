import type { OfferedFormatId, ExportPurpose } from '@shared/formats/format-ids';
import { plural } from './en-counting';

/** Handing an article on as a file, or on paper. */
export const exports = {
  title: 'Hand the article on',
  purpose: 'What for',
  purposes: {
    colleague: 'Hand it to a colleague', checking: 'Check it on paper', publish: 'Publish it', cms: 'Feed a system', training: 'Train a model',
  } satisfies Record<ExportPurpose, string>,
  format: 'As what',
  /** What each is called, and what it is good for. */
  offers: {
    docx: ['Word document', 'The article with a comment on every claim, and the fact-check table behind it'],
    html: ['Readable page', 'One file for any browser, also on a phone: text with its lines, table of the claims; prints in black and white'],
    xlsx: ['Excel workbook', 'A row a claim, to sort and filter'],
    markdown: ['Markdown', 'Plain text with a footnote for every claim'],
    csv: ['CSV', 'A row a claim, for any spreadsheet or database'],
    claimreview: ['schema.org claims', 'JSON-LD to put on a page: what is claimed, by whom, and in which article'],
    ninjs: ['ninjs 3.1', 'A news item as agencies exchange it, with the named sources'],
    json: ['Claimdesk JSON', 'Everything, with exact places and the text’s hash; can be opened again'],
    w3c: ['W3C Web Annotation', 'JSON-LD with quotes and places, for annotation tools and archives'],
    labelstudio: ['Label Studio', 'Tasks with their text and its regions'],
    doccano: ['doccano', 'JSON lines with the text and its labels'],
    'webanno-tsv': ['WebAnno TSV 3.3', 'A word a line, for INCEpTION and WebAnno'],
    'uima-json': ['UIMA CAS JSON', 'For INCEpTION and pipelines built on UIMA'],
    'spacy-jsonl': ['spaCy and Prodigy', 'JSON lines with the text and its spans'],
    package: ['Claimdesk package', 'Article, claims, sources and history with their hashes, and a page to read: to file away, or for another desk'],
    sheet: ['Fact-check sheet', 'Numbered claims, who says so, how it is known, and room to write: for the printer or as PDF'],
  } satisfies Record<OfferedFormatId | 'sheet', readonly [string, string]>,
  text: 'With the text of the article',
  textHint: 'Without it: positions, quotes and the text’s hash only. Such a file cannot be opened again by itself.',
  history: 'With the history of changes',
  go: 'Export',
  print: 'Print',
  whole: (claims: number) => `${plural(claims, 'claim')}; nothing is left out.`,
  leaves: (claims: number) => `${plural(claims, 'claim')}. Left out:`,
  sheetLeaves: 'Left out: comments, and what may not go out of sources.',
  saved: (name: string, claims: number) => `Exported ${plural(claims, 'claim')} to ${name}.`,
  left: (what: string) => `Left out: ${what}.`,
};
