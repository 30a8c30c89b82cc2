/** How a device on a line is (设备状态): there or missing by its line, unstable when that comes and goes, and what its driver noticed. */

import type { LineCondition } from '../conditions.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { ByteTransport, TransportErrorCode } from '../transport/byte-transport.ts';
import { atOnceMs } from '../transport/reconnecting.ts';

export interface LineHealth<Condition extends string> {
  health(this: void): DeviceHealth<Condition | LineCondition>;
  onHealth(this: void, listener: (health: DeviceHealth<Condition | LineCondition>) => void): () => void;
  /**
   * What the driver noticed on an open line; null when it is over. With `addresses` it is about these alone, and the
   * device goes on with the others.
   */
  note(condition: Condition | 'Silent' | 'Unstable' | null, addresses?: readonly number[]): void;
  stop(): void;
}

/** A loose cable: the line broke so often within so long; over when it stood for as long again. */
export interface StormLimits {
  readonly breaks: number;
  readonly withinMs: number;
}

export const usualStorm: StormLimits = { breaks: 3, withinMs: 60_000 };

/** `standsMs`: a line that was turned away is believed only when it has stood for so long. */
export function lineHealth<Condition extends string = never>(
  transport: ByteTransport,
  storm: StormLimits = usualStorm,
  standsMs: number = atOnceMs,
): LineHealth<Condition> {
  type Known = Condition | LineCondition;
  const listeners = new Set<(health: DeviceHealth<Known>) => void>();
  let down: LineCondition | null = null;
  let remedy: string | null = null;
  let noted: Known | null = null;
  let about: readonly number[] | undefined;
  let stands: NodeJS.Timeout | null = null;
  let breaks: number[] = [];
  let calm: NodeJS.Timeout | null = null;
  let told = '';

  function health(): DeviceHealth<Known> {
    const condition = calm ? 'Unstable' : (down ?? noted);
    const goesOn = noted === null || noted === 'Unstable' || about !== undefined;
    return {
      ready: transport.isOpen && down === null && goesOn,
      condition,
      ...(remedy !== null && { remedy }),
      ...(about !== undefined && condition === noted && { addresses: about }),
    };
  }

  function tell(): void {
    const now = health();
    if (JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    for (const listener of listeners) listener(now);
  }

  function broke(): void {
    const now = performance.now();
    breaks = [...breaks.filter((at) => now - at < storm.withinMs), now];
    if (breaks.length < storm.breaks) return;
    if (calm) clearTimeout(calm);
    calm = setTimeout(() => {
      calm = null;
      breaks = [];
      tell();
    }, storm.withinMs);
    calm.unref();
  }

  let wasUp = transport.isOpen;
  const stopHearing = transport.onEvent((event) => {
    if (event.kind === 'data' && down === null) return;
    if (stands) clearTimeout(stands);
    stands = null;
    if (event.kind === 'down') {
      ({ remedy } = event.error);
      down = conditionOf(event.error.code);
      noted = null;
      about = undefined;
      if (wasUp && down !== 'Busy') broke();
    } else if (event.kind === 'open' && down === 'Busy') {
      // Whoever holds the device lets us in, too, only to close at once.
      stands = setTimeout(isThere, standsMs);
      stands.unref();
    } else if (down !== null) isThere();
    if (event.kind !== 'data') wasUp = event.kind === 'open';
    tell();
  });

  function isThere(): void {
    stands = null;
    remedy = null;
    down = null;
    tell();
  }

  return {
    health,
    onHealth(this: void, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    note(condition, addresses) {
      noted = condition;
      about = addresses;
      tell();
    },
    stop() {
      stopHearing();
      for (const timer of [calm, stands]) if (timer) clearTimeout(timer);
      listeners.clear();
    },
  };
}

function conditionOf(code: TransportErrorCode): LineCondition {
  switch (code) {
    case 'NoPermission':
    case 'NoDriver':
      return 'NoPermission';
    case 'TurnedAway':
      return 'Busy';
    case 'Missing':
    case 'ConnectFailed':
    case 'ConnectionLost':
    case 'WriteTimeout':
    case 'NotConnected':
    case 'Closed':
      return 'Missing';
  }
}
