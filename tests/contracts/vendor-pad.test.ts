// 评价器协议, heard from the vendor's side: the pad is a plain WebSocket client with the words of the published example
// written out here, so that a change of the hub's own encoder is seen.
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { EvaluatorCard, PadKey, RatingRow, SettingsAnswer } from '@yichuang/protocol/evaluation';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { demoHall } from '../support/demo-hall.ts';
import type { HallDay, Holder, Window } from '../support/hall-day.ts';
import type { Person } from '../support/person.ts';
import { keyOfVisit, ratingAt, served } from '../support/rating.ts';

interface Pad {
  readonly socket: WebSocket;
  /** What the hub said, in its order. */
  readonly heard: Record<string, unknown>[];
  says(packet: unknown): void;
  /** The next thing that the hub says. */
  next(): Promise<Record<string, unknown>>;
  /** The code with which the line was closed. */
  readonly closed: Promise<number>;
}

let hall: HallDay;
let manager: Person;
let window5: Window;
const pads: Pad[] = [];

beforeEach(async () => {
  hall = await demoHall();
  manager = await hall.staff('manager');
  window5 = await hall.window(5);
});
afterEach(async () => {
  for (const { socket } of pads.splice(0)) socket.terminate();
  await hall.close();
});

const address = (path = '/pads'): string => hall.hub.url.replace('http', 'ws') + path;

async function connect(options: { readonly path?: string; readonly origin?: string } = {}): Promise<Pad> {
  const { path, ...rest } = options;
  const socket = new WebSocket(address(path), rest);
  const heard: Record<string, unknown>[] = [];
  let read = 0;
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString())));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  const pad: Pad = {
    socket,
    heard,
    closed,
    says: (packet) => socket.send(typeof packet === 'string' ? packet : JSON.stringify(packet)),
    next: async () => {
      await expect.poll(() => heard.length).toBeGreaterThan(read);
      return heard[read++]!;
    },
  };
  pads.push(pad);
  return pad;
}

async function keyFor(workNo: string, counter = window5.counterId): Promise<string> {
  const { status, body } = await hall.hub.ask('POST', '/api/evaluators/pads', {
    token: manager.token,
    body: { workNo, counterId: counter },
  });
  expect(status).toBe(201);
  return (body as PadKey).key;
}

async function signedIn(workNo: string, key: string): Promise<Pad> {
  const pad = await connect();
  pad.says({ code: 40001, workNo, key });
  expect(await pad.next()).toEqual({ code: 40001, ok: true });
  return pad;
}

const ask = (visitor: Holder): Promise<unknown> =>
  window5.does('promptEvaluation', { evaluationId: visitor.ticketId, counterId: window5.counterId });

async function cardOf(workNo: string): Promise<EvaluatorCard | undefined> {
  const cards = (await manager.reads('/api/evaluators')) as readonly EvaluatorCard[];
  return cards.find((card) => card.kind === 'vendorPad' && card.workNo === workNo);
}

/** Nothing more is said, as far as a while can show it. */
async function isQuiet({ heard }: Pad): Promise<void> {
  const before = heard.length;
  await wait(80);
  expect(heard.slice(before)).toEqual([]);
}

describe('登录', () => {
  it('工号和密钥对上才算登录，管理台看得到在线', async () => {
    const key = await keyFor('05');
    expect(key).toMatch(/^[2-9A-Z]{20}$/);
    expect(await cardOf('05')).toMatchObject({ connected: false, lastSeenAt: null });
    const pad = await signedIn('05', key);
    expect(await cardOf('05')).toMatchObject({ connected: true, lastSeenAt: hall.hub.hub.core.now() });
    pad.socket.close();
    await expect.poll(() => cardOf('05')).toMatchObject({ connected: false });
  });

  it('密钥分组、小写照样认得', async () => {
    const key = await keyFor('05');
    await signedIn('05', key.toLowerCase().replaceAll(/(.{4})/g, '$1 '));
  });

  it('不对的、没有的都说一样的话；试多了这个地址先停一分钟', async () => {
    const key = await keyFor('05');
    const pad = await connect();
    const answers = [];
    for (const [workNo, tried] of [
      ['05', 'WRONG'],
      ['06', key],
    ]) {
      pad.says({ code: 40001, workNo, key: tried });
      answers.push(await pad.next());
    }
    expect(answers[0]).toEqual({ code: 40001, ok: false, msg: expect.stringContaining('工号或密钥不对') });
    expect(answers[1]).toEqual(answers[0]);
    for (let more = 0; more < 8; more += 1) {
      pad.says({ code: 40001, workNo: '05', key: 'WRONG' });
      await pad.next();
      await wait(60);
    }
    pad.says({ code: 40001, workNo: '05', key });
    expect(await pad.next()).toEqual({ code: 40001, ok: false, msg: expect.stringContaining('一分钟') });
    expect(await pad.closed).toBe(1008);
    await expect(connect()).rejects.toThrow('429');
    await hall.pass({ seconds: 61 });
    await signedIn('05', key);
  });

  it('密钥不进日志，也不进库', async () => {
    const key = await keyFor('05');
    const pad = await signedIn('05', key);
    pad.says({ code: 40001, workNo: key.slice(0, 16), key: 'WRONGKEY' });
    await pad.next();
    expect(hall.hub.logged.join('\n')).not.toMatch(new RegExp(`${key.slice(0, 16)}|WRONGKEY`));
    const kept = hall.hub.hub.core.tables.prepare('SELECT * FROM vendor_pad').all();
    expect(JSON.stringify(kept)).not.toContain(key);
  });

  it('十秒不登录就断开', async () => {
    const pad = await connect();
    await hall.pass({ seconds: 11 });
    expect(await pad.closed).toBe(1006);
  });

  it('同一个评价器再连上，旧的线断开', async () => {
    const key = await keyFor('05');
    const before = await signedIn('05', key);
    await signedIn('05', key);
    expect(await before.closed).toBe(1008);
    expect(await cardOf('05')).toMatchObject({ connected: true });
  });

  it('注销立刻断开，密钥作废', async () => {
    const key = await keyFor('05');
    const pad = await signedIn('05', key);
    const revoke = () => hall.hub.ask('DELETE', '/api/evaluators/pads/05', { token: manager.token });
    expect((await revoke()).status).toBe(204);
    expect(await pad.closed).toBe(1008);
    expect((await revoke()).status).toBe(404);
    expect(await cardOf('05')).toBeUndefined();
    const again = await connect();
    again.says({ code: 40001, workNo: '05', key });
    expect(await again.next()).toMatchObject({ code: 40001, ok: false });
  });
});

