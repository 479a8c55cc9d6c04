const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people read it: “12 kB”. */
function size(bytes: number): string {
  let [value, step] = [bytes, 0];
  while (value >= 1000 && step < units.length - 1) [value, step] = [value / 1000, step + 1];
  return new Intl.NumberFormat('en', { style: 'unit', unit: units[step]!, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** Files attached to evidence, and who approved a source, in English. */
export const attachments = {
  file: 'File',
  attach: 'Attach a file…',
  dropHint: 'or drop it here',
  copy: 'Copy it into the library',
  copyHint: 'Without a copy its name, size and hash are kept, which tell later whether a file is the same.',
  reading: 'Reading the file…',
  size,
  isKept: 'copy in the library',
  isNotKept: 'only its hash is kept',
  hash: (hash: string) => `SHA-256 ${hash}`,
  unnamed: 'File without a name',
  save: 'Save a copy…',
  saved: (name: string) => `Saved ${name}.`,
  keepNow: 'Copy it into the library…',
  remove: 'Take the file away',
  attached: (name: string) => `${name} attached.`,
  kept: (name: string) => `${name} copied into the library.`,
  removed: 'File taken away. A copy in the library stays there.',
  late: (name: string) => `${name} was not attached: its evidence is not there any more.`,
};

export const approvals = {
  list: 'Approvals',
  by: (number: number) => `Approved by (${number})`,
  reason: (by: string) => `Why ${by} approved it`,
  reasonHint: 'Reason, if one was given',
  remove: (by: string) => `Remove the approval by ${by}`,
  another: 'Another approval by',
};
