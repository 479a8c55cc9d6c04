import type { DeskEvent } from '@shared/contract/events';

/** Hears every event of the desk, and who caused it: that client knows it already and is not told. */
export type DeskListener = (event: DeskEvent, exceptClientId: string | undefined) => void;

/** Calls back for every event until the returned function is called. */
export type Subscribe = (listener: DeskListener) => () => void;
