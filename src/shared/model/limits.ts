/** Claims an article may hold; beyond it no editor works, only a runaway script. */
export const MAX_CLAIMS_PER_ARTICLE = 100_000;
/** Blocks an article may have: a text of 5 million characters in lines of 100. */
export const MAX_BLOCKS_PER_ARTICLE = 50_000;
/** Articles a library may hold: ten years of a large newsroom. */
export const MAX_ARTICLES_PER_LIBRARY = 200_000;
/** Ranges of one claim; a split quotation has two to five. */
export const MAX_RANGES_PER_CLAIM = 200;
/** Places that a claim may be offered to choose from. */
export const MAX_CANDIDATES = 20;
/** Drafts of one article; beyond it every one of them makes the others slow. */
export const MAX_DRAFTS_PER_ARTICLE = 200;
/** Characters of one typed field (note, reason); longer texts belong into a file kept as evidence. */
export const MAX_FIELD_CHARACTERS = 20_000;
/** Characters of a short field (label, name, role, headline). */
export const MAX_LABEL_CHARACTERS = 1_000;
/** Tags of one library: more than anybody can tell apart. */
export const MAX_TAGS = 200;
/** Words of other tools that a tag set remembers. */
export const MAX_FOREIGN_WORDS = 2_000;
/** Rules of the publish gate that a house may set otherwise: those there are, and those of newer versions. */
export const MAX_HOUSE_RULES = 200;
/** Findings of the publish gate that may be waived on one article. */
export const MAX_WAIVERS = 10_000;
