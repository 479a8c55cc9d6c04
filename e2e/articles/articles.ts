import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../../scripts/lib/project.mjs';

/** The invented stories beside this file: their paths, and their headlines as the desk shows them. */
export const ferrySlip = {
  file: inProject('e2e', 'articles', 'ferry-slip.txt'),
  headline: 'Harbour board votes to close the old ferry slip, and the minutes do not say why',
} as const;
export const tideMill = {
  file: inProject('e2e', 'articles', 'tide-mill.md'),
  /** As the file has it, with its mark: the text of an article is never changed. */
  headline: 'The tide mill will grind again, its owner promises',
} as const;
/** Holds what suggestions are made of: a document, a divided quotation, an anonymous official with a reason, a denial. */
export const damCrack = {
  file: inProject('e2e', 'articles', 'dam-crack.txt'),
  headline: 'Crack in the Orsa dam was known for a year, papers show',
} as const;
export const schoolRoof = {
  file: inProject('e2e', 'articles', 'school-roof.txt'),
  headline: 'School roof was patched, not mended',
} as const;

/** From right to left, with English words and figures in it. */
export const harbourHebrew = {
  file: inProject('e2e', 'articles', 'harbour-hebrew.txt'),
  headline: 'הנמל נסגר לתנועה, אומר פקיד בכיר',
} as const;
export const bridgeArabic = {
  file: inProject('e2e', 'articles', 'bridge-arabic.txt'),
  headline: 'إغلاق مسارين من الجسر القديم',
} as const;

/** The text of a story, with LF line ends. */
export function textOf({ file }: { file: string }): string {
  return readFileSync(file, 'utf8');
}

/** Writes a text as a file of a folder in another encoding; returns its path. */
export async function writeEncoded(folder: string, name: string, text: string, encoding: keyof typeof encoders): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, encoders[encoding](text));
  return file;
}

/** Windows-1252 of the signs that lie elsewhere in Unicode, as far as the stories use them. */
const windows1252: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97, '–': 0x96, '…': 0x85, '€': 0x80 };

const encoders = {
  'utf-16le': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) => Buffer.from([...text].map((sign) => windows1252[sign] ?? sign.charCodeAt(0))),
  crlf: (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')),
} as const;
