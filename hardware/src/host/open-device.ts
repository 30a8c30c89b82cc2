/**
 * Which driver a device is opened with (驱动登记表): kind, model and connection. Drivers are loaded when they are opened, and
 * that happens in the device process alone: their native add-ons are in no other.
 */
import type { DevicePort } from './device-ports.ts';
import type { DeviceConnection, DeviceKind, DeviceSettings } from './device-settings.ts';

interface Driver {
  readonly connections: readonly DeviceConnection['kind'][];
  readonly open: (settings: DeviceSettings) => Promise<DevicePort>;
}

export const drivers: Readonly<Record<DeviceKind, Readonly<Record<string, Driver>>>> = {
  sheetPrinter: {},
  cardReader: {},
  scanner: {},
  keypad: {},
  ratingPad: {},
  windowStrip: {},
};

/** What is wrong with these settings, for whoever installs the terminal; null: nothing. */
export function deviceFault({ partId, kind, model, connection }: DeviceSettings): string | null {
  const models = drivers[kind];
  const driver = Object.hasOwn(models, model) ? models[model] : undefined;
  if (!driver)
    return `${partId}: 没有型号 no ${kind} model "${model}" (有 there is: ${Object.keys(models).join(', ') || '—'})`;
  if (!driver.connections.includes(connection.kind))
    return `${partId}: ${model} 不能接在 cannot be on "${connection.kind}" (可以 can be: ${driver.connections.join(', ')})`;
  return null;
}

export async function openDevice(settings: DeviceSettings): Promise<DevicePort> {
  const fault = deviceFault(settings);
  const driver = drivers[settings.kind][settings.model];
  if (fault !== null || !driver) throw new Error(fault ?? settings.partId);
  return driver.open(settings);
}
