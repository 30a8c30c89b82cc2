/** 大屏的窗口程序:网页出不去、开不了窗、要不到设备;离开只有运维。 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningShell } from './launch.ts';
import { inPage, page, placeFor, playedHub, shows, start, words, type PlayedHub } from './shell-in-test.ts';
import { until } from '../support/until.ts';

const AWAY = 'http://127.0.0.2:9/';

let hub: PlayedHub;
let elsewhere: PlayedHub;
let place: ReturnType<typeof placeFor>;
let shell: RunningShell;

beforeAll(async () => {
  hub = await playedHub();
  elsewhere = await playedHub();
  elsewhere.pages.set('/display/', page('别处'));
  const board = page('请 A012 到 3 号窗口', '<input>');
  hub.pages.set('/display/', board).set('/display/3', page('3 号窗口'));
  hub.pages.set('/display/out', { redirect: `${elsewhere.url}/display/` });
  hub.pages.set('/console/', page('管理后台'));
  place = placeFor('display', { hubUrl: hub.url });
  shell = await start('display', place);
  await shows(shell, 'A012');
});
afterAll(async () => {
  await shell.stop();
  await hub.down();
  await elsewhere.down();
  place.clear();
});

const asked = (api: string): Promise<readonly (readonly unknown[])[]> =>
  shell.evaluate(
    ({ standIn }, name) =>
      standIn.recorded
        .filter((each: { api: string }) => each.api === name)
        .map((each: { args: unknown[] }) => each.args),
    api,
  );

describe('窗口', () => {
  it('铺满屏幕，不关机，网页里没有 Node，没有开发者工具', async () => {
    const window = await shell.evaluate(({ BrowserWindow }) => {
      const [only, ...others] = BrowserWindow.getAllWindows();
      const { contextIsolation, sandbox, nodeIntegration, webviewTag, devTools } =
        only.webContents.getLastWebPreferences();
      return {
        others: others.length,
        kiosk: only.isKiosk(),
        preferences: { contextIsolation, sandbox, nodeIntegration, webviewTag, devTools },
      };
    }, null);
    expect(window).toEqual({
      others: 0,
      kiosk: true,
      preferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        devTools: false,
      },
    });
    const globals = 'require process module ipcRenderer electron callBarHost __standInSend'.split(' ');
    expect(await inPage(shell, `${JSON.stringify(globals)}.filter((name) => name in window)`)).toEqual([]);
    if (!shell.isStandIn) return;
    expect(await asked('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']]);
    expect(await asked('Menu.setApplicationMenu')).toEqual([[null]]);
    expect(await asked('commandLine.appendSwitch')).toContainEqual([
      'autoplay-policy',
      'no-user-gesture-required',
    ]);
  });

  it('关不掉：Alt+F4 也好，脚本也好', async () => {
    await shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close(), null);
    expect(await words(shell)).toContain('A012');
  });
});

describe('导航', () => {
  it('去不了别的网站，也去不了主机的别的页面', async () => {
    for (const to of [`${elsewhere.url}/display/`, `${hub.url}/console/`]) {
      const before = [elsewhere.asked.length, hub.asked.filter((path) => path === '/console/').length];
      await inPage(shell, `location.href = ${JSON.stringify(to)}; 0`);
      await until(() => shell.said().split('navigation refused').length > 1);
      expect(await words(shell)).toContain('A012');
      expect([elsewhere.asked.length, hub.asked.filter((path) => path === '/console/').length]).toEqual(
        before,
      );
    }
  });

  it('主机叫它转去别处也不去', async () => {
    await inPage(shell, `location.href = '/display/out'; 0`);
    await until(() => shell.said().includes('redirection refused'));
    expect(await words(shell)).toContain('A012');
    expect(elsewhere.asked).toEqual([]);
  });

  it('自己的页面之间可以走', async () => {
    await inPage(shell, `location.href = '/display/3'; 0`);
    await shows(shell, '3 号窗口');
    await inPage(shell, `location.href = '/display/'; 0`);
    await shows(shell, 'A012');
  });

  it('开不了新窗口', async () => {
    const count = () => shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
    await inPage(shell, `window.open(${JSON.stringify(AWAY)}); window.open('/display/3'); 0`);
    await until(() => shell.said().split('window refused').length > 2);
    expect(await count()).toBe(1);
    if (shell.isStandIn) {
      await until(async () => (await asked('window.open')).length === 2);
      expect((await asked('window.open')).map(([, action]) => action)).toEqual(['deny', 'deny']);
    }
  });
});

it('要不到任何权限', async () => {
  const states = await inPage<Record<string, string>>(
    shell,
    `Promise.all(['geolocation', 'notifications', 'clipboard-read', 'midi'].map(async (name) => [name, (await navigator.permissions.query({ name })).state])).then(Object.fromEntries)`,
  );
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    'clipboard-read': 'denied',
    midi: 'denied',
  });
});

it('扫码枪打的字进网页，能离开的键进不去', async () => {
  await inPage(shell, `window.keys = []; addEventListener('keydown', ({ key }) => keys.push(key)); 0`);
  const press = (keyCode: string, modifiers: readonly string[] = []) =>
    shell.evaluate(
      ({ BrowserWindow }, [key, held]) =>
        BrowserWindow.getAllWindows()[0].webContents.sendInputEvent({
          type: 'keyDown',
          keyCode: key,
          modifiers: held,
        }),
      [keyCode, modifiers] as [string, string[]],
    );
  await press('F5');
  await press('W', ['control']);
  await press('F4', ['alt']);
  await press('A');
  await until(async () => (await inPage<string[]>(shell, 'keys')).length > 0);
  expect((await inPage<string[]>(shell, 'keys')).map((key) => key.toUpperCase())).toEqual(['A']);
});

it('屏幕拔掉又换位置，窗口跟过去', async () => {
  if (!shell.isStandIn) return;
  await shell.evaluate(
    ({ standIn }) =>
      standIn.screen.plug([{ id: 7, label: '', bounds: { x: 0, y: 0, width: 1920, height: 1080 } }]),
    null,
  );
  await until(async () => (await inPage<number>(shell, 'innerWidth')) === 1920);
});
