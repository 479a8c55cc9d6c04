/**
 * Clues by which a paragraph of a news text shows what it is: one question each, asked of its words alone.
 * They follow the habits of newsrooms and wire services (credit lines, bylines, datelines), not of one publication.
 */

import { endsLikeSentence } from './lines';

const MEDIUM = '(?:Video|Photos?|Photographs?|Images?|Pictures?|Graphics?|Illustrations?|Maps?|Audio|Credit|Courtesy|Foto|Bild)';
const AGENCY = '(?:AP|AFP|Reuters|Getty(?: Images)?|EPA(?:-EFE)?|Bloomberg|Shutterstock|dpa|NTB|TT|PA(?: Wire| Media)?)';
/** "(Video: Courier)", "(Photo by Ada Moe)", "(Ada Moe/Reuters)" at the very end. */
const CREDIT_IN_BRACKETS = new RegExp(String.raw`\((?:${MEDIUM}\b[^()]*|[^()]*\b${AGENCY}|[^()]*/[^()]* via [^()]*)\)\s*\.?$`, 'u');
const NAMES = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*(?:[ /,&|]+(?:[\p{Lu}\p{N}@][\p{L}\p{N}.’'-]*|and|for|of|the|via|by|de|van|von|der))*`;
/** "Image: Ada Moe.", "Photograph by Ada Moe" at the very end: names only, no verb. */
const CREDIT_AFTER_COLON = new RegExp(String.raw`(?:^|\s)${MEDIUM}(?:\s?:| by)\s+${NAMES}\.?$`, 'u');
const STARTS_AS_CREDIT = new RegExp(String.raw`^${MEDIUM}(?:\s?:| by)`, 'u');
const LONGEST_CAPTION = 600;

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zé]*\.?`;
const DATE = String.raw`(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,10}\.?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;
const DATE_LINE = new RegExp(
  String.raw`^(?:(?:first\s+|last\s+)?(?:published|updated|posted|modified)[:,]?\s+(?:on\s+)?)?(?:\p{L}{3,10},?\s+)?${DATE}(?:[,\s|·–—-]*(?:at\s+)?\d{1,2}[:.]\d{2}.{0,25})?$`,
  'iu',
);

const BYLINE = /^(?:(?:By|BY|(?:Words|Story|Text|Analysis) by)\s+\p{Lu}|(?:Von|Par|Por|Door|Av|Af)\s+\p{Lu}\p{Ll}+\s+\p{Lu})/u;
/** A stop that ends a name, not a sentence. */
const STOP_OF_NAME = /\b(?:Jr|Sr|\p{Lu})\.$/u;
const LONGEST_BYLINE_WORDS = 25;

const INVITATION =
  /^(?:get|sign up|subscribe|follow|read|click|tap|join|download|listen|watch|share this|support (?:our|us)|donate|register|see|view|try)\b/iu;
const INVITED_TO =
  /\b(?:here|latest|updates?|newsletters?|alerts?|inbox|app|podcasts?|subscri\p{L}+|coverage|live|more|gallery|twitter|facebook|instagram|whatsapp|youtube|account|journalism|full story)\b/iu;
const FURNITURE =
  /^(?:read more|read also|read next|related|see also|more on this|more from|more:|also read|recommended|most read|most popular|advertisement|sponsored|story continues below|article continues|continue reading|skip to|sign in|sign up|log in|share(?: this| on|$)|comments?\b.{0,12}$|loading|newsletter|live updates|follow live|\d+ min(?:ute)?s? read|©|\(c\)\s|copyright)/iu;
const LEGAL = /\b(?:all rights reserved|terms of (?:use|service)|privacy policy)\b/iu;
const ADDRESS_ONLY = /^(?:https?:\/\/|www\.)\S+$/iu;
const IN_SQUARE_BRACKETS = /^\[[^[\]]{12,200}\]$/u;

const CONTRIBUTORS =
  /(?:^(?:additional |with )?reporting (?:by|from|in)\b|^(?:editing|compiled|written|produced) by\b|^with (?:reporting|files) (?:by|from)\b|\bcontributed (?:to (?:this|the) (?:report|story|article)|(?:additional )?reporting)\b|^(?:[^.]{3,80}\breported from [^.]{3,60}\.\s*)+$)/iu;

const CORRECTION = /^(?:correction|clarification|editor[’']?s[’']? note|an earlier version of this)\b/iu;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

const PUBLICATION_NOUN =
  /\b(?:Post|Times|Guardian|Journal|Herald|Tribune|Courier|Gazette|Chronicle|Telegraph|Independent|Mail|News|Press|Observer|Standard|Star|Sun|Mirror|Express|Globe|Examiner|Inquirer|Sentinel|Dispatch|Ledger|Monitor|Daily|Weekly|Review|Record|Reuters|BBC|CNN|NPR|Wikinews|Bloomberg|Axios|Politico|Zeitung|Tidende|Monde|País)$/u;
const NAME_OF_CAPITALS = /^\p{Lu}[\p{L}.’'&-]*(?:\s\p{Lu}[\p{L}.’'&-]*){0,4}$/u;
const SECTION =
  /^(?:world|politics|national(?: security)?|security|business|opinions?|sports?|europe|asia|africa|americas|middle east|tech(?:nology)?|science|health|climate|culture|arts|news|analysis|exclusive|breaking(?: news)?|investigations?|live|local|home|front page|u\.s\.|us|uk)$/iu;

/** Units of a paragraph in which words are counted: every limit on words lies far below. */
const COUNTED = 1000;

/** Number of words at the start of a paragraph; ideographs and kana, written without spaces, count as half a word each. */
export function countWords(text: string): number {
  const sample = text.slice(0, COUNTED);
  const unspaced = sample.match(UNSPACED)?.length ?? 0;
  const spaced = (unspaced > 0 ? sample.replace(UNSPACED, ' ') : sample).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

/** Nothing but the credit of a picture or film. */
export function isCredit(text: string): boolean {
  return isCaption(text) && (text.startsWith('(') || STARTS_AS_CREDIT.test(text));
}

/** Ends with the credit of a picture or film. */
export function isCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && (CREDIT_IN_BRACKETS.test(text) || CREDIT_AFTER_COLON.test(text));
}

/** Nothing but a date, perhaps with "Published" before and a time after it. */
export function isDateLine(text: string): boolean {
  return text.length <= 100 && DATE_LINE.test(text) && countWords(text) <= 16;
}

/** "By Ada Moe and Per Lie, transport reporters" */
export function isByline(text: string): boolean {
  if (!BYLINE.test(text) || (endsLikeSentence(text) && !STOP_OF_NAME.test(text))) return false;
  return countWords(text) <= LONGEST_BYLINE_WORDS;
}

/** An invitation to read, follow or pay, or a piece of the page around the story. */
export function isFurniture(text: string): boolean {
  const words = countWords(text);
  if (words > 25) return false;
  if (ADDRESS_ONLY.test(text) || IN_SQUARE_BRACKETS.test(text) || LEGAL.test(text)) return true;
  if (FURNITURE.test(text)) return !endsLikeSentence(text) || words <= 8;
  return INVITATION.test(text) && INVITED_TO.test(text) && words <= 14;
}

/** Says who else worked on the story. */
export function isContributors(text: string): boolean {
  return text.length <= 1000 && CONTRIBUTORS.test(text);
}

/** Corrects or explains what was printed before. */
export function isCorrection(text: string): boolean {
  return CORRECTION.test(text);
}

/** The name of a section of a paper: "World", "National Security". */
export function isSection(text: string): boolean {
  return SECTION.test(text);
}

/** The publication that a masthead line names ("The Norland Courier | Est. 1901"), or null when it is none. */
export function publicationOfMasthead(text: string): string | null {
  if (text.length > 120 || endsLikeSentence(text)) return null;
  // A slogan may be glued to the name by the page it was copied from: "CourierAlways first".
  const name = text.split(/(?<=\p{Ll})(?=\p{Lu})|\s+[|–—·•-]\s+/u)[0] ?? '';
  return NAME_OF_CAPITALS.test(name) && PUBLICATION_NOUN.test(name) ? name : null;
}

/** The whole paragraph is one quotation, or the part of a quotation that goes on in the next paragraph. */
export function isWholeQuotation(text: string): boolean {
  if (countWords(text) < 4) return false;
  const open = text[0];
  const close = open === '“' ? '”' : open === '«' ? '»' : open === '"' ? '"' : null;
  if (close === null) return false;
  const closing = text.indexOf(close, 1);
  if (closing >= 0) return closing >= text.length - 2;
  return endsLikeSentence(text);
}

/** A quotation set apart with the name of the speaker after it and no verb of saying: the quoted words, or null. */
export function pullQuotation(text: string): string | null {
  const match = /^["“]([^"“”]+)["”]\s*(?:[-–—]+\s*)?(\p{Lu}.{2,120})$/u.exec(text);
  if (match === null || endsLikeSentence(match[2]!)) return null;
  return countWords(match[1]!) >= 5 && countWords(match[2]!) <= 15 ? match[1]! : null;
}

/** One question in the way of a headline: "Who is Per Lie?", "The bridge: What do we know?" */
export function isHeadlineQuestion(text: string): boolean {
  if (!/^[^.!?“”"]+\?$/u.test(text)) return false;
  return /^(?:[^:]{2,60}:\s*)?(?:who|what|why|how|when|where|which|is|are|was|will|can|could|should|does|do|did)\b/iu.test(text);
}

/** The place (and date) at the start of a story, before its dash: "ELMSTAD, 9 March — The council". */
export function leadingDateline(text: string): string | null {
  const capitals =
    /^(\p{Lu}[\p{Lu}.’'-]+(?:[ ,]+(?:\p{Lu}[\p{L}.’'-]*|\d{1,2}))*)\s*(?:\([^)]{2,30}\)\s*)?(?:—|–|--?)\s+(?=[\p{Lu}“"])/u;
  const mixed = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})\s*(?:\([^)]{2,30}\)\s*)?[—–]\s+(?=[\p{Lu}“"])/u;
  const place = (capitals.exec(text) ?? mixed.exec(text))?.[1];
  return place !== undefined && place.length >= 3 && place.length <= 60 ? place : null;
}
