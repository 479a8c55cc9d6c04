import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { Result } from '@shared/result';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What a request is to look like; what is not given is as the desk's own page would have it. */
export interface HttpAsk {
  readonly method?: string;
  /** Sent as it is, also where no browser would. */
  readonly path?: string;
  /** On top of the headers of the page's own; undefined leaves one out. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** Sends one request with full say over its head, as no `fetch` would allow. */
export function ask(origin: string, { method = 'POST', path = '/rpc', headers = {}, body }: HttpAsk): Promise<HttpAnswer> {
  const { hostname, port, host } = new URL(origin);
  const own = { host, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const all = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: Object.fromEntries(all), setHost: false, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The result in an answer. */
export function resultIn({ text }: HttpAnswer): Result<unknown> {
  return JSON.parse(text) as Result<unknown>;
}
