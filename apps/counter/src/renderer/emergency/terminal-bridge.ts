/** The page's end of the bridge to the counter's terminal (应急叫号): what to show, and the call. */
import type { TicketNumber } from '@yichuang/domain/ids';
import type { EmergencyState, EmergencyToTerminal, TerminalToEmergency } from '@yichuang/protocol/emergency';
import type { Source } from '@yichuang/ui/use-hall';
import { io, type Socket } from 'socket.io-client';

export interface EmergencyTerminal extends Source<EmergencyState | null> {
  call(this: void, number: TicketNumber): void;
}

export function connectTerminal(): EmergencyTerminal {
  const socket: Socket<TerminalToEmergency, EmergencyToTerminal> = io({
    transports: ['websocket'],
    reconnectionDelayMax: 2_000,
  });
  const listeners = new Set<() => void>();
  let state: EmergencyState | null = null;
  const show = (next: EmergencyState | null): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  socket.on('state', show);
  // Without its terminal nothing is written down: nothing may be called.
  socket.on('disconnect', () => show(null));
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: (number) => void socket.emit('call', { number }),
  };
}
