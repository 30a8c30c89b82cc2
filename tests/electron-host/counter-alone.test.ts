/** 主机不在时打开综合窗口:本机的应急叫号页顶上,主机好了自己回到工作台;本机的页也打不开,才是离线页。 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { launchShell, type RunningShell } from './launch.ts';
import {
  inPage,
  logOf,
  page,
  placeFor,
  playedHub,
  shows,
  withPlayedTerminal,
  words,
  type PlayedHub,
} from './shell-in-test.ts';

const DESK = '综合窗口在办事';
const EMERGENCY = '应急叫号，请输号码';
const OFFLINE = '正在连接大厅主机';

let hub: PlayedHub;
let place: ReturnType<typeof placeFor>;
let folder: string;
let shell: RunningShell;

const open = async (): Promise<void> => {
  shell = await launchShell({ folder, args: place.args });
};
beforeAll(async () => {
  hub = await playedHub();
  hub.pages.set('/counter/', page(DESK));
  hub.pages.set('/counter/bar/', page('叫号条'));
  place = placeFor('counter', { hubUrl: hub.url });
  folder = withPlayedTerminal(
    'counter',
    place,
    { title: EMERGENCY, start: '/emergency/' },
    { hubUrl: hub.url },
  );
  await hub.down();
  await open();
});
afterAll(async () => {
  await shell.stop();
  await hub.down();
  place.clear();
});

const reload = (): Promise<unknown> => inPage(shell, 'setTimeout(() => location.reload()); 0');
const pathOf = (): Promise<string> => inPage<string>(shell, 'location.pathname');

it('开机时主机没有起来：直接是应急叫号；主机一好，自己回到工作台', async () => {
  await shows(shell, EMERGENCY);
  expect(await pathOf()).toBe('/emergency/');
  await hub.up();
  await shows(shell, DESK);
});

it('刷新时主机断了：应急叫号；在那里刷新还是应急叫号', async () => {
  await hub.down();
  await reload();
  await shows(shell, EMERGENCY);
  await inPage(shell, 'window.before = true; 0');
  await reload();
  await until(() => inPage<boolean>(shell, '!window.before').catch(() => false));
  await shows(shell, EMERGENCY);
});

it('应急叫号页去不了别处', async () => {
  const refused = (): number => logOf(shell).filter(({ event }) => event === 'navigation refused').length;
  await inPage(shell, `setTimeout(() => location.assign('/other/')); 0`);
  await until(() => refused() === 1);
  expect(await pathOf()).toBe('/emergency/');
});

it('应急叫号页崩溃：自己回来', async () => {
  const crashes = (): number => logOf(shell).filter(({ event }) => event === 'page crashed').length;
  const before = crashes();
  await shell.evaluate(({ BrowserWindow }) => {
    const [first] = [...BrowserWindow.getAllWindows()].toSorted(
      (one, other) => one.webContents.id - other.webContents.id,
    );
    first.webContents.forcefullyCrashRenderer();
  }, null);
  await until(() => crashes() > before);
  await shows(shell, EMERGENCY);
  await hub.up();
  await shows(shell, DESK);
});

it('主机一直在：不会跳到应急叫号', async () => {
  await reload();
  await shows(shell, DESK);
  expect(await words(shell)).not.toContain(EMERGENCY);
});

it('终端还没起来：离线页；终端一起来就是应急叫号', async () => {
  await shell.stop();
  await hub.down();
  const terminal = join(place.folder, 'program/src/electron/terminal.js');
  renameSync(terminal, `${terminal}.later`);
  await open();
  await shows(shell, OFFLINE);
  renameSync(`${terminal}.later`, terminal);
  await shows(shell, EMERGENCY);
  await hub.up();
  await shows(shell, DESK);
});

it('本机的页答错误：不反复跳，是离线页；主机好了照样回来', async () => {
  await shell.stop();
  await hub.down();
  const settings = { stateFolder: place.folder, start: '/emergency/', title: EMERGENCY, broken: true };
  writeFileSync(join(place.folder, 'terminal.json'), JSON.stringify(settings));
  await open();
  await until(() => logOf(shell).some(({ event }) => event === 'own page is away'));
  await shows(shell, OFFLINE);
  // Several looks later it has not been tried again.
  await shell.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)), null);
  expect(logOf(shell).filter(({ event }) => event === 'own page is away')).toHaveLength(1);
  await hub.up();
  await shows(shell, DESK);
});
