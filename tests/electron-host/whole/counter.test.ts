/** 窗口人员整天在别的系统里办事:叫号条在最前面,全局快捷键叫号、再叫、过号,和工作台是同一个窗口。 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED_FOLDER } from '@yichuang/server/catalogue/load';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { counterPage, type CounterPage } from '../../browser/page-models/counter.ts';
import { barriers, misfits } from '../../support/chromium.ts';
import { deviceOf, type Caller } from '../../support/hub-api.ts';
import { startHub, type HubProcess } from '../../support/hub-process.ts';
import { until } from '../../support/until.ts';
import type { RunningShell } from '../launch.ts';
import { inPage, placeFor, QUICK, shows, start, words } from '../shell-in-test.ts';

const DESK = 0;
const BAR = 1;

let data: string;
let hub: HubProcess;
let kiosk: Caller;
let place: ReturnType<typeof placeFor>;
let shell: RunningShell;
let bar: Page;
let desk: CounterPage;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'shell-counter-'));
  noWaitBeforeNoShow();
  hub = await startHub({ data });
  kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  place = placeFor('counter', {});
  const terminal = join(place.folder, 'terminal.json');
  writeFileSync(terminal, JSON.stringify(await terminalSettings()));
  const timing = { ...QUICK, deafFor: 20_000, loadWithin: 20_000 };
  place.write({ hubUrl: hub.url, terminal, timing });
  shell = await start('counter', place, { STAND_IN_TAKEN_KEYS: 'Control+Shift+F3' });
  await shows(shell, '还没有登录', BAR);
  const page = (isBar: boolean): Page => {
    const found = shell.pages().find((each) => each.url().endsWith('/bar/') === isBar);
    if (!found) throw new Error('no such window');
    return found;
  };
  bar = page(true);
  desk = counterPage(page(false));
});
afterAll(async () => {
  await shell.stop();
  await hub.stop();
  place.clear();
  rmSync(data, { recursive: true, force: true });
});

/** Window 5's own computer, paired as at the console. */
async function terminalSettings(): Promise<object> {
  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${hub.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Record<string, string>;
  };
  const { pairingSecret } = await post('/api/pairings', { kind: 'counter', name: '5号窗口电脑' });
  const { token } = await post('/api/pairings/claim', { pairingSecret, as: 'token' });
  const windows = [{ counterId: 'H00-05' }];
  return { hubUrl: hub.url, token, stateFolder: join(data, 'counter-5'), pagePort: 0, windows };
}

function noWaitBeforeNoShow(): void {
  const rules = JSON.parse(readFileSync(join(SEED_FOLDER, 'queue-defaults.json'), 'utf8')) as {
    noShow: { value: { afterSeconds: number } };
    speechGraceSeconds: { value: number };
  };
  rules.noShow.value.afterSeconds = 0;
  rules.speechGraceSeconds.value = 0;
  mkdirSync(join(data, 'catalogue'));
  writeFileSync(join(data, 'catalogue/queue-defaults.json'), JSON.stringify(rules));
}

async function take(): Promise<void> {
  const { body } = await kiosk.send('takeTicket', { services: ['general-C'] });
  if (body.outcome !== 'accepted') throw new Error(JSON.stringify(body));
}

/** Typed into a field that React minds, and its form sent. */
const typed = (field: string, text: string): string => `{
  const field = document.querySelector('${field}');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '${text}');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form.requestSubmit();
} 0`;

/** From another program. A real Electron has no way to press a computer-wide key from within: there the bar's own key is. */
async function hotkey(accelerator: string, key: string): Promise<void> {
  if (shell.isStandIn)
    await shell.evaluate(({ standIn }, pressed) => standIn.shortcuts.get(pressed)(), accelerator);
  else await press(key);
}
const press = (key: string): Promise<void> => bar.locator(`[data-key="${key}"]`).click();
const fits = async (): Promise<void> => {
  const screen = { page: bar, complaints: [] };
  expect([await misfits(screen), await barriers(screen)]).toEqual([[], []]);
};