describe('报文', () => {
  it('心跳有回；没登录的心跳不算', async () => {
    const key = await keyFor('05');
    const pad = await connect();
    pad.says({ code: 40000 });
    expect(await pad.next()).toMatchObject({ code: 40002 });
    pad.says({ code: 40001, workNo: '05', key });
    await pad.next();
    pad.says({ code: 40000 });
    expect(await pad.next()).toEqual({ code: 40000, ok: true });
  });

  it('有心跳就一直在，漏两次就断开', async () => {
    const pad = await signedIn('05', await keyFor('05'));
    for (let minute = 0; minute < 4; minute += 1) {
      await hall.pass({ seconds: 60 });
      pad.says({ code: 40000 });
      expect(await pad.next()).toMatchObject({ code: 40000 });
    }
    await hall.pass({ seconds: 120 });
    expect(await cardOf('05')).toMatchObject({ connected: true });
    await hall.pass({ seconds: 31 });
    expect(await pad.closed).toBe(1006);
    await expect.poll(() => cardOf('05')).toMatchObject({ connected: false });
  });

  it('坏报文答 40002，接着还能登录', async () => {
    const pad = await connect();
    for (const packet of ['{', '[]', { code: '40000' }, { code: 40001, workNo: '05' }]) {
      pad.says(packet);
      expect(await pad.next()).toEqual({ code: 40002, msg: expect.any(String) });
    }
    pad.says({ code: 40001, workNo: '05', key: await keyFor('05') });
    expect(await pad.next()).toEqual({ code: 40001, ok: true });
    pad.says({ code: 40001, workNo: '460000199001011234', key: 'X' });
    expect(await pad.next()).toEqual({ code: 40002, msg: expect.any(String) });
  });

  it('连着五个坏报文就断开', async () => {
    const pad = await connect();
    for (let bad = 0; bad < 5; bad += 1) {
      pad.says('?');
      expect(await pad.next()).toMatchObject({ code: 40002 });
    }
    expect(await pad.closed).toBe(1008);
  });

  it('不认识的指令答 50000；自己的指令被说回来不再答', async () => {
    const pad = await signedIn('05', await keyFor('05'));
    pad.says({ code: 60001 });
    expect(await pad.next()).toEqual({ code: 50000, msg: expect.any(String) });
    for (const code of [50100, 50000, 40002]) pad.says({ code });
    await isQuiet(pad);
    pad.says({ code: 40000 });
    expect(await pad.next()).toEqual({ code: 40000, ok: true });
  });

  it('太长、太快的断开', async () => {
    const long = await connect();
    long.says(JSON.stringify({ code: 40000, more: 'x'.repeat(3_000) }));
    expect(await long.closed).toBe(1009);
    const fast = await signedIn('05', await keyFor('05'));
    for (let more = 0; more < 30; more += 1) fast.says({ code: 40000 });
    expect(await fast.closed).toBe(1008);
  });
});

