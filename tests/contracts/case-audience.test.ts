/** Who hears of a case: pushes, catching up and GET /api/events say the same for every role, department by department. */
import type { FollowAnswer, Push } from '@yichuang/protocol/socket';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskOf, FARMER, papersFor, personOf, type Desk } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

/** Who → the kinds that they may follow beside the hall. C01 is decided by XSJ and belongs to JTJ; SJJ has no part in it. */
const WHO = {
  clerk1: ['case', 'handover', 'delivery'],
  manager: ['case', 'handover', 'delivery', 'evaluation'],
  'official-xsj': ['case', 'handover', 'delivery'],
  'official-sjj': ['case', 'handover', 'delivery'],
  guide1: [],
  operator: [],
} as const satisfies Record<string, readonly string[]>;
type Who = keyof typeof WHO;

const SEES: Readonly<Record<Who, boolean>> = {
  clerk1: true,
  manager: true,
  'official-xsj': true,
  'official-sjj': false,
  guide1: false,
  operator: false,
};

let hall: HubInTest;
let clerk: Desk;
const sockets: Socket[] = [];
const heard = new Map<Who, Push[]>();
const tokens = new Map<Who, string>();
let before = 0;

async function follow(who: Who): Promise<void> {
  const token = await hall.signIn(who);
  tokens.set(who, token);
  const socket = io(hall.url, { transports: ['websocket'], forceNew: true, auth: { token } });
  sockets.push(socket);
  const pushes: Push[] = [];
  heard.set(who, pushes);
  socket.on('events', (push: Push) => pushes.push(push));
  const answer = (await socket.emitWithAck('follow', {
    logId: null,
    after: 0,
    kinds: ['hall', ...WHO[who]],
  })) as FollowAnswer;
  expect(answer).toHaveProperty('upTo');
}

beforeAll(async () => {
  hall = await hubInTest();
  for (const who of Object.keys(WHO) as Who[]) await follow(who);
  clerk = await deskOf(hall, 'clerk7');
  before = hall.hub.status().seq;
  const applicantId = await personOf(clerk, FARMER);
  await clerk.act('receiveCase', {
    ...(await papersFor(hall, 'C01')),
    applicantId,
    agent: null,
    ticketId: null,
    pickup: 'counter',
    next: 'accept',
  });
  hall.hub.core.broadcast.heartbeat();
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await hall.stop();
});

it.each(Object.keys(WHO) as Who[])('%s hears what is theirs and vouches for the rest', async (who) => {
  const tip = hall.hub.status().seq;
  await expect.poll(() => heard.get(who)?.some(({ upTo }) => upTo >= tip)).toBe(true);
  const events = (heard.get(who) ?? []).flatMap((push) => push.events);
  const types = events.filter(({ stream }) => stream.startsWith('case/')).map(({ type }) => type);
  expect(types).toEqual(SEES[who] ? ['CaseReceived', 'CaseAccepted', 'DocumentIssued'] : []);
});

it.each(Object.keys(WHO) as Who[])('%s catches up on the same', async (who) => {
  const kinds = ['hall', ...WHO[who]].join(',');
  const { body } = await hall.ask('GET', `/api/events?after=${before}&kinds=${kinds}`, {
    token: tokens.get(who),
  });
  const streams = (body.events as { stream: string }[]).map(({ stream }) => stream.split('/')[0]);
  expect(streams.includes('case')).toBe(SEES[who]);
  expect(body.upTo).toBe(hall.hub.status().seq);
});

it('nobody but the manager and an inspector asks for ratings', async () => {
  for (const who of Object.keys(WHO) as Who[]) {
    const { status } = await hall.ask('GET', '/api/events?kinds=evaluation', { token: tokens.get(who) });
    expect([who, status]).toEqual([who, who === 'manager' ? 200 : 403]);
  }
});
