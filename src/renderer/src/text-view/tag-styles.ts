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

/** How a tag's line is drawn, as the value of `text-decoration`. `paint`: its colour, where that is not the tag's own. */
export function textDecoration({ lane, pattern, colour }: Looks, paint = lineColour(colour)): string {
  const line = lane === 'form' ? 'overline' : 'underline';
  const style = pattern === 'bar' ? 'solid' : pattern;
  return `${line} ${style} ${paint} ${thickness(lane, pattern, colour)}`;
}

/**
 * The style sheet of a tag set's highlights. Tints come from the lanes below the words; a tag of the form lane is a
 * line above them only. `scope` is the selector of the element whose text is highlighted.
 */
export function tagStyles(tagSet: TagSet, scope: string): string {
  const rules = tagSet.tags.map((tag) => rule(scope, highlightName(tag.id), tag));
  rules.push(
    ...tagSet.tags.map((tag) => ghostRule(scope, ghostName(tag.id), tag)),
    ghostRule(scope, ghostName(UNTAGGED), untagged),
    rule(scope, UNTAGGED, untagged),
    rule(scope, UNKNOWN_TAG, { lane: 'form', pattern: 'dotted', colour: 'ink' }),
    `${scope}::highlight(fresh) { background-color: var(--sel); }`,
    `${scope}::highlight(hit) { background-color: var(--hit); }`,
    `${scope}::highlight(hit-present) { background-color: var(--ink); color: var(--on-ink); }`,
    forcedRule(scope),
    printRule(scope, tagSet),
  );
  return rules.join('\n');
}

function rule(scope: string, name: string, tag: Looks): string {
  const declarations = [`text-decoration: ${textDecoration(tag)};`];
  if (tag.lane !== 'form') {
    declarations.push(`text-underline-offset: var(--lane-${tag.lane});`, `background-color: ${tintColour(tag.colour)};`);
  }
  return `${scope}::highlight(${name}) { ${declarations.join(' ')} }`;
}

/** Where the system's colours are forced, its grounds come with their own ink. */
function forcedRule(scope: string): string {
  return `@media (forced-colors: active) {\n${scope}::highlight(fresh) { color: HighlightText; }\n${scope}::highlight(hit) { color: MarkText; }\n}`;
}

/** On paper the lines say it all; tints turn into grey mud. What is suggested is nobody's claim: it is not there. */
function printRule(scope: string, tagSet: TagSet): string {
  const names = [...tagSet.tags.map(({ id }) => highlightName(id)), UNTAGGED, 'fresh', 'hit'];
  const off = names.map((name) => `${scope}::highlight(${name}) { background-color: transparent; }`);
  const ghosts = [UNTAGGED, ...tagSet.tags.map(({ id }) => id)].map((id) => `${scope}::highlight(${ghostName(id)}) { text-decoration: none; }`);
  return `@media print {\n${[...off, ...ghosts].join('\n')}\n}`;
}

function thickness(lane: Tag['lane'], pattern: Tag['pattern'], colour: Tag['colour']): string {
  if (pattern === 'bar') return 'var(--line-w-heavy)';
  if (lane !== 'form') return pattern === 'dotted' ? '2px' : 'var(--line-w)';
  if (colour === 'ink') return '2px';
  return pattern === 'dotted' ? '1.5px' : 'var(--line-w-form)';
}

/** What is suggested: the tag's line, paler, without its tint. */
function ghostRule(scope: string, name: string, tag: Looks): string {
  const line = textDecoration(tag, `color-mix(in srgb, ${lineColour(tag.colour)} var(--ghost), transparent)`);
  return `${scope}::highlight(${name}) { text-decoration: ${line};${tag.lane === 'form' ? '' : ` text-underline-offset: var(--lane-${tag.lane});`} }`;
}

const untagged: Looks = { lane: 'sourcing', pattern: 'dashed', colour: 'ink' };
const lanes: readonly Tag['lane'][] = ['sourcing', 'contention', 'form'];

/** Which highlight is painted over which: the lanes from the words outwards, within a lane the order of the tag set. */
export function paintOrder(tagSet: TagSet): string[] {
  const tags = lanes.flatMap((lane) => tagSet.tags.filter((tag) => tag.lane === lane));
  return [UNTAGGED, UNKNOWN_TAG, ...tags.map(({ id }) => highlightName(id))];
}
