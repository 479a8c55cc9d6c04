import type { DeskEvent } from '@shared/contract/events';

/** Is told every event, and which client needs it not, because it caused it and got the same as an answer. */
export type EventListener = (event: DeskEvent, exceptClientId: string | undefined) => void;

/** The events of one desk, from the services to whoever listens: windows, pages. */
export class DeskEvents {
  readonly #listeners = new Set<EventListener>();

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: DeskEvent, exceptClientId?: string): void {
    for (const listener of this.#listeners) listener(event, exceptClientId);
  }
}
