/** Inside the device process: opens the drivers, passes on what they hear, carries out what they are told and asked. */
import { deviceShapes, methodsOf, type DevicePort, type Methods } from './device-ports.ts';
import type { DeviceSettings } from './device-settings.ts';
import type { FromDevices, ToDevices } from './messages.ts';

export type OpenDevice = (settings: DeviceSettings) => Promise<DevicePort>;

/** Until the terminal says so or is gone. A fault that nobody caught ends the process: its parent starts it again. */
export function serveDevices(open: OpenDevice): void {
  const ports = new Map<string, Promise<Methods>>();
  const say = (message: FromDevices): void => {
    if (process.connected) process.send?.(message);
  };

  process.on('message', (message: ToDevices) => {
    switch (message.say) {
      case 'open':
        for (const settings of message.devices) ports.set(settings.partId, begin(settings));
        return;
      case 'tell':
        void ports.get(message.partId)?.then((port) => port[message.method]?.(...message.args));
        return;
      case 'ask':
        void answer(message);
        return;
      case 'ping':
        say({ say: 'pong' });
        return;
      case 'close':
        void end();
    }
  });
  process.on('disconnect', () => void end());
  // Ctrl-C in a terminal window goes to every process of it; the parent ends this one in its own order.
  process.on('SIGINT', () => undefined);

  async function begin(settings: DeviceSettings): Promise<Methods> {
    const { partId, kind } = settings;
    const opened = await open(settings);
    const port = methodsOf(opened);
    opened.onHealth((health: ReturnType<DevicePort['health']>) => say({ say: 'health', partId, health }));
    const { hears } = deviceShapes[kind];
    if (hears !== null) port[hears]?.((value: unknown) => say({ say: 'heard', partId, value }));
    say({ say: 'health', partId, health: opened.health() });
    return port;
  }

  async function answer({ partId, method, args, ask }: Extract<ToDevices, { say: 'ask' }>): Promise<void> {
    try {
      const port = await ports.get(partId);
      say({ say: 'answer', ask, value: await port?.[method]?.(...args) });
    } catch (fault) {
      say({
        say: 'broken',
        ask,
        reason: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      });
    }
  }

  async function end(): Promise<void> {
    const opened = await Promise.allSettled(ports.values());
    await Promise.allSettled(opened.map(async (one) => one.status === 'fulfilled' && one.value['close']?.()));
    process.exit(0);
  }
}
