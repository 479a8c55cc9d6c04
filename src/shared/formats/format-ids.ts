/**
 * What people hand articles on for, and the formats of files for it, the best first. A format can serve several ends. Apart from the formats
 * themselves so that screens need not carry their writers.
 */
export const exportPurposes = {
  colleague: ['docx', 'html', 'xlsx', 'markdown', 'csv', 'package'],
  checking: ['html', 'docx'],
  publish: ['claimreview', 'ninjs'],
  cms: ['ninjs', 'json', 'csv'],
  training: ['json', 'w3c', 'labelstudio', 'doccano', 'webanno-tsv', 'brat', 'uima-json', 'spacy-jsonl'],
} as const;

export type ExportPurpose = keyof typeof exportPurposes;
/** A format that articles can be written in. */
export type ExportFormatId = (typeof exportPurposes)[ExportPurpose][number];

/** Formats that may hold confidential parts: a person opens such a file, and reads at once that it does. */
const withConfidential: readonly string[] = ['docx', 'html'] satisfies ExportFormatId[];

/** Whether a file may hold confidential parts, if they were asked for twice. */
export function holdsConfidential(format: string): boolean {
  return withConfidential.includes(format);
}

/** Every format, once. */
export const exportFormatIds: [ExportFormatId, ...ExportFormatId[]] = [...new Set(Object.values(exportPurposes).flat())] as [ExportFormatId, ...ExportFormatId[]];
