/** The udev rule that lets the kiosk's account open a device: what a technician reads when it is missing. */

const mayOpen = 'MODE="0660", GROUP="kiosk"';

export function serialRule(): string {
  return `SUBSYSTEM=="tty", SUBSYSTEMS=="usb", ${mayOpen}`;
}

export function hidRule(vendorId: number, productId: number): string {
  return `KERNEL=="hidraw*", ATTRS{idVendor}=="${id(vendorId)}", ATTRS{idProduct}=="${id(productId)}", ${mayOpen}`;
}

export function usbRule(vendorId: number, productId: number): string {
  return `SUBSYSTEM=="usb", ATTR{idVendor}=="${id(vendorId)}", ATTR{idProduct}=="${id(productId)}", ${mayOpen}`;
}

function id(number: number): string {
  return number.toString(16).padStart(4, '0');
}
