/** The page's end of the bridge to the counter's terminal (窗口屏): what to draw. */
import type { TerminalToWindowScreen, WindowScreenState } from '@yichuang/protocol/window-screen';
import type { Source } from '@yichuang/ui/use-hall';
import { io, type Socket } from 'socket.io-client';
import { lastSaid } from '../last-said.ts';

export function connectWindowScreen(): Source<WindowScreenState | null> {
  const socket: Socket<TerminalToWindowScreen, Record<string, never>> = io({
    transports: ['websocket'],
    reconnectionDelayMax: 2_000,
    auth: { page: 'window' },
  });
  const screen = lastSaid<WindowScreenState>();
  socket.on('windowScreen', screen.say);
  socket.on('disconnect', () => screen.say(null));
  return screen;
}
