/**
 * First bytes of kinds of files that are no plain text, so that a refusal can say what the file looks like.
 * The numbers are those of the formats' own specifications.
 */

interface Signature {
  /** What an editor would call it, with article. */
  readonly name: string;
  readonly bytes: string | readonly number[];
  /** Where the bytes stand; at the start unless said otherwise. */
  readonly at?: number;
  /** The bytes are ordinary letters, which a text may begin with: only believed beside control bytes. */
  readonly plainLetters?: boolean;
}

const SIGNATURES: readonly Signature[] = [
  { name: 'a PDF document', bytes: '%PDF-' },
  { name: 'a Word document (RTF)', bytes: '{\\rtf' },
  { name: 'a Word or OpenDocument file or another ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'an old Word, Excel or Outlook file', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: 'GIF8', plainLetters: true },
  { name: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a TIFF picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'a bitmap picture', bytes: 'BM', plainLetters: true },
  { name: 'a sound, film or picture file (RIFF)', bytes: 'RIFF', plainLetters: true },
  { name: 'a film, sound or HEIC picture', bytes: 'ftyp', at: 4, plainLetters: true },
  { name: 'a sound file (MP3)', bytes: 'ID3', plainLetters: true },
  { name: 'a sound file (Ogg)', bytes: 'OggS', plainLetters: true },
  { name: 'a sound file (FLAC)', bytes: 'fLaC', plainLetters: true },
  { name: 'a film (Matroska or WebM)', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a bzip2 archive', bytes: 'BZh', plainLetters: true },
  { name: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a Zstandard archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { name: 'a program (ELF)', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'a Windows program', bytes: 'MZ', plainLetters: true },
  { name: 'a macOS program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { name: 'a WebAssembly program', bytes: [0x00, 0x61, 0x73, 0x6d] },
  { name: 'a SQLite database', bytes: 'SQLite format 3\0' },
  { name: 'a font', bytes: 'wOF', plainLetters: true },
];

/**
 * What a file looks like by its first bytes ("a PDF document"), or null when it may be text.
 * `hasControlBytes`: whether the file holds bytes that texts do not.
 */
export function recogniseFile(bytes: Uint8Array, hasControlBytes: boolean): string | null {
  const found = SIGNATURES.find(
    (signature) => (hasControlBytes || signature.plainLetters !== true) && standsIn(bytes, signature),
  );
  return found?.name ?? null;
}

function standsIn(bytes: Uint8Array, { bytes: wanted, at = 0 }: Signature): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    const byte = typeof wanted === 'string' ? wanted.charCodeAt(index) : wanted[index];
    if (bytes[at + index] !== byte) return false;
  }
  return true;
}
