import { expect, test as base } from '../fixtures';
import { startOutsideServer, type OutsideServer } from './outside-server';

interface Fixtures {
  /** The world outside the desk. */
  outside: OutsideServer;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures needed from the pattern
  outside: async ({}, use) => {
    const server = await startOutsideServer();
    await use(server);
    await server.close();
  },
});

export { expect };
