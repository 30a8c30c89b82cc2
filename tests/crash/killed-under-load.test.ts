/**
 * 断电 — `kill -9` under twenty-way load, at the worst moments: before the commit, between commit and answer, after the
 * answer. What was acknowledged is there, nothing is there twice, and a retry gets the first answer.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '@yichuang/domain/hall/codec';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { afterAll, describe, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { deviceOf, signIn, wholeLog, caller, type Caller } from '../support/hub-api.ts';
import { freePort } from '../support/free-port.ts';
import { startHub, type HubProcess } from '../support/hub-process.ts';
import { seeded } from '@yichuang/server/past/seeded';
import { until } from '../support/until.ts';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 15);
const WORKERS = 20;
const FAILPOINTS = ['beforeCommit', 'betweenCommitAndAnswer', 'afterAnswer'] as const;

interface Sent {
  readonly worker: number;
  readonly name: string;
  readonly payload: object;
  readonly commandId: string;
  answer: CommandAnswer | null;
}

interface Worker {
  readonly token: string;
  readonly next: () => { name: string; payload: object };
}

const folder = mkdtempSync(join(tmpdir(), 'yichuang-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent.each(FAILPOINTS)('断电 %s', (failpoint) => {
  it(`${String(ROUNDS)} rounds: every acknowledged command is there, none twice`, async () => {
    const luck = seeded(failpoint.length);
    const data = join(folder, failpoint);
    const port = await freePort();
    let hub = await startHub({ data, port });
    const workers = await staff(hub);
    const followers = follow(hub);
    const acknowledged = new Map<string, string>();
    let fromReceipts = 0;
    let unanswered = 0;
    const acknowledge = (answered: readonly Sent[]): void => {
      for (const { answer, commandId } of answered)
        if (answer?.outcome === 'accepted') acknowledged.set(commandId, seqs(answer));
    };
    const askAgain = async (asking: readonly Sent[], url: string): Promise<void> => {
      const before = await health(url);
      for (const one of asking) {
        const { token = '' } = workers[one.worker] ?? {};
        const { body } = await caller(url, token).send(one.name, one.payload, one.commandId);
        one.answer = body;
        unanswered += 1;
        if (body.outcome === 'accepted' && body.events.every((event) => event.seq <= before))
          fromReceipts += 1;
      }
    };
    await hub.stop();

    let sent: readonly Sent[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Whoever got no answer asks again first, one after the other: each may be a commit of its own.
      const asking = sent.filter(({ answer }) => answer === null);
      const passing = asking.length + 8 + luck.below(60);
      hub = await startHub({ data, port, env: { HUB_FAILPOINT: `${failpoint}@${String(passing)}` } });
      await askAgain(asking, hub.url);
      acknowledge(sent);
      sent = await load(hub.url, workers, hub.gone);
      await hub.gone;
    }

    hub = await startHub({ data, port });
    await askAgain(
      sent.filter(({ answer }) => answer === null),
      hub.url,
    );
    acknowledge(sent);
    const manager = await signIn(hub.url, hub.demo, 'manager');
    const log = await wholeLog(manager);
    const stored = new Map<string, number[]>();
    for (const event of log) stored.set(event.commandId, [...(stored.get(event.commandId) ?? []), event.seq]);
    expect([...acknowledged].filter(([commandId, seq]) => stored.get(commandId)?.join() !== seq)).toEqual([]);
    const numbers = log.flatMap((event) =>
      event.type === 'TicketTaken' ? [`${event.stream} ${(event.payload as { number: string }).number}`] : [],
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index + 1));
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 20);
    if (failpoint === 'betweenCommitAndAnswer') expect(fromReceipts).toBeGreaterThan(0);

    const [fresh] = follow(hub);
    if (!fresh) throw new Error('nobody follows');
    await until(() => fresh.getSnapshot().live === 'live');
    const truth = holds(fresh);
    await until(() => followers.every((follower) => holds(follower) === truth), 'all followers agree');
    fresh.close();
    for (const follower of followers) follower.close();
    await hub.stop();
    expect(await audit(data)).toBe('sound');
    process.stdout.write(
      `${failpoint}: ${String(ROUNDS)} kills, ${String(acknowledged.size)} acknowledged, ${String(unanswered)} retried, ${String(fromReceipts)} answered from receipts\n`,
    );
  });
});

/** Eight counters that call all the time, twelve who take numbers. */
async function staff(hub: HubProcess): Promise<readonly Worker[]> {
  const clerks = await Promise.all(
    Array.from({ length: 8 }, (_, index) => signIn(hub.url, hub.demo, `clerk${String(index + 1)}`)),
  );
  const workers = await Promise.all(
    clerks.map(async ({ send, token }, index): Promise<Worker> => {
      const counterId = `H00-${String(index + 1).padStart(2, '0')}`;
      await send('openCounter', { counterId });
      return { token, next: () => ({ name: 'callNext', payload: { counterId, current: 'finish' } }) };
    }),
  );
  const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
  let turn = 0;
  const take = (): { name: string; payload: object } => {
    turn += 1;
    return { name: 'takeTicket', payload: { services: [`general-${'ABCD'[turn % 4] ?? 'A'}`] } };
  };
  return [
    ...workers,
    ...Array.from({ length: WORKERS - workers.length }, () => ({ token: kiosk.token, next: take })),
  ];
}

function follow(hub: HubProcess): readonly HallClient[] {
  const tokens = ['display', 'kiosk', 'printer'].map((kind) => deviceOf(hub.url, hub.demo, kind).token);
  return tokens.map((token) => createHallClient({ url: hub.url, token, kinds: ['hall'] }));
}

/** Everybody works until the hub is gone. */
async function load(url: string, workers: readonly Worker[], gone: Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const hub = { gone: false };
  void gone.then(() => (hub.gone = true));
  const work = async (worker: Worker, index: number): Promise<void> => {
    const by: Caller = caller(url, worker.token);
    while (!hub.gone) {
      const one: Sent = { worker: index, ...worker.next(), commandId: randomUUID(), answer: null };
      sent.push(one);
      try {
        one.answer = (await by.send(one.name, one.payload, one.commandId)).body;
      } catch {
        return;
      }
    }
  };
  await Promise.all(workers.map(work));
  return sent;
}

/** What a follower holds, in short. */
function holds(follower: HallClient): string | null {
  const { hall } = follower.getSnapshot();
  return hall === null ? null : `${String(hall.lastSeq)} ${digestOf(hall)}`;
}

async function health(url: string): Promise<number> {
  const { body } = await caller(url, '').get<{ readonly seq: number }>('/api/health');
  return body.seq;
}

function seqs(answer: Extract<CommandAnswer, { outcome: 'accepted' }>): string {
  return answer.events.map((event) => event.seq).join();
}
