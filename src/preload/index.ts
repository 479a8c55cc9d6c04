import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channels, type Bridge } from '@shared/contract/bridge';
import type { DeskEvent } from '@shared/contract/events';
import type { Result } from '@shared/result';
import { fail } from '@shared/result';

const gone = fail('not-available', 'Claimdesk does not answer. All that was saved is safe: close the window and start it again.');

/** All that a page of the desktop desk sees of the world: calls of the contract out, events in. Nothing of Electron's. */
const bridge = {
  kind: 'desktop',
  // Rejects only when main is going away or the params cannot be cloned; both are a failure like any other.
  invoke: (method, params) => (ipcRenderer.invoke(channels.rpc, method, params) as Promise<Result<never>>).catch(() => gone),
  subscribe(listener) {
    const hear = (_sender: IpcRendererEvent, event: DeskEvent): void => listener(event);
    ipcRenderer.on(channels.event, hear);
    return () => void ipcRenderer.off(channels.event, hear);
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('claimdesk', bridge);
