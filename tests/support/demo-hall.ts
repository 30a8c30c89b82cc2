/** A demo hall for scenarios: open at any hour, with its accounts and devices. Monday morning, 09:00. */
import { hallDay, type HallDay } from './hall-day.ts';
import { hubInTest, type HubInTestOptions } from './hub-in-test.ts';

export async function demoHall(options: HubInTestOptions = {}): Promise<HallDay> {
  const hub = await hubInTest(options);
  return hallDay({
    hub,
    signIn: (at, username) => at.signIn(username),
    kiosk: hub.tokenOf('kiosk-1'),
    display: hub.tokenOf('display-main'),
  });
}
