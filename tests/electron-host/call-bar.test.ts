/** 叫号条的窗口和快捷键,不要主机的页面:按键送到条上,窗口在最前面,托盘在。 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import type { RunningShell } from './launch.ts';
import { inPage, page, placeFor, playedHub, shows, start, type PlayedHub } from './shell-in-test.ts';

const BAR = 1;
/** What the bar's page does with its host. */
const LISTENS = `<script>window.heard = []; callBarHost.onKey((key) => heard.push(key)); callBarHost.hotkeys().then((keys) => (window.keys = keys));</script>`;

let hub: PlayedHub;
let place: ReturnType<typeof placeFor>;
let shell: RunningShell;

beforeAll(async () => {
  hub = await playedHub();
  hub.pages.set('/counter/', page('综合窗口')).set('/counter/bar/', page('叫号条', LISTENS));
  place = placeFor('counter', { hubUrl: hub.url, hotkeys: { recall: 'Control+Alt+F9' } });
  shell = await start('counter', place, { STAND_IN_TAKEN_KEYS: 'Control+Alt+F9' });
  await shows(shell, '叫号条', BAR);
});
afterAll(async () => {
  await shell.stop();
  await hub.down();
  place.clear();
});

it('快捷键登记了；被别的程序占用的说出来', async () => {
  const keys = ['Control+Shift+F2', 'Control+Alt+F9', 'Control+Shift+F4'];
  const registered = await shell.evaluate(
    ({ globalShortcut }, names) => names.map((name) => globalShortcut.isRegistered(name) as boolean),
    keys,
  );
  const ours = shell.isStandIn ? [true, false, true] : [true, true, true];
  expect(registered).toEqual(ours);
  await until(() => inPage<boolean>(shell, 'window.keys !== undefined', BAR));
  expect(await inPage(shell, 'keys.map(({ cap, ours }) => [cap, ours])', BAR)).toEqual([
    ['Ctrl+Shift+F2', ours[0]],
    ['Ctrl+Alt+F9', ours[1]],
    ['Ctrl+Shift+F4', ours[2]],
  ]);
});

it('在别的程序里按：条上听得到', async () => {
  if (!shell.isStandIn) return;
  await shell.evaluate(({ standIn }) => {
    standIn.shortcuts.get('Control+Shift+F2')();
    standIn.shortcuts.get('Control+Shift+F4')();
  }, null);
  await until(() => inPage<boolean>(shell, 'heard.length === 2', BAR));
  expect(await inPage(shell, 'heard', BAR)).toEqual(['next', 'noShow']);
});

it('条是自己的一块地方：够不到工作台，也够不到窗口程序', async () => {
  expect(await inPage(shell, `Object.keys(callBarHost)`, BAR)).toEqual(['hotkeys', 'onKey', 'showDesk']);
  expect(await inPage(shell, `Object.isFrozen(callBarHost)`, BAR)).toBe(true);
  expect(await inPage(shell, `typeof window.callBarHost`)).toBe('undefined');
});
