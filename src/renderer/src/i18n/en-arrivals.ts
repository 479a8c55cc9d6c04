import type { AnnotationItem } from '@shared/contract/annotations';
import type { StoryKind } from '@shared/contract/arrivals';
import type { AnnotationFormatId } from '@shared/formats/annotations/readers';
import type { TextChange } from '@shared/model/article';
import type { OffsetUnit } from '@shared/text/offsets';
import { isNothing, type AnnotationSum } from '../state/annotations-in-hand';
import { number, plural } from './en-counting';

/** What was brought to the desk and is looked at before it is kept. */
export const arrivals = {
  title: 'Look before keeping',
  list: 'What came in',
  preview: 'What it holds',
  blocks: 'Paragraphs and what they are',
  changes: 'What was changed or left out',
  unchanged: 'Nothing was left out.',
  keep: (count: number) => (count <= 1 ? 'Keep the article' : `Keep ${number(count)} articles`),
  keepThis: (headline: string) => `Keep “${headline}”`,
  all: (wanted: number, all: number) => `${number(wanted)} of ${plural(all, 'story', 'stories')} to be kept`,
  kept: (count: number) => `${plural(count, 'article')} kept; the first is open.`,
  wereKnown: (count: number) => `${count === 1 ? 'One text was' : `${number(count)} texts were`} in the library already and not taken twice.`,
  read: (count: number) => `${number(count)} read. Look, then keep or leave.`,
  busy: 'Files are being read. Wait until they are, or stop the reading.',
  reading: (at: number, all: number) => (all === 1 ? 'Reading…' : `Reading ${number(at)} of ${number(all)}`),
  stop: 'Stop reading',
  known: 'There already',
  isThere: (headline: string) => `This text is in the library already, as “${headline}”.`,
  changeCount: (count: number) => plural(count, 'remark'),
  changeKinds: (kind: TextChange['kind'], count: number) => `${changeKinds[kind]} (${number(count)})`,
  comesWith: (claims: number, comments: number, sources: number) => {
    const parts = [claims > 0 && plural(claims, 'claim'), comments > 0 && plural(comments, 'comment'), sources > 0 && plural(sources, 'source')].filter(Boolean);
    return parts.length > 0 ? `Comes with ${parts.join(', ')}.` : '';
  },
  size: (blocks: number, characters: number) => `${plural(blocks, 'paragraph')}, ${plural(characters, 'character')}`,
  more: (count: number) => `Show more (${number(count)} left)`,
  leftOut: (count: number) => `${plural(count, 'file')} of other kinds`,
  leftOutHint: 'These were in the folder and are of no format that Claimdesk reads. They stay where they are.',
  emptyFolder: 'The folder holds no files.',
  tooMany: (most: number) => `The folder holds more than can be brought in at once, which is ${number(most)} files. Choose one of the folders in it.`,
  annotationsOf: (format: string) => `Annotations: ${format}`,
  annotationsHint: (format: string) => `This file holds annotations (${format}). They are brought in by themselves, onto an article or with their own text.`,
  kinds: {
    text: 'Plain text', markdown: 'Markdown', 'claimdesk-article': 'Claimdesk article', html: 'Web page', docx: 'Word document', pdf: 'PDF', ninjs: 'ninjs item',
    newsml: 'NewsML-G2 item', nitf: 'NITF article', feed: 'Feed item',
  } satisfies Record<StoryKind, string>,
};

const changeKinds: Record<TextChange['kind'], string> = {
  'line-ends': 'Line ends made uniform', 'control-characters': 'Control characters taken out', 'byte-order-mark': 'Byte order mark taken out',
  'lone-surrogates': 'Broken characters replaced', 'undecodable-bytes': 'Bytes that are no text replaced', charset: 'Read in another character set',
  'left-out': 'Left out', mended: 'Mended',
};

