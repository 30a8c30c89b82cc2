/** The one browser session: what pages may ask for is decided by the program's handlers, and Chromium is told the answer. */
import type { Cdp } from './cdp.ts';
import { Loud } from './loud.ts';
import { record } from './record.ts';

/** Electron's name → the protocol's: what a hall's page could ask for. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  midi: 'midi',
} as const;

type Ask = (contents: null, permission: string, answer: (allowed: boolean) => void, details: object) => void;
type Check = (contents: null, permission: string, origin: string, details: object) => boolean;

export class Session extends Loud {
  private ask: Ask | null = null;
  private check: Check | null = null;

  setPermissionRequestHandler(ask: Ask | null): void {
    record('session.setPermissionRequestHandler');
    this.ask = ask;
  }
  setPermissionCheckHandler(check: Check | null): void {
    record('session.setPermissionCheckHandler');
    this.check = check;
  }
  setDevicePermissionHandler(): void {
    record('session.setDevicePermissionHandler');
  }

  /** Before each page: Electron without a handler allows, so the stand-in does. Evaluated once, not at each question. */
  async tell(cdp: Cdp): Promise<void> {
    for (const [permission, name] of Object.entries(PERMISSIONS)) {
      let asked = true;
      this.ask?.(null, permission, (allowed) => (asked = allowed), {});
      const checked = this.check?.(null, permission, '', {}) ?? true;
      const setting = asked || checked ? 'granted' : 'denied';
      await cdp.send('Browser.setPermission', { permission: { name }, setting });
    }
  }
}

export const defaultSession: Session = new Session();
