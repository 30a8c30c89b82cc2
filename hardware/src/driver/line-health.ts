/** How a device on a line is (设备状态): there or missing by its line, unstable when that comes and goes, and what its driver noticed. */

import type { LineCondition } from '../conditions.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { ByteTransport, TransportErrorCode } from '../transport/byte-transport.ts';

export interface LineHealth<Condition extends string> {
  health(this: void): DeviceHealth<Condition | LineCondition>;
  onHealth(this: void, listener: (health: DeviceHealth<Condition | LineCondition>) => void): () => void;
  /** What the driver noticed on an open line; null when it is over. */
  note(condition: Condition | 'Silent' | 'Unstable' | null): void;
  stop(): void;
}

/** A loose cable: the line broke so often within so long; over when it stood for as long again. */
export interface StormLimits {
  readonly breaks: number;
  readonly withinMs: number;
}

export const usualStorm: StormLimits = { breaks: 3, withinMs: 60_000 };

export function lineHealth<Condition extends string = never>(
  transport: ByteTransport,
  storm: StormLimits = usualStorm,
): LineHealth<Condition> {
  type Known = Condition | LineCondition;
  const listeners = new Set<(health: DeviceHealth<Known>) => void>();
  let down: LineCondition | null = null;
  let remedy: string | null = null;
  let noted: Known | null = null;
  let breaks: number[] = [];
  let calm: NodeJS.Timeout | null = null;
  let told = '';

  function health(): DeviceHealth<Known> {
    const condition = calm ? 'Unstable' : (down ?? noted);
    return {
      ready: transport.isOpen && (noted === null || noted === 'Unstable'),
      condition,
      ...(remedy !== null && { remedy }),
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
    if (event.kind === 'data') return;
    remedy = event.kind === 'down' ? event.error.remedy : null;
    if (event.kind === 'open') down = null;
    else {
      down = conditionOf(event.error.code);
      noted = null;
      if (wasUp) broke();
    }
    wasUp = event.kind === 'open';
    tell();
  });

  return {
    health,
    onHealth(this: void, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    note(condition) {
      noted = condition;
      tell();
    },
    stop() {
      stopHearing();
      if (calm) clearTimeout(calm);
      listeners.clear();
    },
  };
}

function conditionOf(code: TransportErrorCode): LineCondition {
  switch (code) {
    case 'NoPermission':
    case 'NoDriver':
    case 'TurnedAway':
      return 'NoPermission';
    case 'Missing':
    case 'ConnectFailed':
    case 'ConnectionLost':
    case 'WriteTimeout':
    case 'NotConnected':
    case 'Closed':
      return 'Missing';
  }
}
