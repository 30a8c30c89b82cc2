/** The device process (设备进程): drivers with native add-ons live here, so that their crash takes nothing else along. */
import { deviceOpener } from './open-device.ts';
import { serveDevices } from './serve-devices.ts';

serveDevices(deviceOpener());
