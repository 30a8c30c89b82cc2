/** Computers with USB devices that are not there (umockdev): what the system shows of them, as the test bed reads it. */

const bus = '/devices/pci0000:00/0000:00:14.0/usb1';

/** What a HID device says of itself (report descriptors): a page of its maker's own, a scanner at a till, a keyboard. */
export const hidReports = {
  own: '0600ff0901a101150026ff0075089540090281027508954009039102c0',
  scanner: '058c0902a1018502150026ff007508953f09078102c0',
  keyboard: '05010906a101050719e029e71500250175019508810295017508810395067508150025650507190029658100c0',
} as const;

/** One HID device, as /dev/hidraw0. */
export function hidBed(
  vendorId: number,
  productId: number,
  report: string = hidReports.own,
): { readonly device: string; readonly ioctls: string } {
  const [vendor, product] = [hex(vendorId, 4), hex(productId, 4)];
  const hid = `0003:${vendor.toUpperCase()}:${product.toUpperCase()}.0001`;
  const made = `${vendorId.toString(16)}/${productId.toString(16)}/100`;
  const size = Buffer.alloc(4);
  size.writeUInt32LE(report.length / 2);
  const described = Buffer.alloc(4 + 4_096);
  size.copy(described);
  Buffer.from(report, 'hex').copy(described, 4);
  return {
    device: `P: ${bus}/1-1/1-1:1.0/${hid}/hidraw/hidraw0
N: hidraw0
E: DEVNAME=/dev/hidraw0
E: MAJOR=244
E: MINOR=0
E: SUBSYSTEM=hidraw
A: dev=244:0\\n
L: device=../../../${hid}

P: ${bus}/1-1/1-1:1.0/${hid}
E: DRIVER=hid-generic
E: HID_ID=0003:0000${vendor.toUpperCase()}:0000${product.toUpperCase()}
E: HID_NAME=TEST BED CARD READER
E: HID_PHYS=usb-0000:00:14.0-1/input0
E: HID_UNIQ=BED-1
E: SUBSYSTEM=hid
H: report_descriptor=${report.toUpperCase()}

P: ${bus}/1-1/1-1:1.0
E: DEVTYPE=usb_interface
E: DRIVER=usbhid
E: PRODUCT=${made}
E: INTERFACE=3/0/0
E: SUBSYSTEM=usb
A: bInterfaceClass=03\\n
A: bInterfaceNumber=00\\n

P: ${bus}/1-1
E: DEVTYPE=usb_device
E: DRIVER=usb
E: PRODUCT=${made}
E: SUBSYSTEM=usb
A: idVendor=${vendor}\\n
A: idProduct=${product}\\n
A: bcdDevice=0100\\n
A: manufacturer=TEST BED\\n
A: product=CARD READER\\n
A: serial=BED-1\\n
`,
    ioctls: `@DEV /dev/hidraw0
HIDIOCGRDESCSIZE 0 ${size.toString('hex').toUpperCase()}
HIDIOCGRDESC 0 ${described.toString('hex').toUpperCase()}
`,
  };
}

/** One device of its own class with a bulk pipe out (02) and one in (81), replaying one question and its answer. */
export function bulkBed(
  vendorId: number,
  productId: number,
  talk: { readonly out: Buffer; readonly in: Buffer },
): { readonly device: string; readonly ioctls: string } {
  const [vendor, product] = [hex(vendorId, 4), hex(productId, 4)];
  const low = (number: number): string => hex(((number & 0xff) << 8) | (number >> 8), 4);
  const described = `1201000200000040${low(vendorId)}${low(productId)}000101020301`;
  const configuration = '0902200001010080320904000002ff0000000705020240000007058102400000';
  const descriptors = `${described}${configuration}`.toUpperCase();
  const made = `${vendorId.toString(16)}/${productId.toString(16)}/100`;
  const turns = [
    `USBDEVFS_REAPURBNDELAY 0 3 2 0 0 ${talk.out.length} ${talk.out.length} 0 ${hexOf(talk.out)}`,
    ...packetsOf(talk.in).map(
      (packet) => `USBDEVFS_REAPURBNDELAY 0 3 129 0 0 64 ${packet.length} 0 ${hexOf(packet)}`,
    ),
  ];
  return {
    device: `P: ${bus}/1-1
N: bus/usb/001/002=${descriptors}
E: DEVNAME=/dev/bus/usb/001/002
E: DEVTYPE=usb_device
E: DRIVER=usb
E: PRODUCT=${made}
E: TYPE=0/0/0
E: BUSNUM=001
E: DEVNUM=002
E: MAJOR=189
E: MINOR=1
E: SUBSYSTEM=usb
A: busnum=1\\n
A: devnum=2\\n
A: devpath=1\\n
A: idVendor=${vendor}\\n
A: idProduct=${product}\\n
A: bcdDevice=0100\\n
A: version= 2.00\\n
A: bDeviceClass=00\\n
A: bDeviceSubClass=00\\n
A: bDeviceProtocol=00\\n
A: bConfigurationValue=1\\n
A: bNumConfigurations=1\\n
A: bNumInterfaces= 1\\n
A: speed=12\\n
A: manufacturer=TEST BED\\n
A: product=CARD READER\\n
A: serial=BED-2\\n
A: dev=189:1\\n
H: descriptors=${descriptors}

P: ${bus}/1-1/1-1:1.0
E: DEVTYPE=usb_interface
E: INTERFACE=255/0/0
E: SUBSYSTEM=usb
A: bInterfaceNumber=00\\n
A: bAlternateSetting= 0\\n
A: bInterfaceClass=ff\\n
A: bInterfaceSubClass=00\\n
A: bInterfaceProtocol=00\\n
A: bNumEndpoints=02\\n
`,
    ioctls: ['@DEV /dev/bus/usb/001/002', 'USBDEVFS_GET_CAPABILITIES 0 0F000000', ...turns, ''].join('\n'),
  };
}

function packetsOf(bytes: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 64) packets.push(bytes.subarray(from, from + 64));
  return packets;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

function hexOf(bytes: Buffer): string {
  return bytes.toString('hex').toUpperCase();
}