it('叫号条在最前面，不抢键盘，420×72', async () => {
  const window = await shell.evaluate(({ BrowserWindow }) => {
    const found = BrowserWindow.getAllWindows().find(
      (each: { getBounds: () => { height: number } }) => each.getBounds().height === 72,
    );
    return { top: found?.isAlwaysOnTop(), takesFocus: found?.isFocusable(), width: found?.getBounds().width };
  }, null);
  expect(window).toEqual({ top: true, takesFocus: false, width: 420 });
  await fits();
});

it('在工作台登录、选窗口，叫号条自己跟上；被占用的快捷键说出来', async () => {
  await desk.signInAs('演示窗口5');
  await shows(shell, '还没有选窗口', BAR);
  await desk.choose(5);
  await shows(shell, 'Ctrl+Shift+F3 被别的程序占用', BAR);
  await fits();
  await press('close');
  await shows(shell, '没有人等候', BAR);
});

it('在别的程序里按快捷键：顺呼；人还没到时再按不算到了；到了、办结、叫下一位', async () => {
  await take();
  await take();
  await shows(shell, '2 人等候', BAR);
  await fits();
  await hotkey('Control+Shift+F2', 'main');
  await shows(shell, 'C001', BAR);
  await shows(shell, '到了吗？', BAR);
  await desk.currentIs('C001');
  if (shell.isStandIn) {
    await hotkey('Control+Shift+F2', 'main');
    await hotkey('Control+Shift+F2', 'main');
  }
  await until(async () => {
    await press('main');
    return (await bar.locator('[data-bar]').innerText()).includes('办理中');
  });
  await fits();
  await until(async () => {
    if ((await bar.locator('[data-testid="number"]').textContent()) === 'C001') await press('main');
    return (await bar.locator('[data-testid="number"]').textContent()) === 'C002';
  });
  await desk.currentIs('C002');
});

it('没有来：再叫一次，过号要问一句', async () => {
  await until(async () => {
    await press('recall');
    return bar.locator('[data-key="noShow"]').isEnabled();
  });
  await hotkey('Control+Shift+F4', 'noShow');
  await shows(shell, 'C002 没有来？', BAR);
  await fits();
  await press('keep');
  await shows(shell, '到了吗？', BAR);
  await hotkey('Control+Shift+F4', 'noShow');
  await shows(shell, 'C002 没有来？', BAR);
  await until(async () => {
    await bar
      .locator('[data-key="noShow"]:enabled')
      .click({ timeout: 500 })
      .catch(() => undefined);
    return (await bar.locator('[data-bar]').innerText()).includes('没有人等候');
  });
  await shows(shell, '没有人等候', BAR);
});

it('关掉的工作台从托盘回来', async () => {
  const isShown = () =>
    shell.evaluate(({ BrowserWindow }) => {
      const [first] = [...BrowserWindow.getAllWindows()].toSorted(
        (one, other) => one.webContents.id - other.webContents.id,
      );
      return first.isVisible() as boolean;
    }, null);
  await shell.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.getBounds().height !== 72) window.close();
  }, null);
  expect(await isShown()).toBe(false);
  if (!shell.isStandIn) return;
  const labels = await shell.evaluate(({ standIn }) => {
    const [tray] = standIn.trays;
    tray.menu.items[0].click();
    return tray.menu.items.map(({ label }: { label?: string }) => label ?? '–') as string[];
  }, null);
  expect(labels).toEqual(['打开综合窗口', '显示叫号条', '–', '退出']);
  expect(await isShown()).toBe(true);
});

it('主机断了，窗口又崩溃：叫号条和工作台都说得清', async () => {
  await take();
  await shows(shell, '1 人等候', BAR);
  await hub.stop();
  await shell.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer();
  }, null);
  await shows(shell, '叫号条没有连上主机', BAR);
  await shows(shell, '应急叫号', DESK);
});

it('没有主机，窗口照样叫下一位；主机回来，自己回到工作台，叫过的都在', async () => {
  await shows(shell, '要叫的号码', DESK);
  // Playwright gives up a page that has crashed once.
  await inPage(shell, typed('#number', 'C003'), DESK);
  await shows(shell, '已记下', DESK);
  hub = await startHub({ data, port: Number(new URL(hub.url).port) });
  await shows(shell, 'C003', BAR);
  await until(async () => {
    const said = await words(shell, DESK);
    return said.includes('C003') && !said.includes('要叫的号码');
  }, 'the desk with the one who was called');
});
