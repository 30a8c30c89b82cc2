/** 窗口电脑的第二块屏:给群众看的窗口屏在那里,不挡窗口人员的屏,拔了就收起;工作台没有主机时叫的号,终端也知道。 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { launchShell, type RunningShell } from './launch.ts';
import {
  inPage,
  logOf,
  page,
  placeFor,
  playedHub,
  readIn,
  shows,
  withPlayedTerminal,
  type PlayedHub,
} from './shell-in-test.ts';

const WINDOW = 2;
const FIRST = { id: 1, label: 'desk', bounds: { x: 0, y: 0, width: 1440, height: 900 } };
const SECOND = { id: 2, label: 'wall', bounds: { x: 1440, y: 0, width: 1920, height: 1080 } };

let hub: PlayedHub;
let place: ReturnType<typeof placeFor>;
let shell: RunningShell;

beforeAll(async () => {
  hub = await playedHub();
  hub.pages.set('/counter/', page('综合窗口')).set('/counter/bar/', page('叫号条'));
  place = placeFor('counter', {});
  const folder = withPlayedTerminal(
    'counter',
    place,
    { title: '应急叫号', start: '/emergency/', windowTitle: '5 号窗口屏' },
    { hubUrl: hub.url, windowScreen: 2 },
  );
  shell = await launchShell({
    folder,
    args: place.args,
    env: { STAND_IN_SCREENS: JSON.stringify([FIRST, SECOND]) },
  });
  await shows(shell, '综合窗口');
});
afterAll(async () => {
  await shell.stop();
  await hub.down();
  place.clear();
});

interface Shown {
  readonly visible: boolean;
  readonly x: number;
  readonly width: number;
  readonly takesFocus: boolean;
}
const screenNow = (): Promise<Shown> =>
  shell.evaluate(({ BrowserWindow }) => {
    const [, , window] = [...BrowserWindow.getAllWindows()].toSorted(
      (one, other) => one.webContents.id - other.webContents.id,
    );
    const { x, width } = window.getBounds();
    return { visible: window.isVisible(), x, width, takesFocus: window.isFocusable() };
  }, null);
const told = (): string => {
  try {
    return readIn(place, 'told.txt');
  } catch {
    return '';
  }
};

it('窗口屏占满第二块屏，不抢键盘；主机在不在都是本机的页', async () => {
  await shows(shell, '5 号窗口屏', WINDOW);
  if (shell.isStandIn)
    expect(await screenNow()).toEqual({ visible: true, x: 1440, width: 1920, takesFocus: false });
  await hub.down();
  await inPage(shell, 'setTimeout(() => location.reload()); 0');
  await shows(shell, '应急叫号');
  await shows(shell, '5 号窗口屏', WINDOW);
  await hub.up();
  await shows(shell, '综合窗口');
});

it('第二块屏拔了：收起来，不盖住窗口人员的屏；插回去又有', async () => {
  if (!shell.isStandIn) return;
  const plug = (screens: readonly object[]): Promise<void> =>
    shell.evaluate(({ screen }, now) => screen.plug(now), screens);
  await plug([FIRST]);
  expect(await screenNow()).toMatchObject({ visible: false });
  await plug([FIRST, SECOND]);
  expect(await screenNow()).toMatchObject({ visible: true, x: 1440 });
});

it('窗口屏去不了别处', async () => {
  const refused = (): number => logOf(shell).filter(({ event }) => event === 'navigation refused').length;
  const before = refused();
  await inPage(shell, `setTimeout(() => location.assign('/emergency/')); 0`, WINDOW);
  await until(() => refused() > before);
  await shows(shell, '5 号窗口屏', WINDOW);
});

it('工作台没有主机时叫的号告诉终端；别的窗口说的不算', async () => {
  const call = (number: string, window?: number): Promise<unknown> =>
    inPage(
      shell,
      `window.dispatchEvent(new CustomEvent('yichuang:called-here', { detail: '${number}' })); 0`,
      window,
    );
  await call('B007', WINDOW);
  await call('A012');
  await until(() => told() !== '', 'told');
  expect(told()).toBe('{"calledHere":"A012"}\n');
});
