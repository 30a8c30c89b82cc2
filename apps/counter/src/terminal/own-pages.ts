/** The window computer's own pages on loopback, which need no hub: 应急叫号 for the clerk, 窗口屏 for a second monitor. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallClient } from '@yichuang/client/hall-client';
import { TicketNumber, type CounterId } from '@yichuang/domain/ids';
import type { HubHttp } from '@yichuang/client/http';
import type { EmergencyState, EmergencyToTerminal, TerminalToEmergency } from '@yichuang/protocol/emergency';
import type { TerminalToWindowScreen, WindowScreenState } from '@yichuang/protocol/window-screen';
import { readPapers, type Papers } from '@yichuang/terminal/hall-papers';
import { servePage } from '@yichuang/terminal/page-server';
import type { StateStore } from '@yichuang/terminal/state-store';
import { z } from 'zod';
import type { Emergency } from './emergency.ts';
import { windowFactsNow } from './window-facts-now.ts';

const DESK = '/emergency/';
const WINDOW = '/window/';
/** Under the state folder: which page opens at which address. */
const FILES = [
  ['page-url.txt', DESK],
  ['window-url.txt', WINDOW],
] as const;
const Call = z.strictObject({ number: TicketNumber });

export interface OwnPagesParts {
  readonly emergency: Emergency;
  readonly counterId: CounterId;
  readonly client: Pick<HallClient, 'subscribe' | 'getSnapshot' | 'onEvents'>;
  readonly store: StateStore;
  readonly stateFolder: string;
  readonly port: number;
  readonly hubUrl: string;
  readonly http: Pick<HubHttp, 'about' | 'catalogue'>;
  readonly onUrl: (url: string) => void;
}

/** Returns the way to put the pages away. */
export async function serveOwnPages(parts: OwnPagesParts): Promise<() => Promise<void>> {
  const { emergency, counterId, client, store, stateFolder, port, hubUrl, http, onUrl } = parts;
  const page = await servePage<EmergencyToTerminal, TerminalToEmergency & TerminalToWindowScreen>({
    port,
    folder: join(import.meta.dirname, '../../dist'),
    starts: [DESK, WINDOW],
    secret: store.secret('page', () => randomBytes(32).toString('base64url')),
    isOpen: () => false,
  });
  const papers = readPapers(http, {
    last: store.alone.kept('papers') as Papers | null,
    keep: (newest) => store.alone.keep('papers', newest),
  });
  const facts = windowFactsNow({ counterId, client, emergency, store });
  // The shell, or whoever starts the window's browser, reads the addresses here; nobody else can.
  for (const [file, start] of FILES)
    writeFileSync(join(stateFolder, file), `${page.firstUrl(start)}\n`, { mode: 0o600 });
  onUrl(page.firstUrl());

  const deskState = (): EmergencyState | null => {
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
  const windowState = (): WindowScreenState => {
    const { asOf, hubTimeOffsetMs } = client.getSnapshot();
    const { demo = false, catalogue = null } = papers.current() ?? {};
    const deskSpeaks = (page.sockets.sockets.adapter.rooms.get(DESK)?.size ?? 0) > 0;
    return {
      ...facts.get(),
      words: wordsOf(catalogue),
      demo,
      asOf,
      hubTimeOffsetMs,
      said: emergency.saidAt(counterId),
      speaks: !deskSpeaks,
    };
  };
  const show = (): void => {
    const desk = deskState();
    if (desk !== null) page.sockets.to(DESK).emit('state', desk);
    page.sockets.to(WINDOW).emit('windowScreen', windowState());
  };
  const undo = [
    client.subscribe(show),
    client.onEvents(({ kind }) => {
      if (kind === 'snapshot') papers.refresh();
    }),
    emergency.subscribe(show),
    papers.onChange(show),
    facts.close,
  ];
  page.sockets.on('connection', (socket) => {
    const isWindow = socket.handshake.auth['page'] === 'window';
    void socket.join(isWindow ? WINDOW : DESK);
    show();
    socket.on('call', (request) => {
      const parsed = Call.safeParse(request);
      if (parsed.success && emergency.viewOf(counterId) !== null)
        emergency.call(counterId, parsed.data.number);
    });
  });
  return async () => {
    for (const each of undo) each();
    papers.close();
    await page.close();
  };
}

/** Texts of the hub; without them the screen shows numbers and letters. */
function wordsOf(catalogue: Papers['catalogue'] | null): WindowScreenState['words'] {
  if (catalogue === null) return { hall: null, zones: [] };
  const { hall, zones } = catalogue;
  return { hall: { name: hall.name, guidePhone: hall.guidePhone?.value ?? null }, zones };
}
