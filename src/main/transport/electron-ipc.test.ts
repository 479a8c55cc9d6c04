import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '@shared/contract/bridge';
import { ok } from '@shared/result';
import { openElectronIpc } from './electron-ipc';

type Handler = (event: unknown, method: unknown, params: unknown) => unknown;
const handlers = vi.hoisted(() => new Map<string, Handler>());
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) } }));

/** A window's contents, as far as the transport looks at them. */
function contents(id: number) {
  const gone: (() => void)[] = [];
  return {
    id,
    sent: [] as unknown[],
    send(channel: string, event: unknown) {
      this.sent.push([channel, event]);
    },
    once: (_event: string, listener: () => void) => gone.push(listener),
    destroy: () => gone.forEach((listener) => listener()),
  };
}
type Contents = ReturnType<typeof contents>;

const ourFrame = { url: 'app://claimdesk/', parent: null };
const dispatch = vi.fn(() => Promise.resolve(ok('answer')));
const refused = vi.fn();
let ipc: ReturnType<typeof openElectronIpc>;
let window: Contents;

const trust = (given: Contents): void => ipc.trust(given as never);
const call = (sender: Contents, senderFrame: unknown = ourFrame): unknown =>
  handlers.get(channels.rpc)?.({ sender, senderFrame }, 'library.list', {});

beforeEach(() => {
  vi.clearAllMocks();
  ipc = openElectronIpc(dispatch, refused);
  window = contents(1);
  trust(window);
});

describe("Electron's IPC", () => {
  it('brings calls of our window to the dispatcher', async () => {
    expect(await call(window)).toEqual(ok('answer'));
    expect(dispatch).toHaveBeenCalledWith('library.list', {}, { clientId: 'window-1' });
    expect(refused).not.toHaveBeenCalled();
  });

  it.each([
    ['no frame any more', null],
    ['a frame inside the page', { ...ourFrame, parent: ourFrame }],
    ['another page', { ...ourFrame, url: 'https://example.org/' }],
    ['an empty page', { ...ourFrame, url: 'about:blank' }],
    ['a page that looks alike', { ...ourFrame, url: 'app://claimdesk.example/' }],
  ])('SE-19: refuses calls of %s', async (_what, frame) => {
    expect(await call(window, frame)).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
    expect(dispatch).not.toHaveBeenCalled();
    expect(refused).toHaveBeenCalledOnce();
  });

  it('SE-19: refuses calls of windows that are not ours, or no longer', async () => {
    expect(await call(contents(2))).toMatchObject({ error: { code: 'unauthorised' } });
    window.destroy();
    expect(await call(window)).toMatchObject({ error: { code: 'unauthorised' } });
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('tells every window but the one that knows', () => {
    const other = contents(2);
    trust(other);
    const event = { event: 'command.chosen', payload: { commandId: 'help.keys' } } as const;
    ipc.send(event);
    ipc.send(event, 'window-1');
    expect(window.sent).toEqual([[channels.event, event]]);
    expect(other.sent).toHaveLength(2);
  });
});
