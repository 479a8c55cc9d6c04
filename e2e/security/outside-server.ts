import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that stands for the world outside the desk: another site, another program on this machine. */
export interface OutsideServer {
  readonly origin: string;
  /** What reached it: method and path. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** @param html the page it shows at `/` */
export async function startOutsideServer(html = '<!doctype html><title>Outside</title>'): Promise<OutsideServer> {
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
