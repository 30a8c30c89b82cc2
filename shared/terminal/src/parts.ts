/** Tells the hub how this terminal's parts are (设备状态): whole, at every change and at least once a minute. */
import type { HubHttp } from '@yichuang/client/http';
import type { Instant } from '@yichuang/domain/ids';
import {
  conditionNumbers,
  keypadConditionNumbers,
  ratingPadConditionNumbers,
  readerConditionNumbers,
  scannerConditionNumbers,
  sheetConditionNumbers,
  windowStripConditionNumbers,
} from '@yichuang/hardware/conditions';
import type { DevicePort } from '@yichuang/hardware/host/device-ports';
import {
  connectionWords,
  type DeviceConnection,
  type DeviceKind,
  type DeviceSettings,
} from '@yichuang/hardware/host/device-settings';
import type { PrinterPort } from '@yichuang/hardware/ports/slip-printer';
import type { PartReport, PartsReport } from '@yichuang/protocol/devices';

type PartState = Omit<PartReport, 'partId' | 'kind' | 'model' | 'connection' | 'since'>;

export interface Part {
  readonly name: Pick<PartReport, 'partId' | 'kind' | 'model' | 'connection'>;
  state(this: void): PartState;
  onChange(this: void, listener: () => void): () => void;
}

export interface PartsOptions {
  readonly http: Pick<HubHttp, 'post'>;
  readonly parts: readonly Part[];
  /** The hub's clock. */
  readonly now: () => Instant;
  readonly everyMs?: number;
  /** After an answer of the hub that was none. */
  readonly againMs?: number;
}

const NUMBERS: Readonly<Record<DeviceKind, Readonly<Record<string, string>>>> = {
  cardReader: readerConditionNumbers,
  scanner: scannerConditionNumbers,
  keypad: keypadConditionNumbers,
  ratingPad: ratingPadConditionNumbers,
  windowStrip: windowStripConditionNumbers,
  sheetPrinter: sheetConditionNumbers,
};

/** Less than the minute after which the hub misses a word. */
const EVERY_MS = 45_000;
const AGAIN_MS = 3_000;

/** Any device of the settings. */
export function devicePart(settings: DeviceSettings, port: DevicePort): Part {
  const { partId, kind, model, connection } = settings;
  return {
    name: { partId, kind, model, connection: connectionWords(connection) },
    state() {
      const { condition, ...health } = port.health();
      const number = condition === null ? null : (NUMBERS[kind][condition] ?? null);
      return { ...health, condition: number, evidence: null, paperLeft: null, paperNear: null };
    },
    onChange: (listener) => port.onHealth(listener),
  };
}

/** The slip printer of the settings, which knows more than others. */
export function slipPrinterPart(
  { connection, profile }: { readonly connection: DeviceConnection; readonly profile: string },
  printer: Pick<PrinterPort, 'status' | 'onStatus'>,
): Part {
  return {
    name: {
      partId: 'slip-printer',
      kind: 'slipPrinter',
      model: profile,
      connection: connectionWords(connection),
    },
    state() {
      const { fault, evidence, slipsLeft, paper } = printer.status();
      return {
        ready: fault === null,
        condition: fault === null ? null : conditionNumbers[fault],
        evidence,
        paperLeft: slipsLeft,
        paperNear: paper === 'near',
      };
    },
    onChange: (listener) => printer.onStatus(listener),
  };
}

/** Returns the way to report no more. */
export function reportParts(options: PartsOptions): () => void {
  const { http, parts, now, everyMs = EVERY_MS, againMs = AGAIN_MS } = options;
  const known = new Map<string, { readonly state: string; readonly since: Instant }>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let telling = false;
  let news = false;

  const reportOf = ({ name, state }: Part): PartReport => {
    const is = state();
    // Every slip takes paper: since when it is well, is another matter.
    const text = JSON.stringify({ ready: is.ready, condition: is.condition });
    const before = known.get(name.partId);
    const since = before?.state === text ? before.since : now();
    known.set(name.partId, { state: text, since });
    return { ...name, ...is, since };
  };

  const tell = async (): Promise<void> => {
    if (telling) {
      news = true;
      return;
    }
    telling = true;
    news = false;
    clearTimeout(timer);
    const report: PartsReport = { parts: parts.map(reportOf) };
    const answer = await http.post('/api/devices/parts', report);
    telling = false;
    if (closed) return;
    timer = setTimeout(() => void tell(), news ? 0 : answer.outcome === 'ok' ? everyMs : againMs);
  };

  const stops = parts.map((part) => part.onChange(() => void tell()));
  void tell();
  return () => {
    closed = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
