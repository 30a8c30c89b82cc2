// The kiosk's program as a process, against a hub that the test plays and a virtual printer: one tap to the paper.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fakeGateway, HALL, type FakeGateway } from '@yichuang/client/testing/fake-gateway';
import { eventually } from '@yichuang/client/testing/eventually';
import { fact } from '@yichuang/domain/hall/events';
import { DeviceId, PrinterId, ServiceId } from '@yichuang/domain/ids';
import {
  openVirtualPrinter,
  type VirtualPrinter,
} from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import type { About, Me } from '@yichuang/protocol/api';
import type {
  KioskState,
  KioskTicketRequest,
  PageToTerminal,
  SlipProgress,
  TerminalToPage,
} from '@yichuang/protocol/bridge';
import { asked, AT, countyCatalogue, taken } from '@yichuang/terminal/testing/a-hall';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';

const DEVICE = DeviceId.parse('kiosk-1');
const { words, rules } = countyCatalogue();

let folder: string;
let gateway: FakeGateway;
let paper: VirtualPrinter;
let kiosk: ChildProcess;
let page: Socket<TerminalToPage, PageToTerminal>;
let states: KioskState[];
let slips: SlipProgress[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-'));
  paper = await openVirtualPrinter();
  gateway = await fakeGateway((request, response) => {
    const me: Me = { account: null, device: { deviceId: DEVICE, kind: 'kiosk', name: '1号取号机' } };
    const about: About = {
      hallId: HALL,
      mode: 'demo',
      publicUrl: null,
      catalogueRevision: 'r1',
      version: '1',
      now: AT,
    };
    const answers: Record<string, unknown> = {
      '/api/me': me,
      '/api/hub': about,
      '/api/catalogue/r1': { ...words, revision: 'r1', searchIndex: [] },
    };
    // As the hub does it until somebody wants something.
    if (request.url === '/api/orders') return;
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  gateway.appendFact(fact('DayOpened', { date: gateway.hall().date }));
  gateway.appendFact(fact('SettingsApplied', { rules }));
  const config = {
    hubUrl: gateway.url,
    token: 'a token',
    printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: paper.port } },
    stateFolder: folder,
    pagePort: 0,
  };
  kiosk = fork(path.join(import.meta.dirname, 'main.ts'), {
    env: { ...process.env, TERMINAL_CONFIG: JSON.stringify(config) },
    silent: true,
  });
  const address = await pageAddress(kiosk);
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  states = [];
  slips = [];
  page = io(address, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } });
  page.on('state', (state) => states.push(state));
  page.on('slip', (slip) => slips.push(slip));
  await eventually(
    () => states.at(-1)?.hub === 'live' && states.at(-1)?.printer.ready === true,
    'a living kiosk',
  );
});
afterEach(async () => {
  page.close();
  if (kiosk.exitCode === null) {
    kiosk.send('stop');
    await once(kiosk, 'exit');
  }
  await gateway.close();
  await paper.close();
  rmSync(folder, { recursive: true, force: true });
});

/** From the program's own log. */
async function pageAddress(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  const found = (): string | undefined => /"url":"(http[^"]+)"/.exec(text)?.[1];
  await eventually(() => found() !== undefined || child.exitCode !== null, 'the page');
  return found() ?? '';
}

/** The hub gives A012 once, whatever it is asked. */
function giveNumbers(): void {
  gateway.answering = (_request, answer) => {
    const printerId = PrinterId.parse(DEVICE);
    const events = [
      gateway.appendFact(taken(12, { takenAt: AT })),
      gateway.appendFact(asked(12, 1, printerId)),
    ];
    answer({ outcome: 'accepted', events });
    gateway.push({ events });
  };
}

const tap: KioskTicketRequest = { screenId: 's1', services: [ServiceId.parse('general-A')], paper: 'slip' };

it('one tap: a number, a slip, and the hub is told that it came out', async () => {
  giveNumbers();
  const answer = await page.emitWithAck('takeTicket', tap);
  expect(answer).toMatchObject({ outcome: 'taken', ticket: { number: 'A012' } });
  await eventually(() => slips.some((slip) => slip.state === 'printed'), 'the slip');
  const lines = paper.slips()[0]?.lines.map((line) => line.text.trim()) ?? [];
  expect(lines).toContain('A012');
  expect(lines).toContain('演示 不作凭证');
  await eventually(() => gateway.commands.some((command) => command.name === 'reportPrint'), 'the report');
  expect(gateway.commands.at(-1)?.payload).toMatchObject({ outcome: 'printed', evidence: 'processId' });
  expect(states.at(-1)).toMatchObject({ demo: true, catalogueRevision: 'r1' });
});

it('no paper: no number is asked for, and the page is told why', async () => {
  giveNumbers();
  await paper.apply({ paper: 'out' });
  expect(await page.emitWithAck('takeTicket', tap)).toMatchObject({
    outcome: 'printerDown',
    printer: { condition: 'paperOut', conditionNumber: 'P-02' },
  });
  expect(gateway.commands).toEqual([]);
});

it('ends by itself when it is told to, and waits for no question that the hub leaves open', async () => {
  const told = performance.now();
  kiosk.send('stop');
  const [code] = (await once(kiosk, 'exit')) as [number];
  expect(code).toBe(0);
  // The question would be given up after eight seconds.
  expect(performance.now() - told).toBeLessThan(4_000);
});
