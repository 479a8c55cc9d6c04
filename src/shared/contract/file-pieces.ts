/** Bytes of one piece of a file on its way between screen and main; small enough for any transport. */
export const FILE_PIECE_BYTES = 512 * 1024;
