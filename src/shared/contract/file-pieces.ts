/** Bytes of one piece of a file on its way between screen and main: taken over in a few milliseconds on either side. */
export const FILE_PIECE_BYTES = 192 * 1024;

/**
 * Most bytes of a file that is attached to evidence: a long recording. Such files are never in memory as a whole; the limit
 * keeps one press from filling a disk.
 */
export const MAX_ATTACHMENT_BYTES = 4 * 1024 ** 3;
