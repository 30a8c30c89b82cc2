/** The page's end of the bridge to the counter's terminal (应急叫号): what to show, and the call. */
import type { TicketNumber } from '@yichuang/domain/ids';
import type { EmergencyState, EmergencyToTerminal, TerminalToEmergency } from '@yichuang/protocol/emergency';
import type { Source } from '@yichuang/ui/use-hall';
import { io, type Socket } from 'socket.io-client';
import { lastSaid } from '../last-said.ts';

export interface EmergencyTerminal extends Source<EmergencyState | null> {
  call(this: void, number: TicketNumber): void;
}

export function connectTerminal(): EmergencyTerminal {
  const socket: Socket<TerminalToEmergency, EmergencyToTerminal> = io({
    transports: ['websocket'],
    reconnectionDelayMax: 2_000,
  });
  const terminal = lastSaid<EmergencyState>();
  socket.on('state', terminal.say);
  // Without its terminal nothing is written down: nothing may be called.
  socket.on('disconnect', () => terminal.say(null));
  return { ...terminal, call: (number) => void socket.emit('call', { number }) };
}
