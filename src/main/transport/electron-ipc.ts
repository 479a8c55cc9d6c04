import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { channels } from '@shared/contract/bridge';
import type { DeskEvent } from '@shared/contract/events';
import { fail } from '@shared/result';
import { isOurPage } from '../security/our-page';
import type { OnRefused } from '../security/session-policy';
import type { Dispatch } from './dispatcher';

/** The way between the windows of the desktop desk and main. */
export interface ElectronIpc {
  /** Takes calls from a window from now on, until it is gone. */
  trust(contents: WebContents): void;
  /** Tells all windows but the one of that client id. */
  send(event: DeskEvent, exceptClientId?: string): void;
  /** Tells one window. */
  sendTo(contents: WebContents, event: DeskEvent): void;
}

/** Opens the one channel in and the one channel out. Only the top page of a window of ours is listened to. */
export function openElectronIpc(dispatch: Dispatch, onRefused: OnRefused): ElectronIpc {
  const trusted = new Map<number, WebContents>();

  ipcMain.handle(channels.rpc, (event, method: unknown, params: unknown) => {
    if (!trusted.has(event.sender.id) || !comesFromOurPage(event)) {
      onRefused('call from a page that is not the desk');
      return fail('unauthorised', 'Only the page of the desk may call it.');
    }
    return dispatch(method, params, { clientId: clientIdOf(event.sender) });
  });

  return {
    trust(contents) {
      const { id } = contents;
      trusted.set(id, contents);
      contents.once('destroyed', () => trusted.delete(id));
    },
    sendTo(contents, event) {
      if (trusted.has(contents.id)) contents.send(channels.event, event);
    },
    send(event, exceptClientId) {
      for (const contents of trusted.values()) {
        if (clientIdOf(contents) !== exceptClientId) contents.send(channels.event, event);
      }
    },
  };
}

/** The frame may be gone when its call arrives; a frame inside the page is never ours. */
function comesFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}

/** The id by which calls name the window they come from. */
export function clientIdOf(contents: WebContents): string {
  return `window-${contents.id}`;
}
