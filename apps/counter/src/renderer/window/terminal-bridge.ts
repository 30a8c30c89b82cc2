/** The page's end of the bridge to the counter's terminal (窗口屏): what to draw. */
import type { TerminalToWindowScreen, WindowScreenState } from '@yichuang/protocol/window-screen';
import type { Source } from '@yichuang/ui/use-hall';
import { io, type Socket } from 'socket.io-client';

export function connectWindowScreen(): Source<WindowScreenState | null> {
  const socket: Socket<TerminalToWindowScreen, Record<string, never>> = io({
    transports: ['websocket'],
    reconnectionDelayMax: 2_000,
    auth: { page: 'window' },
  });
  const listeners = new Set<() => void>();
  let state: WindowScreenState | null = null;
  const show = (next: WindowScreenState | null): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  socket.on('windowScreen', show);
  // Without its terminal the screen cannot know whether it is still so.
  socket.on('disconnect', () => show(null));
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
