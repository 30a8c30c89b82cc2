/** What the hub is told of a terminal's parts, when, and since when it is so. */
import type { HttpAnswer } from '@yichuang/client/http';
import type { Instant } from '@yichuang/domain/ids';
import type { DevicePort } from '@yichuang/hardware/host/device-ports';
import type { DeviceSettings } from '@yichuang/hardware/host/device-settings';
import { PartsReport } from '@yichuang/protocol/devices';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { devicePart, reportParts, slipPrinterPart } from './parts.ts';

const KEYPADS: DeviceSettings = {
  partId: 'keypads',
  kind: 'keypad',
  model: 'ff68',
  connection: { kind: 'serial', path: '/dev/ttyS1' },
};

let health: { ready: boolean; condition: string | null; remedy?: string; addresses?: readonly number[] };
let change: () => void;
let told: PartsReport[];
let answers: HttpAnswer<unknown>;
let minute = 0;
let stop: () => void = () => undefined;

const port = {
  health: () => health,
  onHealth: (listener: () => void) => {
    change = listener;
    return () => undefined;
  },
} as unknown as DevicePort;
const http = {
  post: async <T>(path: string, body: unknown): Promise<HttpAnswer<T>> => {
    expect(path).toBe('/api/devices/parts');
    told.push(PartsReport.parse(body));
    return answers as HttpAnswer<T>;
  },
};
const now = (): Instant => `2026-11-23T01:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  answers = { outcome: 'ok', value: null };
  health = { ready: true, condition: null };
  minute = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('tells at once, at every change, and again before the hub misses it', async () => {
  stop = reportParts({ http, parts: [devicePart(KEYPADS, port)], now });
  await vi.advanceTimersByTimeAsync(0);
  minute = 5;
  health = { ready: false, condition: 'Crashed' };
  change();
  await vi.advanceTimersByTimeAsync(0);
  minute = 9;
  await vi.advanceTimersByTimeAsync(45_000);
  expect(
    told.map(({ parts }) => [parts[0]?.ready, parts[0]?.condition, parts[0]?.since.slice(11, 16)]),
  ).toEqual([
    [true, null, '01:00'],
    [false, 'K-05', '01:05'],
    [false, 'K-05', '01:05'],
  ]);
  expect(told[0]?.parts[0]).toMatchObject({
    partId: 'keypads',
    connection: 'serial /dev/ttyS1',
    evidence: null,
  });
});

it('what the operator can do about it, and which of several it is about, goes with it', async () => {
  const more = { remedy: 'SUBSYSTEM=="tty"', addresses: [3, 5] };
  health = { ready: true, condition: 'AddressClash', ...more };
  stop = reportParts({ http, parts: [devicePart(KEYPADS, port)], now });
  await vi.advanceTimersByTimeAsync(0);
  expect(told[0]?.parts[0]).toMatchObject({ ready: true, condition: 'K-11', ...more });
});

it('a hub that is away is told soon after', async () => {
  answers = { outcome: 'offline' };
  stop = reportParts({ http, parts: [devicePart(KEYPADS, port)], now });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told).toHaveLength(2);
});

it('a slip printer says on what its word rests and what is left of its roll', async () => {
  const status = { fault: 'PaperOut', evidence: 'drained', slipsLeft: 12, paper: 'near' } as never;
  const printer = { status: () => status, onStatus: () => () => undefined };
  stop = reportParts({
    http,
    parts: [
      slipPrinterPart({ connection: { kind: 'tcp', host: 'h', port: 9100 }, profile: 'snbc' }, printer),
    ],
    now,
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(told[0]?.parts[0]).toEqual({
    partId: 'slip-printer',
    kind: 'slipPrinter',
    model: 'snbc',
    connection: 'tcp h:9100',
    ready: false,
    condition: 'P-02',
    evidence: 'drained',
    paperLeft: 12,
    paperNear: true,
    since: now(),
  });
});
