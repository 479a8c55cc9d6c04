/**
 * What people hand articles on for, and the formats of files for it, the best first. A format can serve several ends. Apart from the formats
 * themselves so that screens need not carry their writers.
 */
export const exportPurposes = {
  colleague: ['docx', 'html', 'xlsx', 'markdown', 'csv', 'package'],
  checking: ['html', 'docx'],
  publish: ['claimreview', 'ninjs'],
  cms: ['ninjs', 'json', 'csv'],
  training: ['json', 'w3c', 'labelstudio', 'doccano', 'webanno-tsv', 'uima-json', 'spacy-jsonl'],
} as const;

export type ExportPurpose = keyof typeof exportPurposes;
/** A format that the screen offers: of one file. */
export type OfferedFormatId = (typeof exportPurposes)[ExportPurpose][number];
/** A format that articles can be written in; brat’s is of two files, which the command line writes. */
export type ExportFormatId = OfferedFormatId | 'brat';

/** Every format, once. */
export const exportFormatIds: [ExportFormatId, ...ExportFormatId[]] = ['brat', ...new Set(Object.values(exportPurposes).flat())];
