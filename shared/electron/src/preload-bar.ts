/** Gives the call bar's page its keys (window.callBarHost) and answers the watchdog. */
import type { BarHotkey, BarKey, CallBarHost } from '@yichuang/protocol/call-bar';
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from './channels.ts';
import { answerWatchdog } from './preload-watch.ts';

answerWatchdog();

const host: CallBarHost = {
  hotkeys: () => ipcRenderer.invoke(CHANNELS.barHotkeys) as Promise<readonly BarHotkey[]>,
  onKey: (press) => void ipcRenderer.on(CHANNELS.barKey, (_event, key: BarKey) => press(key)),
  showDesk: () => ipcRenderer.send(CHANNELS.barShowDesk),
};
contextBridge.exposeInMainWorld('callBarHost', host);
