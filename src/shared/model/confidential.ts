// No schemas here: the screens use this, and they load none.

/** Characters a passphrase must have: it is guessed at on the attacker's own machines, as often as they like. */
export const MIN_PASSPHRASE_CHARACTERS = 12;
/** After how many minutes without use the confidential parts may be set to lock themselves again. */
export const lockMinutes = [1, 5, 15, 60] as const;

/**
 * What is known of a source and must not be found: kept encrypted, apart from everything else, and never a record. An
 * absent field is one that was not filled in.
 */
export interface ConfidentialPart {
  name?: string;
  /** Position and house, where they would tell who it is. */
  position?: string;
  contact?: string;
  notes?: string;
}
export const confidentialFields = ['name', 'position', 'contact', 'notes'] as const satisfies readonly (keyof ConfidentialPart)[];

/** A part as it is kept: with who wrote it last, and when (ISO 8601, UTC). */
export interface KeptPart extends ConfidentialPart {
  by: string;
  at: string;
}

/** Whether nothing is filled in. */
export function isEmptyPart(part: ConfidentialPart): boolean {
  return confidentialFields.every((field) => !part[field]?.trim());
}

/**
 * A part with another added to it: what is free is filled, what is taken stays, and what found no room is noted.
 * Nothing of either is lost.
 */
export function joinParts(part: ConfidentialPart, other: ConfidentialPart): ConfidentialPart {
  const joined: ConfidentialPart = { ...part };
  const noted: string[] = part.notes ? [part.notes] : [];
  for (const field of confidentialFields) {
    const value = other[field];
    if (!value?.trim() || value === part[field]) continue;
    if (field !== 'notes' && !part[field]?.trim()) joined[field] = value;
    else noted.push(value);
  }
  return noted.length > 0 ? { ...joined, notes: noted.join('\n') } : joined;
}
