/** Whether this window still reaches its desk. */
export type ConnectionState =
  /** `losses` counts how often the desk was lost and found again: events were missed each time, so read anew what shows. */
  | { readonly at: 'connected'; readonly losses: number }
  /** The desk does not answer; the bridge keeps trying. The message says so in words for a person. */
  | { readonly at: 'disconnected'; readonly message: string }
  /** The desk does not let this window in; the message says how to get in. Only a new address helps. */
  | { readonly at: 'refused'; readonly message: string };

/** The state of the connection, in the shape that `useSyncExternalStore` takes. */
export interface Connection {
  get(): ConnectionState;
  /** Calls back after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** A connection whose state its owner sets. */
export class ConnectionStore implements Connection {
  #state: ConnectionState = { at: 'connected', losses: 0 };
  #losses = 0;
  readonly #listeners = new Set<() => void>();

  // Arrow functions: they are handed to React as they are.
  readonly get = (): ConnectionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The desk answers. A refusal stays: it is an answer too. */
  found(): void {
    if (this.#state.at === 'disconnected') this.#change({ at: 'connected', losses: this.#losses });
  }

  lost(message: string): void {
    if (this.#state.at !== 'connected') return;
    this.#losses += 1;
    this.#change({ at: 'disconnected', message });
  }

  refused(message: string): void {
    if (this.#state.at !== 'refused') this.#change({ at: 'refused', message });
  }

  #change(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
