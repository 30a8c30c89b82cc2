import { digestOf } from '@yichuang/domain/hall/codec';
import { LocalDate } from '@yichuang/domain/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHallClient, type EventBatch, type HallClient, type HallClientOptions } from './hall-client.ts';
import type { Doubt } from './replica.ts';
import { DATE, fakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { eventually } from './testing/eventually.ts';
import { manualClock } from './testing/manual-clock.ts';

let gateway: FakeGateway;
let clients: HallClient[] = [];
let doubts: Doubt[] = [];
let builds: string[] = [];

beforeEach(async () => {
  gateway = await fakeGateway();
  doubts = [];
  builds = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await gateway.close();
});

function follower(change: Partial<HallClientOptions> = {}): HallClient {
  const client = createHallClient({
    url: gateway.url,
    token: 'token',
    kinds: ['hall'],
    onDoubt: (doubt) => doubts.push(doubt),
    onNewBuild: (build) => builds.push(build),
    ...change,
  });
  clients.push(client);
  return client;
}

function same(client: HallClient): boolean {
  const { hall } = client.getSnapshot();
  return (
    hall !== null && digestOf(hall) === digestOf(gateway.hall()) && hall.lastSeq === gateway.hall().lastSeq
  );
}

describe('following', () => {
  it('starts from a snapshot and folds what is pushed', async () => {
    gateway.append();
    const client = follower();
    expect(client.getSnapshot()).toMatchObject({ hall: null, live: 'connecting', asOf: null });
    await eventually(() => same(client), 'the snapshot');
    expect(gateway.follows).toEqual([{ logId: null, after: 0, kinds: ['hall'] }]);
    gateway.push({ events: [gateway.append(), gateway.append()] });
    await eventually(() => same(client), 'the push');
    expect(client.getSnapshot().live).toBe('live');
    expect(gateway.follows).toHaveLength(1);
  });

  it('keeps one view object until something changes', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    const view = client.getSnapshot();
    expect(client.getSnapshot()).toBe(view);
    gateway.heartbeat();
    await eventually(() => client.getSnapshot() !== view, 'a new view');
  });

  it('skips what it has seen, in whatever order it comes', async () => {
    const client = follower();
    const batches: EventBatch[] = [];
    client.onEvents((batch) => batches.push(batch));
    await eventually(() => same(client), 'the snapshot');
    const [one, two, three] = [gateway.append(), gateway.append(), gateway.append()];
    gateway.push({ events: [one, two] });
    gateway.push({ events: [one] });
    gateway.push({ after: 0, upTo: 3, events: [one, two, three] });
    gateway.push({ events: [two, three] });
    await eventually(() => same(client), 'all three');
    expect(batches.map(({ kind, events }) => [kind, events.map((event) => event.seq)])).toEqual([
      ['snapshot', []],
      ['live', [1, 2]],
      ['live', [3]],
    ]);
    expect(gateway.follows).toHaveLength(1);
  });

  it('asks again from its cursor after a gap, and says that these are old', async () => {
    const client = follower();
    const kinds: string[] = [];
    client.onEvents(({ kind, events }) => kinds.push(`${kind} ${events.map((event) => event.seq).join()}`));
    await eventually(() => same(client), 'the snapshot');
    gateway.push({ events: [gateway.append()] });
    gateway.append();
    gateway.push({ events: [gateway.append()] });
    await eventually(() => same(client), 'the missing one');
    expect(gateway.follows.at(-1)).toEqual({ logId: 'log-1', after: 1, kinds: ['hall'] });
    expect(kinds).toEqual(['snapshot ', 'live 1', 'replayed 2,3']);
  });

  it('follows again from its cursor after the line was cut', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.cut();
    gateway.append();
    await eventually(() => same(client), 'what was missed');
    expect(gateway.follows.at(-1)).toMatchObject({ logId: 'log-1', after: 0 });
    expect(doubts).toEqual([]);
  });

  it('takes a snapshot of another log', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.append();
    gateway.logId = 'log-2';
    gateway.heartbeat();
    await eventually(() => same(client), 'the other log');
    expect(doubts).toEqual([]);
  });

  it('begins the next day with its first fact', async () => {
    const client = follower();
    gateway.append();
    await eventually(() => same(client), 'the snapshot');
    gateway.push({ events: [gateway.append('CounterOpened', 'w1', LocalDate.parse('2026-11-24'))] });
    await eventually(() => same(client), 'the next day');
    expect(client.getSnapshot().hall?.date).toBe('2026-11-24');
    expect(gateway.follows).toHaveLength(1);
  });

  it('tells that the hub has another build', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.build = 'build-2';
    gateway.cut();
    await eventually(() => builds.length > 0, 'the new build');
    expect(builds).toEqual(['build-2']);
  });
});

