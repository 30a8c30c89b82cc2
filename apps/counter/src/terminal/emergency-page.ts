/** The window computer's own page (应急叫号页): served on loopback, so that it needs no hub. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallClient } from '@yichuang/client/hall-client';
import { TicketNumber, type CounterId } from '@yichuang/domain/ids';
import type { EmergencyState, EmergencyToTerminal, TerminalToEmergency } from '@yichuang/protocol/emergency';
import { servePage } from '@yichuang/terminal/page-server';
import type { StateStore } from '@yichuang/terminal/state-store';
import { z } from 'zod';
import type { Emergency } from './emergency.ts';

const Call = z.strictObject({ number: TicketNumber });

export interface EmergencyPageParts {
  readonly emergency: Emergency;
  readonly counterId: CounterId;
  readonly client: Pick<HallClient, 'subscribe' | 'getSnapshot'>;
  readonly store: StateStore;
  readonly stateFolder: string;
  readonly port: number;
  readonly hubUrl: string;
  readonly onUrl: (url: string) => void;
}

/** Returns the way to put the page away. */
export async function serveEmergency(parts: EmergencyPageParts): Promise<() => Promise<void>> {
  const { emergency, counterId, client, store, stateFolder, port, hubUrl, onUrl } = parts;
  const page = await servePage<EmergencyToTerminal, TerminalToEmergency>({
    port,
    folder: join(import.meta.dirname, '../../dist'),
    start: '/emergency/',
    secret: store.secret('page', () => randomBytes(32).toString('base64url')),
    isOpen: () => false,
  });
  // The shell, or whoever starts the window's browser, reads the address here; nobody else can.
  writeFileSync(join(stateFolder, 'page-url.txt'), `${page.firstUrl}\n`, { mode: 0o600 });
  onUrl(page.firstUrl);
  const state = (): EmergencyState | null => {
    const view = emergency.viewOf(counterId);
    if (view === null) return null;
    return {
      ...view,
      said: emergency.saidAt(counterId),
      hubIsThere: emergency.hubIsThere(),
      hubTimeOffsetMs: client.getSnapshot().hubTimeOffsetMs,
      deskUrl: `${hubUrl}/counter/`,
    };
  };
  const show = (): void => {
    const now = state();
    if (now !== null) page.sockets.emit('state', now);
  };
  const undo = [client.subscribe(show), emergency.subscribe(show)];
  page.sockets.on('connection', (socket) => {
    const now = state();
    if (now !== null) socket.emit('state', now);
    socket.on('call', (request) => {
      const parsed = Call.safeParse(request);
      if (parsed.success && emergency.viewOf(counterId) !== null)
        emergency.call(counterId, parsed.data.number);
    });
  });
  return async () => {
    for (const each of undo) each();
    await page.close();
  };
}
