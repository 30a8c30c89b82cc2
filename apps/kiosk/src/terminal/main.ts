/** The kiosk's terminal (取号机终端): everything of a kiosk but its screen, and the server of that screen's page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { PageToTerminal, TerminalToPage } from '@yichuang/protocol/bridge';
import { priorityByCard } from '@yichuang/domain/hall/commands/take-ticket';
import { dateAt } from '@yichuang/domain/time';
import { readTerminalConfig } from '@yichuang/terminal/config';
import { servePage } from '@yichuang/terminal/page-server';
import { runTerminal } from '@yichuang/terminal/run-terminal';
import { cardDesk } from './card-desk.ts';
import { connectKiosk } from './kiosk-bridge.ts';
import { ticketDesk, type TicketDesk } from './ticket-desk.ts';

const PAGE_PORT = 7310;
/** Until the hall's own is known. */
const CHINA_MINUTES = 480;

const config = readTerminalConfig(process.env, process.argv.slice(2));
/** The printer asks the desk which slips are large, and the desk asks the printer whether it is well. */
let desk: TicketDesk | null = null;

await runTerminal({
  name: 'kiosk',
  config,
  isLarge: (commandId) => desk?.isLarge(commandId) ?? false,
  async equip(terminal, log) {
    const { client, printer, printerId, papers, store, alone } = terminal;
    if (alone === null) throw new Error('this device is paired, but not as a kiosk: pair it again');
    const page = await servePage<PageToTerminal, TerminalToPage>({
      port: config.pagePort ?? PAGE_PORT,
      folder: join(import.meta.dirname, '../../dist'),
      secret: store.secret('page', () => randomBytes(32).toString('base64url')),
      isOpen: () => papers.current()?.demo ?? false,
    });
    // Whoever starts the kiosk's browser reads the address here; nobody else can.
    writeFileSync(join(config.stateFolder, 'page-url.txt'), `${page.firstUrl()}\n`, { mode: 0o600 });
    const cards = cardDesk({
      readers: terminal.devices.of('cardReader'),
      http: terminal.http,
      isLive: () => client.getSnapshot().live === 'live',
      today: () => dateAt(alone.now(), client.getSnapshot().hall?.rules.zoneOffsetMinutes ?? CHINA_MINUTES),
      alone() {
        const { hall } = alone.client.getSnapshot();
        if (hall === null || !alone.isAlone()) return null;
        return { classOfAge: (age) => priorityByCard(hall, age)?.classId ?? null };
      },
      onRead: (read) => log.info(read, 'card'),
    });
    const stopFollowing = [client.subscribe(cards.lookAgain), alone.onChange(cards.lookAgain)];
    const { ageShown } = cards;
    const opened = ticketDesk({ client, printer, printerId, papers, alone, ageShown });
    desk = opened;
    const disconnect = connectKiosk(page, terminal, alone, opened, cards);
    log.info({ url: page.url }, 'page');
    return async () => {
      disconnect();
      for (const stop of stopFollowing) stop();
      cards.close();
      await page.close();
    };
  },
});
