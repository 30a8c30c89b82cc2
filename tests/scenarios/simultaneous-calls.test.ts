/** 两个窗口同时叫号: a thousand pairs from two processes, HTTP and socket mixed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startHub } from '../support/hub-process.ts';
import { simultaneousPairs } from '../support/simultaneous-pairs.ts';

it('两个窗口同时按顺呼一千次：没有一个号叫到两个窗口，有人等候时没有窗口叫空', async () => {
  const data = mkdtempSync(join(tmpdir(), 'yichuang-pairs-'));
  const hub = await startHub({ data });
  try {
    expect(await simultaneousPairs(hub, 900, 100)).toEqual({ pairs: 1000, twice: 0, sentAway: 0, unfair: 0 });
  } finally {
    await hub.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