/** Annotations of other tools. */
export const annotations = {
  title: (name: string) => `Annotations of ${name}`,
  reportTitle: (name: string) => `What came of ${name}`,
  formats: {
    w3c: 'W3C Web Annotation', hypothesis: 'Hypothesis', brat: 'brat', doccano: 'doccano', labelstudio: 'Label Studio', 'webanno-tsv': 'WebAnno TSV 3',
    'uima-json': 'UIMA CAS JSON', 'spacy-jsonl': 'spaCy, Prodigy',
  } satisfies Record<AnnotationFormatId, string>,
  reading: 'Finding their places…',
  where: 'Where they go',
  targets: { article: 'The open article', new: 'A new article' },
  onto: 'Onto',
  asNew: (count: number) => (count === 1 ? 'As a new article' : `As ${number(count)} new articles, the first`),
  unit: 'Positions count',
  units: { 'utf-16': 'UTF-16 code units', 'code-point': 'Code points', 'utf-8': 'Bytes (UTF-8)', grapheme: 'Characters as seen' } satisfies Record<OffsetUnit, string>,
  unitAssumed: 'The file does not say it; this fits best.',
  tags: 'Their tags and yours',
  theirs: 'Theirs', ours: 'Stands for',
  standsFor: (tag: string) => `${tag} stands for`,
  newTag: (tag: string) => `New: ${tag}`,
  leaveOut: 'Leave out',
  show: 'Show', items: 'Items of the file',
  all: (count: number) => `All ${number(count)}`,
  outcomes: {
    placed: (count: number) => `${number(count)} placed`, repaired: (count: number) => `${number(count)} repaired`, doubtful: (count: number) => `${number(count)} in doubt`, 'not-placed': (count: number) => `${number(count)} not placed`,
    'left-out': (count: number) => `${number(count)} left out`, already: (count: number) => `${number(count)} there already`,
  } satisfies Record<AnnotationItem['outcome'], (count: number) => string>,
  fateOf: ({ outcome, how, unit, why }: AnnotationItem) => {
    if (outcome === 'repaired') return `Repaired: ${how === 'other-unit' ? `its position counts ${annotations.units[unit!]}` : how === 'by-quote' ? 'found by its words' : 'widened to whole characters'}.`;
    if (outcome === 'not-placed') return `Not placed: ${faults[why!]}.`;
    return { placed: 'Placed.', doubtful: 'In doubt: its words were changed. Look whether it stands here.', 'left-out': 'Left out, as all its tags are.', already: 'There already, not taken twice.' }[outcome];
  },
  sum: (sum: AnnotationSum, isTaken: boolean) => {
    const { taken, already, comments } = sum;
    if (isNothing(sum)) return already > 0 ? 'Nothing new: all that has a place is there already.' : 'Nothing of this file can be taken in.';
    const what = [taken > 0 && plural(taken, 'claim'), comments > 0 && plural(comments, 'comment')].filter(Boolean).join(' and ') || plural(taken, 'claim');
    const there = already > 0 ? ` ${number(already)} ${already === 1 ? 'is' : 'are'} there already.` : '';
    return (isTaken ? `${what} taken in, as one change that Undo takes back.` : `${what} would be taken in, as one change.`) + there;
  },
  textKnown: 'The library has a text of this file already. Open that article, and bring the annotations onto it.',
  noPlace: (count: number) => `${plural(count, 'thing')} that claims have no place for`,
  take: ({ taken, articles }: AnnotationSum) => (articles > 0 ? `Take in ${plural(articles, 'article')} with ${plural(taken, 'claim')}` : `Take in ${plural(taken, 'claim')}`),
  atItem: 'Here it is.',
  back: 'Back to the report',
  gone: 'This claim is not in the article any more.',
};

const faults: Record<NonNullable<AnnotationItem['why']>, string> = {
  'no-place': 'it names no place', 'not-a-number': 'its position is no whole number', negative: 'its position is below zero', reversed: 'it ends before it begins',
  empty: 'it marks nothing', 'out-of-range': 'it lies beyond the end of the text', 'cuts-character': 'it cuts a character, and no words tell what was meant',
  'white-space': 'it marks nothing but white space', 'quote-absent': 'its words are not in the text', ambiguous: 'its words stand there more than once',
  'token-differs-from-text': 'a token of the file is not what the text says', 'too-many-parts': 'it has more parts than a claim may',
};
