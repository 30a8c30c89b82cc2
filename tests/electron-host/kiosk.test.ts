/** 取号机的窗口程序:终端另在一个进程,崩了屏幕不黑;只有维护密码能离开;只开一个。 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { launchShell, runToEnd, type RunningShell } from './launch.ts';
import {
  inPage,
  logOf,
  PIN,
  placeFor,
  readIn,
  shows,
  start,
  startAndEnd,
  withPlayedTerminal,
  words,
} from './shell-in-test.ts';

const HOME = '请点击您要办的事';

let place: ReturnType<typeof placeFor>;
let folder: string;
let shell: RunningShell;

const open = async (): Promise<void> => {
  place = placeFor('kiosk', {});
  folder = withPlayedTerminal('kiosk', place, { title: HOME });
  shell = await launchShell({ folder, args: place.args });
  await shows(shell, HOME);
};
const clear = async (): Promise<void> => {
  await shell.stop();
  place.clear();
};

const terminalPids = (): readonly number[] =>
  logOf(shell)
    .filter(({ event }) => event === 'terminal started')
    .map(({ pid }) => Number(pid));

const logged = (name: string): number => logOf(shell).filter(({ event }) => event === name).length;

/** Five taps where nothing is. */
const tapTheCorner = (x = 20, y = 20): Promise<unknown> =>
  inPage(
    shell,
    `for (let tap = 0; tap < 5; tap += 1) document.dispatchEvent(new PointerEvent('pointerdown', { clientX: ${x}, clientY: ${y}, bubbles: true })); 0`,
  );
const windows = (): Promise<number> =>
  shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null);
const openThePad = async (): Promise<void> => {
  await tapTheCorner();
  await shows(shell, '请输入维护密码', 1);
};
const type = async (pin: string): Promise<void> => {
  const keys = [...pin, 'confirm'].map((key) => `document.querySelector('[data-key="${key}"]').click();`);
  await inPage(shell, `${keys.join('')} 0`, 1);
};
const choose = (act: string): Promise<unknown> =>
  inPage(shell, `document.querySelector('[data-act="${act}"]').click(); 0`, 1).catch(() => undefined);

describe('一天里', () => {
  beforeAll(open);
  afterAll(clear);

  it('终端进程崩溃：屏幕还在，终端自己起来，钥匙只用一次也进得去', async () => {
    const [first = 0] = terminalPids();
    process.kill(first, 'SIGSEGV');
    await until(() => terminalPids().length === 2);
    expect(await words(shell)).toContain(HOME);
    await shell.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.forcefullyCrashRenderer(),
      null,
    );
    await until(() => logged('page crashed') > 0);
    await shows(shell, HOME);
  });

  it('再开一次：第二个马上退出，第一个到前面来', async () => {
    const second = await runToEnd({ folder, args: place.args });
    expect([second.code, second.said.includes('runs already')]).toEqual([0, true]);
    expect(terminalPids()).toHaveLength(2);
    if (!shell.isStandIn) return;
    await until(() =>
      shell.evaluate(
        ({ standIn }) => standIn.recorded.some(({ api }: { api: string }) => api === 'window.focus'),
        null,
      ),
    );
  });

  it('别处点五下没有反应，角上点五下要密码；返回后页面原样', async () => {
    await tapTheCorner(500, 900);
    await openThePad();
    expect(await windows()).toBe(2);
    await inPage(shell, `document.querySelector('[data-key="cancel"]').click(); 0`, 1);
    await until(async () => (await windows()) === 1);
    expect(await words(shell)).toContain(HOME);
  });

  it('有键盘的按 Ctrl+Alt+Shift+O；没有输密码就按退出：不退出', async () => {
    await shell.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0].webContents.sendInputEvent({
          type: 'keyDown',
          keyCode: 'O',
          modifiers: ['control', 'alt', 'shift'],
        }),
      null,
    );
    await shows(shell, '请输入维护密码', 1);
    await choose('leave');
    await until(() => logged('operator refused') === 1);
    await until(async () => (await windows()) === 1);
    expect(await words(shell)).toContain(HOME);
  });

  it('密码错了再按退出：也不退出', async () => {
    await openThePad();
    await type('000000');
    await shows(shell, '密码不对', 1);
    await choose('leave');
    await until(() => logged('operator refused') === 2);
    await until(async () => (await windows()) === 1);
  });

  it('密码对了：重新载入；再进来要再输', async () => {
    await inPage(shell, 'window.before = true; 0');
    await openThePad();
    await type(PIN);
    await shows(shell, '重启本程序', 1);
    await choose('reload');
    await until(() => inPage<boolean>(shell, '!window.before').catch(() => false));
    await shows(shell, HOME);
    await openThePad();
    await choose('leave');
    await until(() => logged('operator refused') === 3);
  });

  it('密码不对：说还能试几次；试五次锁一分钟，对的也不行', async () => {
    await openThePad();
    await type('123');
    await shows(shell, '密码至少 6 位', 1);
    await inPage(shell, `document.querySelector('[data-key="clear"]').click(); 0`, 1);
    for (const left of [4, 3, 2, 1]) {
      await type('000000');
      await shows(shell, `密码不对，还可以试 ${left} 次`, 1);
    }
    await type('000000');
    await shows(shell, '试错太多，请 1 分钟后再试', 1);
    const entered = logged('pin entered');
    await type(PIN);
    await until(() => logged('pin entered') > entered);
    expect(await inPage(shell, `document.querySelector('#open').classList.contains('hidden')`, 1)).toBe(true);
    expect(existsSync(join(place.folder, 'data/pin-tries.json'))).toBe(true);
  });

  it('系统关机：终端先收好，再一起结束', async () => {
    const code = await shell.stop();
    expect([code, readIn(place, 'stopped.txt')]).toEqual([0, 'put away']);
    expect(() => process.kill(terminalPids().at(-1) ?? 0, 0)).toThrow('ESRCH');
  });
});

describe('结束', () => {
  it('运维退出：终端收好，服务不再拉起', async () => {
    await open();
    await openThePad();
    await type(PIN);
    await shows(shell, '退出到系统', 1);
    await choose('leave');
    expect([await shell.ended, readIn(place, 'stopped.txt')]).toEqual([86, 'put away']);
    await clear();
  });

  it('程序自己出错：记下来，停一停，重新启动', async () => {
    await open();
    await shell.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('a planted fault');
        }),
      null,
    );
    expect(await shell.ended).toBe(1);
    expect(shell.said()).toContain('a planted fault');
    if (shell.isStandIn) expect(shell.said()).toContain('stand-in: app.relaunch');
    await clear();
  });
});

describe('设置', () => {
  it('设置有错：屏幕上说去哪儿办事、改哪个文件', async () => {
    const wrong = placeFor('display', { hubUrl: 'not an address' });
    const board = await start('display', wrong);
    for (const said of ['本机的设置不能用', wrong.settings, 'hubUrl']) await shows(board, said);
    await board.stop();
    wrong.clear();
  });

  it('维护密码存成算不回去的样子', async () => {
    const { code, said } = await startAndEnd('kiosk', ['--hash-pin'], `${PIN}\n`);
    expect([code, said]).toEqual([0, expect.stringMatching(/^scrypt\$15\$/)]);
  });
});
