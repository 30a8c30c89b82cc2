/** Devices as the console lists them (设备一览): each in one word, its parts, and what it said of its latest slip. Pure. */
import type { DeviceCard, PartCard } from '@yichuang/protocol/devices';
import type { LastSlip } from '@yichuang/protocol/upkeep';
import { byName } from '../table/sorted.ts';

/** In the order in which somebody should look at them. */
export const STATES = ['away', 'broken', 'ailing', 'recently', 'connected', 'neverSeen', 'revoked'] as const;
export type DeviceState = (typeof STATES)[number];

/** What visitors need first. */
const KINDS: readonly DeviceCard['kind'][] = ['kiosk', 'printer', 'counter', 'display', 'evaluator'];

export type PartState =
  /** Not to be used until somebody comes. */
  | 'broken'
  /** It works, and something is the matter with it. */
  | 'ailing'
  | 'low'
  /** It never answers: nobody can say that it is well. */
  | 'unproven'
  | 'well'
  /** Its terminal is not heard: as it was before. */
  | 'before';

export interface PartRow extends PartCard {
  readonly state: PartState;
}

export interface DeviceRow extends DeviceCard {
  readonly state: DeviceState;
  readonly slip: LastSlip | null;
  readonly parts: readonly PartRow[];
}

/** Whoever is missed comes first. */
export function deviceRows(devices: readonly DeviceCard[], slips: readonly LastSlip[]): readonly DeviceRow[] {
  const byDevice = new Map(slips.map((slip) => [slip.deviceId, slip]));
  return devices
    .map((device) => {
      const parts = device.parts.map((part) => ({ ...part, state: partState(part, device) }));
      return { ...device, parts, state: stateOf(device, parts), slip: byDevice.get(device.deviceId) ?? null };
    })
    .toSorted(
      (one, other) =>
        STATES.indexOf(one.state) - STATES.indexOf(other.state) ||
        KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
        byName.compare(one.name, other.name),
    );
}

/** On what the word of a printer or a strip rests; null for parts that answer each time. */
export function evidenceOf({ kind, evidence }: PartCard): NonNullable<PartCard['evidence']> | null {
  if (kind === 'slipPrinter') return evidence;
  return kind === 'windowStrip' ? (evidence ?? 'mute') : null;
}

function partState(part: PartCard, { connected, away, alarms }: DeviceCard): PartState {
  if (!connected && away) return 'before';
  if (!part.ready) return 'broken';
  if (part.condition !== null) return 'ailing';
  const low = alarms.some((alarm) => alarm.kind === 'paperLow' && alarm.part?.partId === part.partId);
  if (low || part.paperNear === true) return 'low';
  return evidenceOf(part) === 'mute' ? 'unproven' : 'well';
}

function stateOf(
  { revokedAt, connected, lastSeenAt, away }: DeviceCard,
  parts: readonly PartRow[],
): DeviceState {
  if (revokedAt !== null) return 'revoked';
  if (!connected && lastSeenAt === null) return 'neverSeen';
  if (away) return 'away';
  if (parts.some(({ state }) => state === 'broken')) return 'broken';
  if (parts.some(({ state }) => state === 'ailing' || state === 'low')) return 'ailing';
  return connected ? 'connected' : 'recently';
}
