/** 屏幕不会一直黑着:主机断了说清楚,好了自己回来;网页崩了、卡了、空了都重新载入。 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import type { RunningShell } from './launch.ts';
import { inPage, logOf, page, placeFor, playedHub, shows, start, type PlayedHub } from './shell-in-test.ts';

let hub: PlayedHub;
let place: ReturnType<typeof placeFor>;
let shell: RunningShell;

beforeAll(async () => {
  hub = await playedHub();
  hub.pages.set('/display/', page('大屏'));
  place = placeFor('display', { hubUrl: hub.url });
  await hub.down();
  shell = await start('display', place);
});
afterEach(() => shows(shell, '大屏'));
afterAll(async () => {
  await shell.stop();
  await hub.down();
  place.clear();
});

const loads = (): number => hub.asked.filter((path) => path === '/display/').length;
const crashes = (): number => logOf(shell).filter(({ event }) => event === 'page crashed').length;
/** The page that is there now is not the one from before. */
const mark = (): Promise<unknown> => inPage(shell, 'window.before = true; 0');
const isFresh = (): Promise<boolean> =>
  inPage<boolean>(shell, `!window.before && document.title === '大屏'`).catch(() => false);

it('开机时主机还没起来：说怎么办，主机起来后自己显示', async () => {
  await shows(shell, '屏幕正在连接');
  await shows(shell, '请留意语音叫号，或问导办台');
  await shows(shell, '起没有连上');
  await hub.up();
  await shows(shell, '大屏');
});

it('刷新时主机断了：离线页，再自己回来', async () => {
  await hub.down();
  await inPage(shell, 'setTimeout(() => location.reload()); 0');
  await shows(shell, '屏幕正在连接');
  await hub.up();
});

it('主机答错误页：不显示给群众看', async () => {
  hub.pages.delete('/display/');
  await inPage(shell, 'setTimeout(() => location.reload()); 0');
  await shows(shell, '屏幕正在连接');
  hub.pages.set('/display/', page('大屏'));
});

it('网页进程崩溃：马上重新载入', async () => {
  const before = crashes();
  await shell.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.forcefullyCrashRenderer(),
    null,
  );
  await until(() => crashes() > before);
});

it('离线时崩溃：离线页也回来', async () => {
  await hub.down();
  await inPage(shell, 'setTimeout(() => location.reload()); 0');
  await shows(shell, '屏幕正在连接');
  await shell.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.forcefullyCrashRenderer(),
    null,
  );
  await shows(shell, '屏幕正在连接');
  await hub.up();
});

it('网页卡死，没有人按它：看门狗发现，结束它，重新载入', async () => {
  await mark();
  const before = crashes();
  void inPage(shell, 'setTimeout(() => { for (;;); }); 0').catch(() => undefined);
  await until(() => crashes() > before);
  await until(isFresh);
});

it('系统说网页没有响应：等一会儿，不好就重新载入', async () => {
  await mark();
  const before = crashes();
  await shell.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.emit('unresponsive'),
    null,
  );
  await until(() => crashes() > before);
  await until(isFresh);
});

it('又有响应了就不打断', async () => {
  await mark();
  await shell.evaluate(({ BrowserWindow }) => {
    const [{ webContents }] = BrowserWindow.getAllWindows();
    webContents.emit('unresponsive');
    webContents.emit('responsive');
  }, null);
  // Longer than its patience: three questions of the watchdog.
  const before = loads();
  await shell.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)), null);
  expect([await isFresh(), loads()]).toEqual([false, before]);
});

it('网页画不出东西：看门狗发现，重新载入', async () => {
  await mark();
  await inPage(shell, `document.querySelector('#root').replaceChildren(); 0`);
  await until(isFresh);
});
