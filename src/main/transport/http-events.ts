import type { ServerResponse } from 'node:http';
import type { DeskEvent } from '@shared/contract/events';
import { HEARTBEAT_MS } from '@shared/contract/http';

/** A browser opens six connections to one server, over all its windows: some must stay free for calls. */
export const MAX_STREAMS = 4;

/** What may wait for a page that does not read (a suspended tab). Beyond it the page is cut off and starts afresh. */
export const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** The open event streams of the browser desk: newline-delimited JSON, an empty line as heartbeat. */
export class HttpEvents {
  readonly #streams = new Map<string, ServerResponse>();
  readonly #heart: NodeJS.Timeout;

  constructor(heartbeatMs = HEARTBEAT_MS) {
    this.#heart = setInterval(() => {
      for (const stream of this.#streams.values()) write(stream, '\n');
    }, heartbeatMs);
    this.#heart.unref();
  }

  /** Whether one more page can listen. A page that comes back takes its own place again. */
  hasRoomFor(clientId: string): boolean {
    return this.#streams.has(clientId) || this.#streams.size < MAX_STREAMS;
  }

  /** Sends everything from now on to a page. The response must be untouched but for its headers. */
  add(clientId: string, response: ServerResponse): void {
    this.#streams.get(clientId)?.destroy();
    this.#streams.set(clientId, response);
    response.on('close', () => {
      if (this.#streams.get(clientId) === response) this.#streams.delete(clientId);
    });
    write(response, '\n');
  }

  send(event: DeskEvent, exceptClientId: string | undefined): void {
    const text = `${JSON.stringify(event)}\n`;
    for (const [clientId, stream] of this.#streams) {
      if (clientId !== exceptClientId) write(stream, text);
    }
  }

  /** Ends all streams: the pages learn at once that the desk is gone. */
  close(): void {
    clearInterval(this.#heart);
    for (const stream of this.#streams.values()) stream.end();
  }
}

function write(stream: ServerResponse, text: string): void {
  stream.write(text);
  if (stream.writableLength > MAX_WAITING_BYTES) stream.destroy();
}
