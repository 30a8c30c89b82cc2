/** A device of the hall without a screen: its line to the hub, its memory on disk, its printer. Wired top to bottom. */
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { hubHttp, type HubHttp } from '@yichuang/client/http';
import { instantOf } from '@yichuang/domain/time';
import { PrinterId, type CommandId, type DeviceId } from '@yichuang/domain/ids';
import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import { printerProfiles } from '@yichuang/hardware/codec/escpos/profile';
import { openEscPosPrinter } from '@yichuang/hardware/driver/escpos-printer';
import type { PrinterPort } from '@yichuang/hardware/ports';
import { canvasRasterise } from '@yichuang/hardware/raster/canvas-rasterise';
import { tcpTransport } from '@yichuang/hardware/transport/tcp';
import type { Logger } from 'pino';
import type { TerminalConfig } from './config.ts';
import { openChecklistPrinter, type ChecklistPrinter } from './checklist-printer.ts';
import { holdGuidance, type HeldGuidance } from './guidance-book.ts';
import { readPapers, type HallPapers } from './hall-papers.ts';
import { ownPrinter, type PrintOwner } from './print-owner.ts';
import { progressUrlOf } from './progress-url.ts';
import { slipDocument } from './slip.ts';
import { aborted } from './stop-signal.ts';
import { openStateStore, type StateStore } from './state-store.ts';

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
  close(): Promise<void>;
}

export interface TerminalOptions {
  readonly config: TerminalConfig;
  readonly log: Logger;
  /** 长辈版: slips of these commands are printed in double type. */
  readonly isLarge?: (commandId: CommandId) => boolean;
  /** Ends the waiting for the hub at the start. */
  readonly signal: AbortSignal;
}

/** Waits until the hub has said who this device is and whose hall this is; null = told to stop before. */
export async function openTerminal(options: TerminalOptions): Promise<Terminal | null> {
  const { config, log, isLarge = () => false, signal } = options;
  const { hubUrl: url, token } = config;
  const profile = printerProfiles.find(({ id }) => id === config.printer.profile);
  if (!profile) throw new Error(`no printer profile "${config.printer.profile}"`);
  const http = hubHttp({ url, token });
  const deviceId = await whoAmI(http, log, signal);
  if (deviceId === null) return null;

  const printerId = PrinterId.parse(deviceId);
  const store = openStateStore(config.stateFolder);
  const papers = readPapers(http);
  const client = createHallClient({
    url,
    token,
    kinds: ['hall'],
    store: store.outbox,
    onNewBuild: () => papers.refresh(),
    onDoubt: (doubt) => log.error({ doubt }, 'the copy of the hall differed from the hub and was replaced'),
    onSignedOut: (code) => log.error({ code }, 'the hub does not know this device any more'),
  });
  client.onEvents(({ kind }) => {
    if (kind === 'snapshot') papers.refresh();
  });
  const owner = ownPrinter({
    printerId,
    client,
    jobs: store.jobs,
    openPrinter: (journal) =>
      openEscPosPrinter({ transport: tcpTransport(config.printer), profile, journal }),
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

  const guidance = holdGuidance(http);
  const checklists = openChecklistPrinter({
    http,
    guidance,
    papers: () => papers.current(),
    printer: owner.printer,
    bytesOf: (document) => encode(document, profile, canvasRasterise),
    now: () => {
      const { hall, hubTimeOffsetMs } = client.getSnapshot();
      const at = instantOf(Date.now() + hubTimeOffsetMs);
      return { at, zoneOffsetMinutes: hall?.rules.zoneOffsetMinutes ?? CHINA_MINUTES };
    },
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
    async close() {
      checklists.close();
      guidance.close();
      // The slip under way ends first: its outcome is written down and reported, if the hub still listens.
      await owner.close();
      papers.close();
      client.close();
      store.close();
    },
  };
}

/** Until the hall's own is known. */
const CHINA_MINUTES = 480;
const ASK_AGAIN_MS = 1_000;

async function whoAmI(http: HubHttp, log: Logger, signal: AbortSignal): Promise<DeviceId | null> {
  for (let asked = 0; !signal.aborted; asked += 1) {
    const me = await http.me();
    if (me.outcome === 'ok' && me.value.device !== null) return me.value.device.deviceId;
    if (asked % 30 === 0) {
      const why = me.outcome === 'failed' ? me.problem.code : me.outcome === 'ok' ? 'NoDevice' : 'offline';
      log.warn({ why }, 'waiting for the hub to know this device');
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ASK_AGAIN_MS);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
  return null;
}
