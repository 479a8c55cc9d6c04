import type { CSSProperties, ReactElement } from 'react';
import type { Tag } from '@shared/model/tag-set';
import type { TextRange } from '@shared/model/fields';
import { runsRightToLeft } from '@shared/text/direction';
import { piecesOf } from '../../state/draft-review';

interface PassageProps {
  /** The whole text; `place` is the stretch that is shown. */
  text: string;
  place: TextRange;
  language: string;
  /** What is looked at: a claim's words, those of an edit. */
  marked?: readonly TextRange[];
  /** Gives what is marked the claim's look. */
  tag?: Tag | undefined;
  /** What the other draft has not, and which draft this is. */
  changed?: readonly TextRange[];
  side: 'old' | 'fresh';
  isDim?: boolean;
}

/** A stretch of a draft as text: the words that are looked at, and those that are gone or new, stand out. */
export function Passage({ text, place, language, marked = [], tag, changed = [], side, isDim = false }: PassageProps): ReactElement {
  return (
    <span className="draft-passage" lang={language} dir={runsRightToLeft(text.slice(place.start, Math.min(place.end, place.start + 500))) ? 'rtl' : 'ltr'} data-dim={isDim}>
      {piecesOf(text, place, marked, changed).map((piece, index) => {
        const words = piece.isChanged ? (side === 'old' ? <del>{piece.text}</del> : <ins>{piece.text}</ins>) : piece.text;
        if (!piece.isMarked) return <span key={index}>{words}</span>;
        return <mark key={index} {...(tag && { 'data-colour': tag.colour, 'data-pattern': tag.pattern })} style={patternOf(tag)}>{words}</mark>;
      })}
    </span>
  );
}

function patternOf(tag: Tag | undefined): CSSProperties {
  const styles: Partial<Record<Tag['pattern'], CSSProperties['textDecorationStyle']>> = { double: 'double', dashed: 'dashed', dotted: 'dotted', wavy: 'wavy' };
  return { textDecorationStyle: (tag && styles[tag.pattern]) ?? 'solid' };
}
