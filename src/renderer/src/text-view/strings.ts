import type { BlockKind } from '@shared/model/vocabulary';
import type { BlockFlag } from './flags';

/** What the text view says in words, in the language of the desk. */
export interface TextViewStrings {
  /** "3 claims": said of each block to those who do not see highlights. */
  claims(count: number): string;
  /** Name of the tick of a block not yet read. */
  readonly markRead: string;
  /** Name of the tick of a block that was read. */
  readonly markUnread: string;
  /** Name of the button that opens a block's menu, before the block's kind. */
  readonly changeKind: string;
  /** "Publish gate: 2 blockers": what the flag of a block says. */
  flagged(flag: BlockFlag): string;
  readonly kinds: Readonly<Record<BlockKind, string>>;
}