describe('请评价', () => {
  it('推送评价页地址和提示音，一次；按了就算评价器上评的', async () => {
    const visitor = await served(hall, window5);
    const pad = await signedIn('05', await keyFor('05'));
    await ask(visitor);
    const key = keyOfVisit(hall, visitor);
    expect(await pad.next()).toEqual({
      code: 50100,
      url: expect.stringMatching(new RegExp(`^${hall.hub.url}/phone/[?]pad=30#rate/${key}$`)),
      seconds: 30,
      sound: true,
    });
    expect((await ratingAt(hall, 5, visitor).shows()).prompt).toBeNull();
    await hall.pass({ seconds: 5 });
    await isQuiet(pad);
    expect((await ratingAt(hall, 5, visitor).phoneRates(key, 2)).status).toBe(200);
    const { open } = (await manager.reads('/api/evaluation/work')) as { readonly open: readonly RatingRow[] };
    expect(open).toMatchObject([{ evaluationId: visitor.ticketId, asks: 'vendorPad', channel: 'pad' }]);
    expect(
      (
        await window5.isRefused('promptEvaluation', {
          evaluationId: visitor.ticketId,
          counterId: window5.counterId,
        })
      ).code,
    ).toBe('AlreadyPrompted');
    await isQuiet(pad);
  });

  it('断线重连，还在等的再推一次；到时没按就不再推', async () => {
    const key = await keyFor('05');
    const visitor = await served(hall, window5);
    await ask(visitor);
    const first = await signedIn('05', key);
    expect(await first.next()).toMatchObject({ code: 50100, seconds: 30 });
    first.socket.terminate();
    await hall.pass({ seconds: 12 });
    expect(await (await signedIn('05', key)).next()).toMatchObject({ code: 50100, seconds: 18 });
    await hall.pass({ seconds: 19 });
    await isQuiet(await signedIn('05', key));
    expect((await hall.hub.ask('GET', `/api/evaluate/${keyOfVisit(hall, visitor)}`)).body.state).toBe('open');
  });

  it('只推给这个窗口的', async () => {
    const visitor = await served(hall, window5);
    const other = await signedIn('06', await keyFor('06', (await hall.window(6)).counterId));
    const pad = await signedIn('05', await keyFor('05'));
    await ask(visitor);
    expect(await pad.next()).toMatchObject({ code: 50100 });
    await isQuiet(other);
  });

  it('一个窗口一台：加了它，平板收起；再加一台，旧的作废', async () => {
    const visitor = await served(hall, window5);
    expect((await ratingAt(hall, 5, visitor).shows()).counterNumber).toBe(5);
    const first = await signedIn('05', await keyFor('05'));
    expect((await ratingAt(hall, 5, visitor).shows()).counterNumber).toBeNull();
    const back = await hall.hub.ask('PUT', '/api/evaluators/evaluator-5', {
      token: manager.token,
      body: { counterId: window5.counterId },
    });
    expect(back.status).toBe(400);
    await keyFor('05-2');
    expect(await first.closed).toBe(1008);
    expect(await cardOf('05')).toBeUndefined();
  });

  it('省平台方式：没有办件编号的不推', async () => {
    await keepSettings((rules) => ({
      ...rules,
      mode: 'province',
      provinceUrl: 'https://e.example.cn/?no={{caseNo}}',
    }));
    const visitor = await served(hall, window5);
    const pad = await signedIn('05', await keyFor('05'));
    await ask(visitor);
    await isQuiet(pad);
  });
});

async function keepSettings(
  change: (rules: Omit<SettingsAnswer['rules'], 'revision'>) => object,
): Promise<void> {
  const { rules } = (await manager.reads('/api/evaluation/settings')) as SettingsAnswer;
  const { revision: _revision, ...kept } = rules;
  const { status } = await hall.hub.ask('PUT', '/api/evaluation/settings', {
    token: manager.token,
    body: change(kept),
  });
  expect(status).toBe(200);
}

it('路径、指令号和字段名按设置走', async () => {
  await keepSettings((rules) => ({
    ...rules,
    pads: {
      ...rules.pads,
      path: '/vendor/ws',
      codes: { ...rules.pads.codes, login: 1001 },
      fields: { ...rules.pads.fields, code: 'cmd', key: 'secret', ok: 'success' },
    },
  }));
  const pad = await connect({ path: '/vendor/ws?v=1' });
  pad.says({ cmd: 1001, workNo: '05', secret: await keyFor('05') });
  expect(await pad.next()).toEqual({ cmd: 1001, success: true });
});

it('在它旁边，大厅自己的屏照常连；别的地址没有人接', async () => {
  const pad = await signedIn('05', await keyFor('05'));
  for (const transports of [['websocket'], ['polling', 'websocket']]) {
    const screen = io(hall.hub.url, {
      auth: { token: hall.hub.tokenOf('display-main') },
      transports,
      forceNew: true,
      reconnection: false,
    });
    await once(screen as never, 'connect');
    const answer = await screen.emitWithAck('follow', { logId: null, after: 0, kinds: ['hall'] });
    expect(answer.snapshot).toBeDefined();
    screen.disconnect();
  }
  await expect(connect({ path: '/padsx' })).rejects.toThrow('socket hang up');
  // Past the second after which Engine.IO ends what nobody took.
  await wait(1_200);
  pad.says({ code: 40000 });
  expect(await pad.next()).toEqual({ code: 40000, ok: true });
});

it('中枢停下时说一声再走', async () => {
  const pad = await signedIn('05', await keyFor('05'));
  const later = hall.off({ hours: 0 });
  expect(await pad.closed).toBe(1001);
  hall = await later;
});
