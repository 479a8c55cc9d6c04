import type { ExportFormat } from '../export-format';
import { writeBrat } from './write-brat';
import { writeDoccano, writeSpacy } from './write-jsonl';
import { writeLabelStudio } from './write-labelstudio';
import { writeUima } from './write-uima';
import { writeW3c } from './write-w3c';
import { writeWebannoTsv } from './write-webanno-tsv';

/** The formats for data teams, by id. */
export const annotationWriters = {
  w3c: { label: 'W3C Web Annotation', extension: 'jsonld', write: writeW3c },
  brat: { label: 'brat standoff', extension: 'ann', needsText: true, write: writeBrat },
  doccano: { label: 'doccano', extension: 'jsonl', needsText: true, write: writeDoccano },
  labelstudio: { label: 'Label Studio', extension: 'json', needsText: true, write: writeLabelStudio },
  'webanno-tsv': { label: 'WebAnno TSV 3.3', extension: 'tsv', needsText: true, write: writeWebannoTsv },
  'uima-json': { label: 'UIMA CAS JSON', extension: 'json', needsText: true, write: writeUima },
  'spacy-jsonl': { label: 'spaCy / Prodigy', extension: 'jsonl', needsText: true, write: writeSpacy },
} as const satisfies Record<string, ExportFormat>;