describe('doubt', () => {
  it('accepts a digest that agrees', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    const view = client.getSnapshot();
    gateway.heartbeat({ digest: digestOf(gateway.hall()), date: DATE });
    await eventually(() => client.getSnapshot() !== view, 'the heartbeat');
    expect(doubts).toEqual([]);
    expect(gateway.follows).toHaveLength(1);
  });

  it('replaces a copy whose digest differs, and raises the alarm', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.heartbeat({ digest: 'ffffffff', date: DATE });
    await eventually(() => gateway.follows.length === 2, 'a fresh snapshot');
    expect(gateway.follows[1]).toMatchObject({ logId: null, after: 0 });
    expect(doubts).toEqual(['digest']);
  });

  it('replaces a copy that misses a version', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    const event = gateway.append();
    gateway.push({ events: [{ ...event, version: 7 }] });
    await eventually(() => same(client), 'a fresh snapshot');
    expect(doubts).toEqual(['broken']);
  });

  it('replaces a copy when a fact cannot be folded', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.push({ events: [{ ...gateway.append(), type: 'NeverHeardOf' }] });
    await eventually(() => same(client), 'a fresh snapshot');
    expect(doubts).toEqual(['broken']);
  });
});

describe('the age of the view', () => {
  it('says stale after 15 s of silence, makes a new line and recovers', async () => {
    const clock = manualClock(Date.now());
    const client = follower({ clock });
    await eventually(() => same(client), 'the snapshot');
    clock.advance(14_999);
    expect(client.getSnapshot().live).toBe('live');
    clock.advance(1);
    expect(client.getSnapshot()).toMatchObject({ live: 'stale', asOf: expect.stringContaining('T') });
    await eventually(() => client.getSnapshot().live === 'live', 'the new line');
  });

  it("measures the hub's clock", async () => {
    gateway.clockAheadMs = 60_000;
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    expect(Math.abs(client.getSnapshot().hubTimeOffsetMs - 60_000)).toBeLessThan(1_000);
    const milliseconds = Number.parseInt(client.newCommandId().replace('-', '').slice(0, 12), 16);
    expect(Math.abs(milliseconds - Date.now() - 60_000)).toBeLessThan(1_000);
  });
});

describe('signed out', () => {
  it('stops when the hub says so', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.signOut();
    await eventually(() => client.getSnapshot().live === 'signedOut', 'the word');
  });

  it('stops when the connection or the following is refused', async () => {
    gateway.refuseConnection = 'SignInFirst';
    const refused = follower();
    await eventually(() => refused.getSnapshot().live === 'signedOut', 'the refusal');
    gateway.refuseConnection = null;
    gateway.refuseFollow = 'SignInFirst';
    const notFollowing = follower();
    await eventually(() => notFollowing.getSnapshot().live === 'signedOut', 'the refusal');
  });
});

describe('commands over a real line', () => {
  it('sends the same id again when the line is cut before the answer', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    gateway.answering = (_request, answer) => {
      if (gateway.commands.length === 1) gateway.cut();
      else answer({ outcome: 'accepted', events: [] });
    };
    await expect(client.send('callNext', { counterId: 'w1' })).resolves.toEqual({
      outcome: 'accepted',
      events: [],
    });
    expect(gateway.commands).toHaveLength(2);
    expect(gateway.commands[1]).toEqual(gateway.commands[0]);
  });

  it('tells the facts of an accepted answer before they are pushed, and nothing of a refused one', async () => {
    const client = follower();
    await eventually(() => same(client), 'the snapshot');
    const heard: unknown[] = [];
    client.onAnswered((events) => heard.push(events));
    const events = [gateway.append()];
    gateway.answering = (_request, answer) =>
      answer(
        gateway.commands.length === 1
          ? { outcome: 'accepted', events }
          : { outcome: 'rejected', rejection: { code: 'DayNotOpen', details: {} } },
      );
    await client.send('takeTicket', {});
    await client.send('takeTicket', {});
    expect(heard).toEqual([events]);
  });
});
