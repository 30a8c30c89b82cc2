/** The main process's end of the wire to its pages (ipcMain). */
import { Loud } from './loud.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

class IpcMain extends Loud {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = new IpcMain().setMaxListeners(0);
