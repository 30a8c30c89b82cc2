/** What is plugged into this computer (接着的设备): serial ports, HID and USB devices, and for which make each is taken. */

import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

import { hidPosUsage } from '../codec/hid-pos.ts';
import { keyboardUsage } from '../codec/hid-keys.ts';
import type { DeviceConnection, DeviceKind } from '../host/device-settings.ts';

/** A device and how its settings would name it. */
export interface Attached {
  readonly connection: DeviceConnection;
  /** As it calls itself; empty where it does not. */
  readonly name: string;
  readonly known: Known | null;
}

export interface Known {
  readonly kind: DeviceKind | 'slipPrinter';
  readonly model: string;
}

export interface Shelf {
  readonly devices: readonly Attached[];
  /** A bus that could not be looked at, and why. */
  readonly faults: readonly { readonly bus: 'serial' | 'hid' | 'usb'; readonly reason: string }[];
}

interface UsbIds {
  readonly vendorId: number;
  readonly productId: number;
}

/** Makes that are known by their ids (reader-models.ts says how sure that is). */
const BY_IDS: Readonly<Record<string, Known>> = {
  '0400:c35a': { kind: 'cardReader', model: 'sdt-usb' },
  '0483:572b': { kind: 'cardReader', model: 'sdt-hid-counted' },
};
/** Interface class of USB printers. */
const PRINTER_CLASS = 0x07;
const HUB_CLASS = 0x09;
const STABLE_NAMES = '/dev/serial/by-path';

/** Which make a HID device is, by its ids or by what it says of itself. */
export function knownHid(
  ids: UsbIds & { readonly usagePage?: number | undefined; readonly usage?: number | undefined },
): Known | null {
  const known = BY_IDS[idsOf(ids)];
  if (known) return known;
  if (ids.usagePage === hidPosUsage.usagePage) return { kind: 'scanner', model: 'hid-pos' };
  return null;
}

export function isKeyboard(found: {
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
}): boolean {
  return found.usagePage === keyboardUsage.usagePage && found.usage === keyboardUsage.usage;
}

export async function attachedDevices(): Promise<Shelf> {
  const looks = [
    ['serial', serialPorts],
    ['hid', hidDevices],
    ['usb', usbDevices],
  ] as const;
  const seen = await Promise.all(
    looks.map(async ([bus, look]) => {
      try {
        return { devices: await look(), faults: [] };
      } catch (error) {
        return { devices: [], faults: [{ bus, reason: (error as Error).message }] };
      }
    }),
  );
  return {
    devices: seen.flatMap(({ devices }) => devices),
    faults: seen.flatMap(({ faults }) => faults),
  };
}

async function serialPorts(): Promise<readonly Attached[]> {
  const { SerialPort } = await import('serialport');
  const stable = await stableNames();
  const ports = await SerialPort.list();
  return ports
    .filter(
      ({ path, vendorId, pnpId }) =>
        vendorId !== undefined || pnpId !== undefined || !path.startsWith('/dev/ttyS'),
    )
    .map(({ path, manufacturer = '', vendorId, productId }) => ({
      connection: { kind: 'serial', path: stable.get(path) ?? path } as const,
      name: [manufacturer, vendorId && productId ? `${vendorId}:${productId}` : ''].join(' ').trim(),
      known: null,
    }));
}

/** ttyUSB0 is another port after a restart; its place on the board stays. */
async function stableNames(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(STABLE_NAMES).catch(() => []);
  const paths = names.map((name) => join(STABLE_NAMES, name));
  return new Map(await Promise.all(paths.map(async (path) => [await realpath(path), path] as const)));
}

async function hidDevices(): Promise<readonly Attached[]> {
  const { devicesAsync } = await import('node-hid');
  const found = await devicesAsync();
  const byPath = Map.groupBy(
    found,
    ({ path = '', vendorId, productId }) => `${idsOf({ vendorId, productId })} ${path}`,
  );
  return [...byPath.values()].flatMap((functions) => {
    // A device with several functions is taken for the one that is known.
    const one =
      functions.find((each) => knownHid(each) !== null) ?? functions.find(isKeyboard) ?? functions[0];
    if (one === undefined) return [];
    const { vendorId, productId, serialNumber, product = '', manufacturer = '' } = one;
    const connection = { kind: 'hid', vendorId, productId, ...(serialNumber && { serialNumber }) } as const;
    const keyboard = isKeyboard(one) ? '键盘类 keyboard' : '';
    return [
      { connection, name: [manufacturer, product, keyboard].filter(Boolean).join(' '), known: knownHid(one) },
    ];
  });
}

/** Without hubs. Of the rest, card readers' modules and printers are opened as bare USB devices. */
async function usbDevices(): Promise<readonly Attached[]> {
  const { getDeviceList } = await import('usb');
  return getDeviceList().flatMap(({ deviceDescriptor, allConfigDescriptors }) => {
    const { idVendor: vendorId, idProduct: productId, bDeviceClass } = deviceDescriptor;
    if (bDeviceClass === HUB_CLASS) return [];
    const classes = allConfigDescriptors.flatMap(({ interfaces }) =>
      interfaces.flat().map(({ bInterfaceClass }) => bInterfaceClass),
    );
    const known = classes.includes(PRINTER_CLASS)
      ? ({ kind: 'slipPrinter', model: 'auto' } as const)
      : (BY_IDS[idsOf({ vendorId, productId })] ?? null);
    return [{ connection: { kind: 'usb', vendorId, productId } as const, name: '', known }];
  });
}

function idsOf({ vendorId, productId }: UsbIds): string {
  return [vendorId, productId].map((id) => id.toString(16).padStart(4, '0')).join(':');
}
