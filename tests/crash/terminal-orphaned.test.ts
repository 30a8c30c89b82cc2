/** 看管程序被结束: a terminal whose supervisor is killed puts itself away, also when nobody reads what it says any more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { kioskProgram } from '../support/kiosk-program.ts';

it('看管程序和中枢一起没了：取号机自己收好退出，不占着打印机和存储', async () => {
  const data = mkdtempSync(join(tmpdir(), 'orphaned-'));
  const hub = await startHub({ data });
  const kiosk = await kioskProgram(hub.url, deviceOf(hub.url, hub.demo, 'kiosk').token);
  const request = { screenId: 'one', services: ['general-C' as ServiceId], paper: 'slip' } as const;
  expect((await kiosk.page.emitWithAck('takeTicket', request)).outcome).toBe('taken');
  await hub.kill();
  const since = performance.now();
  await kiosk.orphaned();
  expect(performance.now() - since).toBeLessThan(30_000);
  await kiosk.stop();
  rmSync(data, { recursive: true, force: true });
}, 60_000);
