/**
 * What a terminal says of its devices (/api/devices/parts), and what the console and the guides' phones are shown of them.
 * A device of the hall (terminal) has parts: its slip printer, card reader, keypad …
 */
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
  /** Slip printers: on what their word rests; null elsewhere. */
  evidence: z.enum(['processId', 'drained', 'status', 'mute']).nullable(),
  /** Slip printers: slips that the roll still gives, counted since 已换纸; null where nobody counts. */
  paperLeft: z.int().min(0).nullable(),
  /** Since when it is so, by the hub's clock. */
  since: Instant,
});
export type PartReport = z.infer<typeof PartReport>;

/** Whole, at every change and at least once a minute. */
export const PartsReport = z.strictObject({ parts: z.array(PartReport).max(32) });
export type PartsReport = z.infer<typeof PartsReport>;

export const PartCard = z.strictObject({ ...PartReport.shape, deviceId: DeviceId });
export type PartCard = z.infer<typeof PartCard>;
