// Placeholder of the browser desk: serves the renderer build on loopback, nothing more.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const types: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  const file = path === '/' ? 'index.html' : path.slice(1);
  readFile(new URL(`../renderer/${file}`, import.meta.url)).then(
    (body) => {
      response.setHeader('Content-Type', types[file.split('.').pop() ?? ''] ?? 'application/octet-stream');
      response.end(body);
    },
    () => {
      response.statusCode = 404;
      response.end();
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`Claimdesk is at http://127.0.0.1:${String(port)}/#code=placeholder\n`);
});
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
