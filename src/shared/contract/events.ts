import { z } from 'zod';
import { line, moment } from '../model/fields';
import { idSchema } from '../model/ids';
import { diffSchema } from '../transactions/diff-schema';
import { confidentialStateSchema } from './confidential';
import { articleChangeSchema } from './methods';
import { recentSchema } from './windows';
import { noticeSchema, settingsSchema, summarySchema } from './values';

/** What main tells the screens unasked: event name -> payload. */
export const events = {
  /** An article changed by somebody else than this screen: another window, the command line's desk. */
  'article.changed': articleChangeSchema,
  /**
   * What all articles share has changed: sources, the tag set. `article`: the change of an article that this is part of; whoever is told of
   * that article's changes learns it with that one, in its order.
   */
  'shared.changed': z.strictObject({ diff: diffSchema, article: z.strictObject({ articleId: idSchema, revision: z.int().min(1) }).exactOptional() }),
  'library.changed': z.strictObject({ summary: summarySchema }),
  /** An article was deleted for good. */
  'library.erased': z.strictObject({ articleId: idSchema }),
  /** A file was found damaged while the desk runs (an article's, when it was opened): what happened to it. */
  'library.noticed': noticeSchema,
  /** What of the last changes is on disk. */
  'save.changed': z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('saving') }),
    z.strictObject({ state: z.literal('saved'), at: moment }),
    z.strictObject({ state: z.literal('failed'), reason: z.string() }),
  ]),
  'settings.changed': settingsSchema,
  /** The confidential parts were opened or locked, or one of them (`sourceId`) has changed. */
  'confidential.changed': z.strictObject({ state: confidentialStateSchema, sourceId: idSchema.exactOptional() }),
  /** Somebody asked the running desk for an article (a second start, a file opened from the system). */
  'article.requested': z.strictObject({ articleId: idSchema }),
  /** How far an export is that takes longer than a moment: from 0 to 1; null where that cannot be said. */
  'export.progress': z.strictObject({ exportId: idSchema, done: z.number().min(0).max(1).nullable() }),
  /** The same with a file that a person has to decide on: it may be a new draft of an article. */
  'file.offered': z.strictObject({ fileId: idSchema, name: line }),
  'recent.changed': recentSchema,
  /** Another library is open now: everything a screen knows is of the old one. */
  'library.switched': z.strictObject({ libraryId: idSchema }),
  /** A menu entry was chosen: the id of a command of the screen's registry. */
  'command.chosen': z.strictObject({ commandId: line }),
  /** A draft was chosen in the menu, to go over to. */
  'draft.chosen': z.strictObject({ draftId: idSchema }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;
/** An event as it travels. */
export type DeskEvent = { [E in EventName]: { event: E; payload: EventPayload<E> } }[EventName];
