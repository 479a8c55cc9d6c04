/**
 * What people hand articles on for, and the formats of files for it, the best first. A format can serve several ends. Apart from the formats
 * themselves so that screens need not carry their writers.
 */
export const exportPurposes = {
  colleague: ['docx', 'html', 'xlsx', 'markdown', 'csv', 'package'],
  checking: ['html', 'docx'],
  publish: ['claimreview', 'ninjs'],
  cms: ['ninjs', 'json', 'csv'],
  training: ['json'],
} as const;

export type ExportPurpose = keyof typeof exportPurposes;
/** A format that a file can be written in. */
export type ExportFormatId = (typeof exportPurposes)[ExportPurpose][number];

/** Every format, once. */
export const exportFormatIds = [...new Set(Object.values(exportPurposes).flat())] as [ExportFormatId, ...ExportFormatId[]];
