/** 断网一分钟: a display, a counter and a guide whose cable is pulled while the hall works on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { encodeHall } from '@yichuang/domain/hall/codec';
import { describe, expect, it } from 'vitest';
import { breakableLine } from '../support/breakable-line.ts';
import { deviceOf, signIn, type Caller } from '../support/hub-api.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { until } from '../support/until.ts';

/** What a busy hall does in a minute, and what a very long cut misses (the hub then sends the whole hall). */
const CUTS = [
  ['一分钟', 60],
  ['一上午', 1_500],
] as const;

describe.each(CUTS)('大屏、窗口、导办断网%s', (_, rounds) => {
  it('重新连上后与中枢完全一致，期间的事一件不少', async () => {
    const data = mkdtempSync(join(tmpdir(), 'yichuang-cut-'));
    const hub = await startHub({ data });
    const line = await breakableLine(hub.url);
    const cut = (await tokensOf(hub)).map((token) =>
      createHallClient({ url: line.url, token, kinds: ['hall'] }),
    );
    const witness = createHallClient({
      url: hub.url,
      token: deviceOf(hub.url, hub.demo, 'printer').token,
      kinds: ['hall'],
    });
    try {
      const work = await hallAtWork(hub);
      await work(20);
      await until(
        () => [...cut, witness].every((client) => client.getSnapshot().live === 'live'),
        'everybody follows',
      );
      line.pull();
      await work(rounds);
      expect(cut.every((client) => seqOf(client) < seqOf(witness))).toBe(true);
      line.plug();
      const load = work(40);
      await until(
        () => cut.every((client) => client.getSnapshot().live === 'live'),
        'everybody is back',
        30_000,
      );
      await load;
      await until(() => cut.every((client) => seqOf(client) === seqOf(witness)), 'everybody has caught up');
      const truth = encodeHall(witness.getSnapshot().hall as never);
      for (const client of cut) expect(encodeHall(client.getSnapshot().hall as never)).toEqual(truth);
    } finally {
      for (const client of [...cut, witness]) client.close();
      await line.close();
      await hub.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });
});

function seqOf(client: HallClient): number {
  return client.getSnapshot().hall?.lastSeq ?? 0;
}

async function tokensOf(hub: HubProcess): Promise<readonly string[]> {
  const [clerk, guide] = await Promise.all([
    signIn(hub.url, hub.demo, 'clerk9'),
    signIn(hub.url, hub.demo, 'guide1'),
  ]);
  return [deviceOf(hub.url, hub.demo, 'display').token, clerk.token, guide.token];
}

/** Numbers, calls, transfers and priorities, `rounds` times. */
async function hallAtWork(hub: HubProcess): Promise<(rounds: number) => Promise<void>> {
  const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  const guide = await signIn(hub.url, hub.demo, 'guide2');
  const clerk = await signIn(hub.url, hub.demo, 'clerk5');
  await clerk.send('openCounter', { counterId: 'H00-05' });
  const taken = async (by: Caller, payload: object): Promise<string | null> => {
    const { body } = await by.send('takeTicket', payload);
    return body.outcome === 'accepted' ? (body.events[0]?.subject ?? null) : null;
  };
  return async (rounds) => {
    for (let round = 0; round < rounds; round += 1) {
      const [ticketId] = await Promise.all([
        taken(kiosk, { services: ['general-C'] }),
        taken(guide, { services: ['general-B'], groundId: 'elder-seen' }),
        clerk.send('callNext', { counterId: 'H00-05', current: 'finish' }),
      ]);
      if (round % 5 === 0) await guide.send('transferTicket', { ticketId, toZoneId: 'D', note: '走错了区' });
    }
  };
}
