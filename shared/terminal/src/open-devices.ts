/** The devices of a terminal's settings (接入的设备): opened in their own process, watched in the log, told as parts. */
import { openDeviceHost, type DeviceHost } from '@yichuang/hardware/host/device-host';
import type { DeviceSettings } from '@yichuang/hardware/host/device-settings';
import type { Logger } from 'pino';
import { devicePart, type Part } from './parts.ts';

export interface OpenDevices {
  readonly host: DeviceHost;
  readonly parts: readonly Part[];
  close(this: void): Promise<void>;
}

export function openDevices(
  devices: readonly DeviceSettings[],
  log: Pick<Logger, 'info' | 'error'>,
): OpenDevices {
  const host = openDeviceHost({
    devices,
    onCrash: (reason, againInMs, words) =>
      log.error({ reason, againInMs, words }, 'the device process fell over and is started again'),
    onFault: (partId, reason) => log.error({ partId, reason }, 'a driver broke'),
  });
  const parts = devices.flatMap((settings) => {
    const port = host.port(settings.partId);
    return port ? [devicePart(settings, port)] : [];
  });
  const stops = parts.map(({ name, state, onChange }) =>
    onChange(() => log.info({ partId: name.partId, ...state() }, 'device')),
  );
  return {
    host,
    parts,
    async close() {
      for (const stop of stops) stop();
      await host.close();
    },
  };
}
