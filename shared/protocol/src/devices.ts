/**
 * /api/devices: what a terminal says of its parts (its slip printer, card reader, keypad …), and what the console and the
 * guides' phones are shown of all devices: how they are, and what is the matter with them.
 */
import { DeviceKind } from '@yichuang/domain/actor';
import { DeviceId, Instant } from '@yichuang/domain/ids';
import { z } from 'zod';

export const PartKind = z.enum([
  'slipPrinter',
  'sheetPrinter',
  'cardReader',
  'scanner',
  'keypad',
  'ratingPad',
  'windowStrip',
]);
export type PartKind = z.infer<typeof PartKind>;

/** The number beside a condition's words, `P-02`: the letter names the kind of part, the words live with the screens. */
export const ConditionNumber = z.string().regex(/^[PCSKVLA]-\d{2}$/);

export const PartReport = z.strictObject({
  /** As the terminal's settings name it: `slip-printer`, `keypads`. */
  partId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  kind: PartKind,
  /** Its profile or model: `epson-tm`, `sdt`, `ff68`. */
  model: z.string().max(60),
  /** Where it is plugged in: `tcp 192.168.1.50:9100`, `serial /dev/serial/by-path/…`. */
  connection: z.string().max(200),
  ready: z.boolean(),
  condition: ConditionNumber.nullable(),
  /** What the operator does about it, word for word, where one thing is known to help: an udev rule. */
  remedy: z.string().max(300).optional(),
  /** Of several on one line, which the condition is about; absent: all. */
  addresses: z.array(z.int().min(0).max(255)).max(256).readonly().optional(),
  /** Slip printers and window strips: on what their word rests (`mute`: it only listens); null elsewhere. */
  evidence: z.enum(['processId', 'drained', 'status', 'mute']).nullable(),
  /** Slip printers: slips that the roll still gives, counted since 已换纸; null where nobody counts. */
  paperLeft: z.int().min(0).nullable(),
  /** Slip printers with a sensor: 纸将尽; null where nothing measures it. */
  paperNear: z.boolean().nullable(),
  /** Since when it is so, by the hub's clock. */
  since: Instant,
});
export type PartReport = z.infer<typeof PartReport>;

/** Whole, at every change and at least once a minute. */
export const PartsReport = z.strictObject({ parts: z.array(PartReport).max(32) });
export type PartsReport = z.infer<typeof PartsReport>;

export const PartCard = z.strictObject({ ...PartReport.shape, deviceId: DeviceId });
export type PartCard = z.infer<typeof PartCard>;

/** Something is the matter with a device: one alarm a part, one for a terminal that is not heard; it ends by itself. */
export const DeviceAlarm = z.strictObject({
  /** The same for as long as it is the same trouble. */
  key: z.string(),
  kind: z.enum(['fault', 'paperLow', 'silent']),
  deviceId: DeviceId,
  /** The machine's name and where it stands, as the console gave them. */
  name: z.string(),
  place: z.string(),
  /** Null: the terminal itself. */
  part: z.strictObject({ partId: z.string(), kind: PartKind }).nullable(),
  /** Whether something cannot be done until somebody comes. */
  urgent: z.boolean(),
  condition: ConditionNumber.nullable(),
  /** It comes and goes: one alarm until it has been quiet for a while. */
  unstable: z.boolean(),
  /** `paperLow`, where slips are counted. */
  paperLeft: z.int().nullable(),
  since: Instant,
});
export type DeviceAlarm = z.infer<typeof DeviceAlarm>;

// GET /api/devices

export const DeviceCard = z.strictObject({
  deviceId: DeviceId,
  kind: DeviceKind,
  name: z.string(),
  /** Where it stands: 大厅入口左侧; empty where nobody has said it. */
  place: z.string(),
  pairedAt: Instant,
  lastSeenAt: Instant.nullable(),
  connected: z.boolean(),
  /** Not heard for longer than the settings bear. */
  away: z.boolean(),
  revokedAt: Instant.nullable(),
  /** Since the hub's start; empty until its terminal has told. */
  parts: z.array(PartCard).readonly(),
  /** Only while the hall is open, or should be: in the evening everything is switched off. */
  alarms: z.array(DeviceAlarm).readonly(),
});
export type DeviceCard = z.infer<typeof DeviceCard>;

// POST /api/devices/:deviceId: another name, another place

export const DeviceChange = z.strictObject({
  name: z.string().trim().min(1).max(40),
  place: z.string().trim().max(40),
});
export type DeviceChange = z.infer<typeof DeviceChange>;

// GET, PUT /api/devices/watch: how patient the hub is with devices (设备提醒设置)

const seconds = (most: number): z.ZodInt => z.int().min(1).max(most);

export const WatchSettings = z.strictObject({
  /** A fault that lasts so long raises its alarm … */
  raiseSeconds: seconds(600),
  /** … and one that is gone for so long ends it. */
  clearSeconds: seconds(600),
  /** So many faults within so long are a loose cable … */
  unstableFaults: z.int().min(2).max(100),
  unstableSeconds: seconds(3_600),
  /** … whose alarm ends after so much quiet. */
  quietSeconds: seconds(3_600),
  /** A terminal not heard for so long is missed. */
  silentSeconds: seconds(3_600),
  /** So few slips left on the roll: change it soon. */
  paperLowAt: z.int().min(0).max(1_000),
});
export type WatchSettings = z.infer<typeof WatchSettings>;

/** Until somebody at the console says otherwise. */
export const USUAL_WATCH: WatchSettings = {
  raiseSeconds: 10,
  clearSeconds: 10,
  unstableFaults: 3,
  unstableSeconds: 300,
  quietSeconds: 120,
  silentSeconds: 120,
  paperLowAt: 60,
};
