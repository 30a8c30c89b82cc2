// A card reader by its settings: which makes there are, on what they can be, and what is said where one may not be opened.
import { afterEach, expect, it } from 'vitest';
import type { CardReaderPort } from '../ports/card-reader.ts';
import { tcpPlug } from '../simulator/card-reader/plug.ts';
import { openVirtualCardReader } from '../simulator/card-reader/virtual-card-reader.ts';
import { openSdtReader } from '../driver/sdt-reader.ts';
import { hidTransport } from '../transport/hid.ts';
import { plainReports } from '../transport/hid-framing.ts';
import type { DeviceSettings } from './device-settings.ts';
import { deviceFault, deviceOpener } from './open-device.ts';
import { settled } from './testing/settled.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const settings = (model: string, connection: DeviceSettings['connection']): DeviceSettings => ({
  partId: 'card-reader',
  kind: 'cardReader',
  model,
  connection,
});
const usb = { vendorId: 0x0400, productId: 0xc35a };

it('a make is opened on the lines it can be on, and on no other', () => {
  expect(deviceFault(settings('sdt', { kind: 'serial', path: '/dev/ttyS1' }))).toBeNull();
  expect(deviceFault(settings('sdt-usb', { kind: 'usb', ...usb }))).toBeNull();
  expect(deviceFault(settings('sdt-hid-counted', { kind: 'hid', ...usb }))).toBeNull();
  expect(deviceFault(settings('sdt-usb', { kind: 'hid', ...usb }))).toContain('usb');
  expect(deviceFault(settings('nobody', { kind: 'hid', ...usb }))).toContain('sdt-usb-split');
});

it('opened by its settings, it tells a card', async () => {
  const plug = await tcpPlug(0);
  const reader = openVirtualCardReader({ plug });
  const opened = await deviceOpener()(settings('sdt', { kind: 'tcp', host: '127.0.0.1', port: plug.port }));
  closing.push(
    () => opened.close(),
    () => reader.close(),
  );
  const told = new Promise((resolve) => (opened as CardReaderPort).onCard(resolve));
  reader.lay('foreign-2017');
  expect(await told).toMatchObject({ kind: 'card', card: { kind: 'foreign2017' } });
});

it('[case 45] a reader that may not be opened says so, with the udev rule that is missing', async () => {
  const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
  const line = hidTransport({
    match: usb,
    framing: plainReports(64),
    system: { list: async () => [{ ...usb, path: 'fake' }], open: () => Promise.reject(denied) },
  });
  const port = openSdtReader(line);
  closing.push(() => port.close());
  await settled(() => port.health().condition === 'NoPermission');
  expect(port.health()).toEqual({
    ready: false,
    condition: 'NoPermission',
    remedy:
      'KERNEL=="hidraw*", ATTRS{idVendor}=="0400", ATTRS{idProduct}=="c35a", MODE="0660", GROUP="kiosk"',
  });
});
