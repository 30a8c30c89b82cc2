/** The smallest driver of any kind of device: passes everything on to line-device.ts, and falls over when it is told to. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { deviceShapes, type DevicePort, type Methods } from '../device-ports.ts';
import type { DeviceSettings } from '../device-settings.ts';
import type { AnyHealth } from '../messages.ts';

interface Said {
  readonly health?: AnyHealth;
  readonly value?: unknown;
  readonly answer?: unknown;
  readonly crash?: 'abort' | 'segv' | 'hang' | 'throw';
}

export async function openLineDriver({ kind, connection }: DeviceSettings): Promise<DevicePort> {
  if (connection.kind !== 'tcp') throw new Error('a line device is on TCP');
  const socket = connect(connection.port, connection.host);
  socket.on('error', () => undefined);
  let health: AnyHealth = { ready: false, condition: 'Missing' };
  const healthListeners = new Set<(health: AnyHealth) => void>();
  const listeners = new Set<(value: unknown) => void>();
  const asked: ((value: unknown) => void)[] = [];
  let last: unknown;
  const setHealth = (next: AnyHealth): void => {
    health = next;
    for (const listener of healthListeners) listener(next);
  };
  socket.on('connect', () => setHealth({ ready: true, condition: null }));
  createInterface(socket)
    // A line that is reset says so here, too.
    .on('error', () => undefined)
    .on('line', (text) => {
      const said = JSON.parse(text) as Said;
      if (said.health) setHealth(said.health);
      if (said.value !== undefined) for (const listener of listeners) listener(said.value);
      if (said.answer !== undefined) asked.shift()?.(said.answer);
      if (said.crash) fallOver(said.crash);
    });
  const send = (method: string, args: readonly unknown[]): void =>
    void socket.write(`${JSON.stringify({ method, args })}\n`);

  const methods: Record<string, Methods[string]> = {
    health: () => health,
    onHealth: (listener) => {
      healthListeners.add(listener as (health: AnyHealth) => void);
      return () => healthListeners.delete(listener as (health: AnyHealth) => void);
    },
    close: async () => {
      healthListeners.clear();
      listeners.clear();
      socket.destroy();
    },
  };
  const { hears, tells, asks } = deviceShapes[kind];
  if (hears !== null)
    methods[hears] = (listener) => {
      listeners.add(listener as (value: unknown) => void);
      return () => listeners.delete(listener as (value: unknown) => void);
    };
  for (const method of tells) methods[method] = (...args) => send(method, args);
  for (const method of asks)
    methods[method] = (...args) => {
      const [job] = args as readonly { readonly jobId?: unknown }[];
      // The same job while it is under way is the same promise.
      if (job?.jobId !== undefined && last === job.jobId) return underWay;
      last = job?.jobId;
      send(method, args);
      underWay = new Promise((resolve) => asked.push(resolve)).finally(() => (last = undefined));
      return underWay;
    };
  let underWay: Promise<unknown> = Promise.resolve();
  return methods as unknown as DevicePort;
}

function fallOver(how: NonNullable<Said['crash']>): void {
  switch (how) {
    case 'abort':
      process.abort();
    // As a broken add-on does it.
    case 'segv':
      process.kill(process.pid, 'SIGSEGV');
      return;
    case 'hang':
      for (;;);
    case 'throw':
      setImmediate(() => {
        throw new Error('nobody catches this');
      });
  }
}
