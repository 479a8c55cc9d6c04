import type { Tag, TagSet } from '@shared/model/tag-set';
import { ghostName, highlightName, UNKNOWN_TAG, UNTAGGED } from './highlight-ranges';

/** The design tokens that hold a palette colour's line (`--tag-…`) and tint (`--tint-…`). */
const tokenOf: Record<Tag['colour'], string> = {
  blue: 'sourced',
  ochre: 'anonymous-official',
  'pale-ochre': 'anonymous-other',
  grey: 'unattributed',
  vermilion: 'disputed',
  'deep-vermilion': 'allegation',
  green: 'number',
  ink: 'needs-check',
};

/** The custom property with the line colour of a palette colour. */
export function lineColour(colour: Tag['colour']): string {
  return `var(--tag-${tokenOf[colour]})`;
}

/** The custom property with the tint of a palette colour. */
export function tintColour(colour: Tag['colour']): string {
  return `var(--tint-${tokenOf[colour]})`;
}

type Looks = Pick<Tag, 'lane' | 'pattern' | 'colour'>;

/** How a claim without a tag is drawn. */
const untagged: Looks = { lane: 'sourcing', pattern: 'dashed', colour: 'ink' };

/** How a tag's line is drawn, as the value of `text-decoration`. `paint`: its colour, where that is not the tag's own. */
export function textDecoration({ lane, pattern, colour }: Looks, paint = lineColour(colour)): string {
  const line = lane === 'form' ? 'overline' : 'underline';
  const style = pattern === 'bar' ? 'solid' : pattern;
  return `${line} ${style} ${paint} ${thickness(lane, pattern, colour)}`;
}

/**
 * The declarations of a tag's line in a style sheet. It runs on below letters that reach down: with gaps a solid line
 * looks dashed, and to find the gaps takes the browser as long as all the rest of the line.
 */
export function lineStyles(look: Looks, paint?: string): string {
  const offset = look.lane === 'form' ? '' : `text-underline-offset: var(--lane-${look.lane});`;
  return `text-decoration: ${textDecoration(look, paint)}; text-decoration-skip-ink: none; ${offset}`;
}

/**
 * The style sheet of a tag set's highlights. Tints come from the lanes below the words; a tag of the form lane is a
 * line above them only. `scope` is the selector of the element whose text is highlighted.
 */
export function tagStyles(tagSet: TagSet, scope: string): string {
  const rules = tagSet.tags.map((tag) => rule(scope, highlightName(tag.id), tag));
  rules.push(
    rule(scope, UNTAGGED, untagged),
    rule(scope, UNKNOWN_TAG, { lane: 'form', pattern: 'dotted', colour: 'ink' }),
    `${scope}::highlight(fresh) { background-color: var(--sel); }`,
    // The lines of a headline are set so close that the selection of one lies over the letters above it.
    `${scope} .k-headline::highlight(fresh) { background-color: var(--sel-close); }`,
    `${scope}::highlight(hit) { background-color: var(--hit); }`,
    `${scope}::highlight(hit-present) { background-color: var(--ink); color: var(--on-ink); }`,
    forcedRule(scope),
    printRule(scope, tagSet),
  );
  return rules.join('\n');
}

/**
 * The style sheet of what is suggested: lines as those of the tags, paler, and no tints. On paper it is not there: it is
 * nobody's claim.
 */
export function ghostStyles(tagSet: TagSet, scope: string): string {
  const looks: (Looks & { readonly id: string })[] = [...tagSet.tags, { id: UNTAGGED, ...untagged }];
  const rules = looks.map(({ id, ...look }) => {
    const pale = `color-mix(in srgb, ${lineColour(look.colour)} var(--ghost), transparent)`;
    return `${scope}::highlight(${ghostName(id)}) { ${lineStyles(look, pale)} }`;
  });
  return `@media not print {\n${rules.join('\n')}\n}`;
}

function rule(scope: string, name: string, tag: Looks): string {
  const tint = tag.lane === 'form' ? '' : `background-color: ${tintColour(tag.colour)};`;
  return `${scope}::highlight(${name}) { ${lineStyles(tag)} ${tint} }`;
}

/** Where the system's colours are forced, its grounds come with their own ink. */
function forcedRule(scope: string): string {
  return `@media (forced-colors: active) {\n${scope}::highlight(fresh) { color: HighlightText; }\n${scope}::highlight(hit) { color: MarkText; }\n}`;
}

/** On paper the lines say it all; tints turn into grey mud. */
function printRule(scope: string, tagSet: TagSet): string {
  const names = [...tagSet.tags.map(({ id }) => highlightName(id)), UNTAGGED, 'fresh', 'hit'];
  const off = names.map((name) => `${scope}::highlight(${name}) { background-color: transparent; }`);
  off.push(`${scope} .k-headline::highlight(fresh) { background-color: transparent; }`);
  return `@media print {\n${off.join('\n')}\n}`;
}

function thickness(lane: Tag['lane'], pattern: Tag['pattern'], colour: Tag['colour']): string {
  if (pattern === 'bar') return 'var(--line-w-heavy)';
  if (lane !== 'form') return pattern === 'dotted' ? '2px' : 'var(--line-w)';
  if (colour === 'ink') return '2px';
  return pattern === 'dotted' ? '1.5px' : 'var(--line-w-form)';
}

const lanes: readonly Tag['lane'][] = ['sourcing', 'contention', 'form'];

/** Which highlight is painted over which: the lanes from the words outwards, within a lane the order of the tag set. */
export function paintOrder(tagSet: TagSet): string[] {
  const tags = lanes.flatMap((lane) => tagSet.tags.filter((tag) => tag.lane === lane));
  return [UNTAGGED, UNKNOWN_TAG, ...tags.map(({ id }) => highlightName(id))];
}
