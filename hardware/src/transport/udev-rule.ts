/** The udev rule that lets the kiosk's account open a device: what a technician reads when it is missing. */

const mayOpen = 'MODE="0660", GROUP="kiosk"';

export function serialRule(): string {
  return `SUBSYSTEM=="tty", SUBSYSTEMS=="usb", ${mayOpen}`;
}
