/** 取号机整机:窗口程序拉起真的终端进程,群众在真的页面上看到可以办的事;和不用 Electron 时是同一个终端。 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVirtualPrinter } from '@yichuang/hardware/simulator/virtual-printer/virtual-printer';
import { expect, it } from 'vitest';
import { hubInTest } from '../../support/hub-in-test.ts';
import { until } from '../../support/until.ts';
import { inPage, logOf, placeFor, QUICK, shows, start } from '../shell-in-test.ts';

it('开机：终端连上主机，页面自己出来；终端被结束，页面不黑，接着能用', async () => {
  const hub = await hubInTest();
  const paper = await openVirtualPrinter();
  const place = placeFor('kiosk', {});
  const terminal = join(place.folder, 'terminal.json');
  const settings = {
    hubUrl: hub.url,
    token: hub.tokenOf('kiosk-1'),
    printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: paper.port } },
    stateFolder: join(place.folder, 'terminal'),
    pagePort: 0,
  };
  writeFileSync(terminal, JSON.stringify(settings));
  place.write({ terminal, timing: { ...QUICK, deafFor: 20_000, loadWithin: 20_000, grace: 5_000 } });
  const shell = await start('kiosk', place);
  try {
    await until(
      () => inPage<boolean>(shell, `document.body.innerText.includes('请点击您要办的事')`).catch(() => false),
      'the kiosk\u2019s first screen',
    );
    const pids = (): readonly number[] =>
      logOf(shell)
        .filter(({ event }) => event === 'terminal started')
        .map(({ pid }) => Number(pid));
    process.kill(pids()[0] ?? 0, 'SIGKILL');
    await until(() => pids().length === 2);
    await shows(shell, '请点击您要办的事');
  } finally {
    expect(await shell.stop()).toBe(0);
    await paper.close();
    await hub.stop();
    place.clear();
  }
});
