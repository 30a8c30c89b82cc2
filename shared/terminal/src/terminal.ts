/** A device of the hall without a screen: its line to the hub, its memory on disk, its printer and other devices. Wired top to bottom. */
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { hubHttp, type HubHttp } from '@yichuang/client/http';
import { instantOf } from '@yichuang/domain/time';
import { PrinterId, type CommandId, type DeviceId, type Instant } from '@yichuang/domain/ids';
import type { DeviceHost } from '@yichuang/hardware/host/device-host';
import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import { printerProfiles } from '@yichuang/hardware/codec/escpos/profile';
import { connectionWords } from '@yichuang/hardware/host/device-settings';
import { lineTo } from '@yichuang/hardware/host/line-to';
import { openEscPosPrinter } from '@yichuang/hardware/driver/escpos-printer';
import type { PrinterPort } from '@yichuang/hardware/ports/slip-printer';
import { canvasRasterise } from '@yichuang/hardware/raster/canvas-rasterise';
import type { OrderResult } from '@yichuang/protocol/orders';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { TerminalConfig } from './config.ts';
import { goAlone, type Alone } from './alone/alone.ts';
import { holdLease } from './alone/hold-lease.ts';
import { whoAmI } from './alone/who-i-am.ts';
import { openChecklistPrinter, type ChecklistPrinter } from './checklist-printer.ts';
import type { GuidanceBook } from '@yichuang/protocol/guidance';
import { fetchUntil } from './fetch-until.ts';
import { holdGuidance, type HeldGuidance } from './guidance-book.ts';
import { readPapers, type HallPapers, type Papers } from './hall-papers.ts';
import { DEEDS_OF_NONE, takeOrders } from './orders.ts';
import { findHub, hubsOf, watchHub } from './find-hub.ts';
import { openDevices } from './open-devices.ts';
import { reportParts, slipPrinterPart } from './parts.ts';
import { ownPrinter, type PrintOwner } from './print-owner.ts';
import { wordOf } from './print-report.ts';
import { progressUrlOf } from './progress-url.ts';
import { slipDocument, wordsAtTheEnd } from './slip.ts';
import { aborted } from './stop-signal.ts';
import { openStateStore, type StateStore } from './state-store.ts';
import { testSlipDocument } from './test-slip.ts';

export interface Terminal {
  readonly deviceId: DeviceId;
  readonly printerId: PrinterId;
  readonly client: HallClient;
  readonly http: HubHttp;
  readonly papers: HallPapers;
  readonly guidance: HeldGuidance;
  readonly checklists: ChecklistPrinter;
  readonly owner: PrintOwner;
  readonly printer: PrinterPort;
  readonly store: StateStore;
  /** How a kiosk goes on without the hub; null for every other terminal. */
  readonly alone: Alone | null;
  /** What the settings name beside the slip printer. */
  readonly devices: DeviceHost;
  /** Staff want the page before this terminal loaded anew; returns the way to hear no more. */
  onReloadPage(reload: () => void): () => void;
  close(): Promise<void>;
}

export interface TerminalOptions {
  readonly config: TerminalConfig;
  readonly log: Logger;
  /** 长辈版: slips of these commands are printed in double type. */
  readonly isLarge?: (commandId: CommandId) => boolean;
  /** Staff want this program started anew: its supervisor does that when it has ended. */
  readonly restart: () => void;
  /** Ends the waiting for the hub at the start. */
  readonly signal: AbortSignal;
}

/**
 * Waits until the hub has said who this device is and whose hall this is, now or before an earlier start; null = told to
 * stop before.
 */
