import type { ExportFormatId } from '@shared/formats/format-ids';
import type { ExportFormat } from '@shared/formats/export-format';
import { exportFormats } from '@shared/formats/formats';
import { writeDocx } from './docx';
import { writePackage } from './package';
import { writeXlsx } from './xlsx';

/** Every format that articles go out in, by id. What writes bytes loads its library when a file is made, not before. */
export const allFormats: Readonly<Record<ExportFormatId, ExportFormat>> = {
  ...exportFormats,
  docx: { label: 'Word', extension: 'docx', needsText: true, holdsEdits: true, write: writeDocx },
  package: { label: 'Claimdesk package', extension: 'claimdesk', hasHistory: true, holdsEdits: true, needsText: true, write: writePackage },
  xlsx: { label: 'Excel', extension: 'xlsx', holdsEdits: true, write: writeXlsx },
};
