/** Long work that somebody may want to stop, by the id of what it is done for. */
export class UnderWay {
  readonly #stopping = new Map<string, AbortController>();

  /** Does some work; what is being done for the same id is stopped. */
  async run<T>(id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.stop(id);
    const stopping = new AbortController();
    this.#stopping.set(id, stopping);
    try {
      return await work(stopping.signal);
    } finally {
      if (this.#stopping.get(id) === stopping) this.#stopping.delete(id);
    }
  }

  /** Stops the work for an id; does nothing where there is none. */
  stop(id: string): void {
    this.#stopping.get(id)?.abort();
  }

  stopAll(): void {
    for (const stopping of this.#stopping.values()) stopping.abort();
  }
}
