import type { ExportFormatId } from '@shared/formats/format-ids';
import { exportFormats, type ExportFormat } from '@shared/formats/formats';
import { writeDocx } from './docx';
import { writeXlsx } from './xlsx';

/** Every format that articles go out in, by id. What writes bytes loads its library when a file is made, not before. */
export const allFormats: Readonly<Record<ExportFormatId, ExportFormat>> = {
  ...exportFormats,
  docx: { label: 'Word', extension: 'docx', write: writeDocx },
  xlsx: { label: 'Excel', extension: 'xlsx', write: writeXlsx },
};
