/** A cut-off kiosk that loses its power between number and paper (断网掉电): no number twice, none that was shown is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HallPayload } from '@yichuang/domain/hall/events';
import type { ServiceId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { breakableLine } from '../support/breakable-line.ts';
import { deviceOf, wholeLog } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { kioskProgram } from '../support/kiosk-program.ts';
import { until } from '../support/until.ts';

const POWER_CUTS = 3;

it('[case 18] 断网取号，号出来了票还没出就断电：开机后号不重发，看到过的号联网后一个不少', async () => {
  const data = mkdtempSync(join(tmpdir(), 'killed-alone-'));
  const hub = await startHub({ data });
  const line = await breakableLine(hub.url);
  const { token } = deviceOf(hub.url, hub.demo, 'kiosk');
  let kiosk = await kioskProgram(line.url, token, { aloneAfterSeconds: 0.3 });
  line.pull();
  await until(() => kiosk.state()?.alone === true, 'the kiosk goes on alone');
  const seen: string[] = [];
  const tap = async (screenId: string): Promise<void> => {
    const request = { screenId, services: ['general-C' as ServiceId], paper: 'slip' } as const;
    const answer = await kiosk.page.emitWithAck('takeTicket', request);
    if (answer.outcome !== 'taken') throw new Error(JSON.stringify(answer));
    seen.push(answer.ticket.number);
  };
  for (let cut = 0; cut < POWER_CUTS; cut += 1) {
    await tap(`shown ${String(cut)}`);
    // And one whose answer nobody saw.
    kiosk.page.emit(
      'takeTicket',
      {
        screenId: `unseen ${String(cut)}`,
        services: ['general-C' as ServiceId],
        paper: 'slip',
      },
      () => undefined,
    );
    await kiosk.kill();
    kiosk = await kiosk.again({ isReady: (state) => state.alone });
  }
  await tap('last');
  line.plug();
  await until(() => kiosk.state()?.hub === 'live', 'the kiosk is back', 30_000);
  const numbers = async (): Promise<readonly string[]> =>
    (await wholeLog(deviceOf(hub.url, hub.demo, 'display'))).flatMap(({ type, payload }) =>
      type === 'TicketTaken' ? [(payload as HallPayload<'TicketTaken'>).number] : [],
    );
  await until(async () => (await numbers()).includes(seen.at(-1) ?? ''), 'everything is told', 30_000);
  const told = await numbers();
  expect(new Set(told).size).toBe(told.length);
  expect(new Set(seen).size).toBe(seen.length);
  expect(told).toEqual(expect.arrayContaining(seen));
  await kiosk.stop();
  await line.close();
  await hub.stop();
  expect(await audit(data)).toBe('sound');
  rmSync(data, { recursive: true, force: true });
});
