/** 打包以后的设备进程: bundled beside its terminal it finds its drivers and their native add-ons. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openDeviceHost } from '@yichuang/hardware/host/device-host';
import { expect, it } from 'vitest';
import { until } from '../support/until.ts';

it.each(['kiosk', 'counter'])('%s 的设备进程：扫码枪读得到，插在 USB 上的也找过', async (role) => {
  const scanner = createServer((line) => line.write('A001\r\n')).listen(0, '127.0.0.1');
  await once(scanner, 'listening');
  const { port } = scanner.address() as AddressInfo;
  const crashes: string[] = [];
  const host = openDeviceHost({
    program: fileURLToPath(
      new URL(`../../.toolchain/shells/${role}/src/electron/devices.js`, import.meta.url),
    ),
    devices: [
      {
        partId: 'scanner',
        kind: 'scanner',
        model: 'serial',
        connection: { kind: 'tcp', host: '127.0.0.1', port },
      },
      {
        partId: 'usb-scanner',
        kind: 'scanner',
        model: 'hid-pos',
        connection: { kind: 'hid', vendorId: 0x0c2e, productId: 0xffff },
      },
      {
        partId: 'reader',
        kind: 'cardReader',
        model: 'sdt',
        connection: { kind: 'serial', path: '/dev/nobody' },
      },
      {
        partId: 'usb-reader',
        kind: 'cardReader',
        model: 'sdt-usb',
        connection: { kind: 'usb', vendorId: 0x0400, productId: 0xffff },
      },
    ],
    onCrash: (reason, _, words) => crashes.push(`${reason} ${words}`),
  });
  const ports = { ...Object.fromEntries(host.of('scanner')), ...Object.fromEntries(host.of('cardReader')) };
  const read: string[] = [];
  host
    .of('scanner')
    .get('scanner')
    ?.onScan(({ text }) => read.push(text));
  try {
    await until(() => read.includes('A001'), 'a code is read');
    for (const absent of ['usb-scanner', 'reader', 'usb-reader'])
      await until(() => ports[absent]?.health().condition === 'Missing', `${absent} was looked for`);
    expect(crashes).toEqual([]);
  } finally {
    for (const port of Object.values(ports)) await port.close();
    scanner.close();
  }
});
