/** A line of bytes to where a device is plugged in. Native add-ons are loaded only for the connections that need them. */
import type { ByteTransport } from '../transport/byte-transport.ts';
import type { DeviceConnection } from './device-settings.ts';

/** Of the trade's buses, pads and strips. */
const BAUD = 9_600;

/** HID has framings of its own, a queue takes whole papers: their drivers open them. */
export async function lineTo(connection: DeviceConnection): Promise<ByteTransport> {
  switch (connection.kind) {
    case 'tcp': {
      const { tcpTransport } = await import('../transport/tcp.ts');
      return tcpTransport(connection);
    }
    case 'serial': {
      const { serialTransport } = await import('../transport/serial.ts');
      const {
        path,
        baudRate = BAUD,
        dataBits = 8,
        parity = 'none',
        stopBits = 1,
        flow = 'none',
      } = connection;
      return serialTransport({ path, baudRate, dataBits, parity, stopBits, flow });
    }
    case 'lp': {
      const { lpTransport } = await import('../transport/lp.ts');
      return lpTransport({ device: connection.path });
    }
    case 'usb': {
      // What the kernel's printer driver makes of it, whatever number it has after it was plugged in again.
      const { lpTransport } = await import('../transport/lp.ts');
      const { vendorId, productId, serialNumber } = connection;
      const ids = { vendorId: usbId(vendorId), productId: usbId(productId) };
      return lpTransport({ device: serialNumber === undefined ? ids : { ...ids, serial: serialNumber } });
    }
    case 'hid':
    case 'queue':
      throw new Error(`no line of bytes over ${connection.kind}`);
  }
}

function usbId(id: number): string {
  return id.toString(16).padStart(4, '0');
}
