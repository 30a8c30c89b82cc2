/** A device process with drivers that a test plays. */
import { serveDevices } from '../serve-devices.ts';
import { openLineDriver } from './line-driver.ts';

serveDevices(openLineDriver);
