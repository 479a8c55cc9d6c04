import type { BlockKind } from '@shared/model/vocabulary';
import { elementAt, elementsIn, type MarkupElement } from './markup';

/** What styles mean, by the names that Word gives its own in every language, and newsrooms theirs. */
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:title|headline)$/i, 'headline'],
  [/^(?:subtitle|standfirst|dek|sub-?headline)$/i, 'dek'],
  [/^(?:byline|author)$/i, 'byline'],
  [/^dateline$/i, 'dateline'],
  [/^(?:heading \d|sub-?head(?:ing)?|crosshead)$/i, 'subhead'],
  [/^caption$/i, 'caption'],
  [/quote/i, 'quote'],
  [/^list\b/i, 'list-item'],
];

/** Styles built on each other; more only go round in a circle. */
const LONGEST_CHAIN = 20;

/** What a paragraph of a style is, by the style's id; undefined for ordinary ones. */
export type StyleKinds = (styleId: string | undefined) => BlockKind | undefined;

/** Reads the part of a Word document that says what its styles are called and built on. */
export function docxStyles(part: MarkupElement | undefined): StyleKinds {
  const styles = new Map((part === undefined ? [] : elementsIn(part, 'style')).map((style) => [style.attributes.get('styleId') ?? '', {
    name: elementAt(style, 'name')?.attributes.get('val') ?? '', basedOn: elementAt(style, 'basedOn')?.attributes.get('val'),
  }]));
  return (styleId) => {
    let id = styleId;
    for (let step = 0; id !== undefined && step < LONGEST_CHAIN; step += 1) {
      const style = styles.get(id);
      const name = style?.name ?? id;
      const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
      if (kind !== undefined) return kind;
      id = style?.basedOn;
    }
    return undefined;
  };
}
