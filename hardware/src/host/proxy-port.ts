/**
 * A port in the terminal's own process whose driver lives in the device process. What was last told is told again to a
 * driver that was started anew; what it hears twice because of that is heard once.
 */
import { deviceShapes, type DevicePort, type Methods } from './device-ports.ts';
import type { DeviceSettings } from './device-settings.ts';
import type { AnyHealth } from './messages.ts';
import { memoryOf, type ProxyLine, type ProxyTiming } from './proxy-memory.ts';

export interface Proxy {
  readonly port: DevicePort;
  health(health: AnyHealth): void;
  heard(value: unknown): void;
  crashed(): void;
  /** A fresh process has the device again. */
  restarted(): void;
  end(): void;
}

const crashed: AnyHealth = { ready: false, condition: 'Crashed' };
const starting: AnyHealth = { ready: false, condition: null };

export function proxyPort({ kind }: DeviceSettings, line: ProxyLine, timing: ProxyTiming): Proxy {
  const healthListeners = new Set<(health: AnyHealth) => void>();
  const listeners = new Set<(value: unknown) => void>();
  let health = starting;
  let ended = false;
  /** Started anew, and its device is not there yet. */
  let isBack = false;

  const setHealth = (next: AnyHealth): void => {
    if (ended || JSON.stringify(next) === JSON.stringify(health)) return;
    health = next;
    for (const listener of healthListeners) listener(next);
  };
  const say = (value: unknown): void => {
    if (ended) return;
    for (const listener of listeners) listener(value);
  };
  const memory = memoryOf(kind, line, say, timing);

  const methods: Record<string, Methods[string]> = {
    health: () => health,
    onHealth: listening(healthListeners),
    close: async () => {
      ended = true;
      memory.end();
      await line.close();
    },
  };
  const { hears, tells, asks } = deviceShapes[kind];
  if (hears !== null) methods[hears] = listening(listeners);
  for (const method of tells)
    methods[method] = (...args) => {
      memory.told(method, args);
      line.tell(method, args);
    };
  for (const method of asks) methods[method] = (...args) => memory.asked(method, args);

  return {
    port: methods as unknown as DevicePort,
    health(next) {
      if (next.ready && isBack) {
        isBack = false;
        memory.ready();
      }
      setHealth(next);
    },
    heard: (value) => memory.heard(value),
    crashed() {
      memory.crashed();
      setHealth(crashed);
    },
    restarted() {
      isBack = true;
      memory.restarted();
    },
    end() {
      ended = true;
      memory.end();
    },
  };
}

function listening(listeners: Set<(value: never) => void>): Methods[string] {
  return (listener) => {
    const one = (value: never): void => (listener as (value: never) => void)(value);
    listeners.add(one);
    return () => listeners.delete(one);
  };
}