export async function openTerminal(options: TerminalOptions): Promise<Terminal | null> {
  const { config, log, isLarge = () => false, restart, signal } = options;
  const { token } = config;
  const profile = printerProfiles.find(({ id }) => id === config.printer.profile);
  if (!profile) throw new Error(`no printer profile "${config.printer.profile}"`);
  /** Ends the questions that the hub leaves open. */
  const ending = new AbortController();
  const store = openStateStore(config.stateFolder);
  const addresses = hubsOf(config);
  const url = await findHub(addresses, {
    keep: (found) => store.alone.keep('hub', found),
    last: store.alone.kept('hub'),
  });
  const http = hubHttp({ url, token, fetch: fetchUntil(ending.signal) });
  const self = await whoAmI({ http, token, store: store.alone, log, signal });
  if (self === null) {
    store.close();
    return null;
  }

  const { deviceId } = self;
  const printerId = PrinterId.parse(deviceId);
  const papers = readPapers(http, {
    last: store.alone.kept('papers') as Papers | null,
    keep: (found) => store.alone.keep('papers', found),
  });
  const client = createHallClient({
    url,
    token,
    kinds: ['hall'],
    store: store.outbox,
    onNewBuild: () => papers.refresh(),
    onDoubt: (doubt) => log.error({ doubt }, 'the copy of the hall differed from the hub and was replaced'),
    onSignedOut: (code) => log.error({ code }, 'the hub does not know this device any more'),
  });
  client.onEvents((news) => {
    // Other settings may come with other words on screen and slip.
    if (news.kind === 'snapshot' || news.events.some(({ type }) => type === 'SettingsApplied'))
      papers.refresh();
  });
  // Only a kiosk gives numbers, and only a kiosk has any to give while it is cut off.
  const alone =
    self.kind === 'kiosk'
      ? goAlone({
          deviceId,
          client,
          store: store.alone,
          jobs: store.jobs,
          aloneAfterMs: 1_000 * (config.aloneAfterSeconds ?? ALONE_AFTER_SECONDS),
          onRefused: (refused) => log.error(refused, 'a number that was given offline is not on record'),
        })
      : null;
  const releaseLease = alone === null ? null : holdLease(http, client, store.alone.lease);
  const { rollMetres } = config.printer;
  // When the roll is nearly out, the hub says: its settings are the console's.
  const roll = rollMetres === undefined ? undefined : { journal: store.roll, metres: rollMetres, alarmAt: 0 };
  const line = await lineTo(config.printer.connection);
  const owner = ownPrinter({
    printerId,
    client: alone?.client ?? client,
    jobs: store.jobs,
    openPrinter: (journal) => openEscPosPrinter({ transport: line, profile, journal, roll }),
    async bytesOf({ copy, requestedAt, commandId }, ticket, hall) {
      const { demo, publicUrl, catalogue } = await papers.known();
      const large = commandId !== null && isLarge(commandId);
      const progressUrl = progressUrlOf(publicUrl, ticket.progressKey);
      const document = slipDocument({
        ticket,
        hall,
        catalogue,
        copy,
        at: requestedAt,
        large,
        demo,
        progressUrl,
      });
      return encode(document, profile, canvasRasterise);
    },
    onFault: (fault, order) => log.error({ err: fault, jobId: order.jobId }, 'a slip could not be made'),
  });

  const now = (): { readonly at: Instant; readonly zoneOffsetMinutes: number } => {
    const { hall, hubTimeOffsetMs } = client.getSnapshot();
    const at = instantOf(Date.now() + hubTimeOffsetMs);
    return { at, zoneOffsetMinutes: hall?.rules.zoneOffsetMinutes ?? CHINA_MINUTES };
  };
  const guidance = holdGuidance(http, {
    keeper: {
      last: store.alone.kept('guidance') as GuidanceBook | null,
      keep: (book) => store.alone.keep('guidance', book),
    },
  });
  const checklists = openChecklistPrinter({
    http,
    guidance,
    papers: () => papers.current(),
    printer: owner.printer,
    bytesOf: (document) => encode(document, profile, canvasRasterise),
    now,
  });

  const reloads = new Set<() => void>();
  const printTestSlip = async (): Promise<OrderResult> => {
    const { catalogue, demo, publicUrl } = await papers.known();
    const { hall } = client.getSnapshot();
    const { printer } = owner;
    const { evidence, slipsLeft } = await printer.check();
    const document = testSlipDocument({
      hall: catalogue.hall.name,
      machine: self,
      profile,
      connection: connectionWords(config.printer.connection),
      evidence,
      slipsLeft,
      demo,
      words: hall === null ? [] : wordsAtTheEnd(catalogue, hall),
      code: publicUrl ?? deviceId,
      ...now(),
    });
    const bytes = encode(document, profile, canvasRasterise);
    const { report, conditionNumber } = wordOf(await printer.print({ jobId: randomUUID(), bytes }));
    return { outcome: report.outcome, condition: report.condition, conditionNumber };
  };
  const listenNoMore = takeOrders({
    http,
    deeds: {
      ...DEEDS_OF_NONE,
      checklist: (wish) => checklists.print(wish),
      receiptSlip: ({ slip }) => checklists.printReceipt(slip),
      testSlip: printTestSlip,
      paperChanged: () => {
        owner.printer.rollChanged();
        return Promise.resolve({ outcome: 'done' });
      },
      reloadPage: () => {
        for (const reload of reloads) reload();
        return Promise.resolve({ outcome: reloads.size === 0 ? 'notHere' : 'done' });
      },
    },
    onReported: ({ order }) => {
      if (order === 'restart') restart();
    },
    onFault: (fault, { order }) => log.error({ err: fault, order }, 'an order could not be carried out'),
  });

  const watchNoMore = watchHub(addresses, url, (found) => {
    log.warn({ hub: found }, 'another computer has taken over the hall: starting anew with it');
    restart();
  });
  const devices = openDevices(config.devices, log);
  const reportNoMore = reportParts({
    http,
    parts: [slipPrinterPart(config.printer, owner.printer), ...devices.parts],
    now: () => now().at,
  });

  // A page must know from its first request whether this is a demo.
  await Promise.race([papers.known(), aborted(signal)]);

  return {
    deviceId,
    printerId,
    client,
    http,
    papers,
    guidance,
    checklists,
    owner,
    printer: owner.printer,
    store,
    alone,
    devices: devices.host,
    onReloadPage(reload) {
      reloads.add(reload);
      return () => reloads.delete(reload);
    },
    async close() {
      listenNoMore();
      reportNoMore();
      watchNoMore();
      guidance.close();
      await devices.close();
      // The slip under way ends first: its outcome is written down and reported, if the hub still listens.
      await owner.close();
      ending.abort();
      papers.close();
      releaseLease?.();
      alone?.close();
      client.close();
      store.close();
    },
  };
}

/** More than a hub needs to start anew, less than a visitor stands before a machine that does nothing. */
const ALONE_AFTER_SECONDS = 4;
/** Until the hall's own is known. */
const CHINA_MINUTES = 480;
