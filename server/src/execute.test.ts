import { afterEach, describe, expect, it } from 'vitest';
import type { CommandAnswer } from '@yichuang/protocol/socket';
import { newCommandId } from './command-ids.ts';
import type { FailpointName } from './failpoints.ts';
import { openStore } from './store/open.ts';
import { newFolder, openTestHall, wordOf, type TestHall, STAFF } from './testing/hall.ts';

const A1 = { services: ['A-1'] };
let hall: TestHall;
afterEach(() => hall.core.stop());

function events(): number {
  return hall.core.living().tip.seq;
}

function receipts(): number {
  return hall.core.tables.prepare<[], number>('SELECT count(*) FROM receipt').pluck().get() ?? 0;
}

describe('the order of the checks', () => {
  it('unknown name, role, id, receipt, payload, patience, rule', async () => {
    hall = await openTestHall();
    const words = [
      await hall.send('kiosk', 'flyAway'),
      await hall.send('kiosk', 'callNext', 'not even an object', 'no id'),
      await hall.send('kiosk', 'takeTicket', A1, 'NOT-A-UUID'),
      await hall.send('kiosk', 'takeTicket', { services: [] }),
      await hall.send('kiosk', 'takeTicket', { ...A1, unknown: 1 }),
      await hall.send('clerk', 'callNext', { counterId: 'W1' }),
    ].map(wordOf);
    expect(words).toEqual([
      'NotFound',
      'NotAllowed',
      'BadRequest',
      'BadRequest',
      'BadRequest',
      'CounterNotOpen',
    ]);
  });

  it('says where a payload is wrong and never what was sent', async () => {
    hall = await openTestHall();
    const answer = await hall.send('kiosk', 'takeTicket', { services: ['460103199001011234 '], secret: 'x' });
    expect(JSON.stringify(answer)).toContain('payload.services.0');
    expect(JSON.stringify(answer)).not.toMatch(/4601|secret/);
  });

  it('a payload that is nested too deep is an answer, not a fall', async () => {
    hall = await openTestHall();
    const deep: unknown = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000));
    expect(wordOf(await hall.send('kiosk', 'takeTicket', deep))).toBe('BadRequest');
  });

  it('nobody from outside may speak as the hub', async () => {
    hall = await openTestHall();
    expect(wordOf(await hall.send('operator', 'suspectClock', { jumpMs: 1 }))).toBe('NotAllowed');
  });
});

describe('receipts', () => {
  it('a retry gets the first answer and leaves nothing', async () => {
    hall = await openTestHall();
    const commandId = hall.newId();
    const first = await hall.send('kiosk', 'takeTicket', A1, commandId);
    const before = events();
    hall.clock.pass(60_000);
    expect(await hall.send('kiosk', 'takeTicket', A1, commandId)).toEqual(first);
    expect(events()).toBe(before);
  });

  it('a rejection stays a rejection, also when it would be accepted by now', async () => {
    hall = await openTestHall();
    const commandId = hall.newId();
    const first = await hall.send('clerk', 'callNext', { counterId: 'W1' }, commandId);
    await hall.send('clerk', 'openCounter', { counterId: 'W1' });
    await hall.send('kiosk', 'takeTicket', A1);
    expect(wordOf(first)).toBe('CounterNotOpen');
    expect(await hall.send('clerk', 'callNext', { counterId: 'W1' }, commandId)).toEqual(first);
  });

  it('the same id with another payload, another name or another sender is refused', async () => {
    hall = await openTestHall();
    const commandId = hall.newId();
    await hall.send('kiosk', 'takeTicket', A1, commandId);
    const others = [
      await hall.send('kiosk', 'takeTicket', { services: ['B-1'] }, commandId),
      await hall.send('guide', 'takeTicket', A1, commandId),
      await hall.send('clerk', 'openCounter', { counterId: 'W1' }, commandId),
    ];
    expect(others.map(wordOf)).toEqual(['CommandIdReused', 'CommandIdReused', 'CommandIdReused']);
  });

  it('twice in one group is once', async () => {
    hall = await openTestHall();
    const commandId = hall.newId();
    const both = await Promise.all([1, 2].map(() => hall.send('kiosk', 'takeTicket', A1, commandId)));
    expect(both[1]).toEqual(both[0]);
    expect(hall.core.hall().tickets.size).toBe(1);
  });

  it('what was never carried out leaves none', async () => {
    hall = await openTestHall();
    const before = receipts();
    await hall.send('kiosk', 'takeTicket', { services: [] });
    await hall.send('clerk', 'openCounter', { counterId: 'W1' }, newCommandId(hall.clock.wall() - 9_000));
    expect(receipts()).toBe(before);
  });
});

describe('patience', () => {
  it('a call that comes more than 8 s late is not made, a number from a journal is', async () => {
    hall = await openTestHall();
    const late = newCommandId(hall.clock.wall() - 8_001);
    expect(wordOf(await hall.send('clerk', 'openCounter', { counterId: 'W1' }, late))).toBe('CommandTooLate');
    expect(
      wordOf(await hall.send('kiosk', 'takeTicket', A1, newCommandId(hall.clock.wall() - 3_600_000))),
    ).toBe('TicketTaken');
    const eightDays = newCommandId(hall.clock.wall() - 8 * 24 * 3_600_000);
    expect(wordOf(await hall.send('kiosk', 'takeTicket', A1, eightDays))).toBe('CommandTooLate');
  });

  it('the retry of what was carried out in time is never too late', async () => {
    hall = await openTestHall();
    const commandId = hall.newId();
    const first = await hall.send('clerk', 'openCounter', { counterId: 'W1' }, commandId);
    hall.clock.pass(60_000);
    expect(await hall.send('clerk', 'openCounter', { counterId: 'W1' }, commandId)).toEqual(first);
  });

  it('an id that does not say its age has none', async () => {
    hall = await openTestHall();
    const random = '6f1c2c4e-9d5b-4d39-8e0a-0d6c6a3b9f10';
    expect(wordOf(await hall.send('clerk', 'openCounter', { counterId: 'W1' }, random))).toBe(
      'CounterOpened',
    );
  });
});

describe('the group commit', () => {
  it('one turn of the loop is one commit, each command on what the one before left', async () => {
    hall = await openTestHall();
    const before = hall.core.status();
    const pushes: number[] = [];
    hall.core.onCommit(({ told }) => pushes.push(told.length));
    const answers = await Promise.all(Array.from({ length: 40 }, () => hall.send('kiosk', 'takeTicket', A1)));
    const after = hall.core.status();
    expect(after.commits - before.commits).toBe(1);
    expect(after.lastBatch).toBe(40);
    expect(pushes).toEqual([40]);
    const numbers = answers.map(numberIn);
    expect(new Set(numbers).size).toBe(40);
    expect(numbers.at(0)).toBe('A001');
    expect(numbers.at(39)).toBe('A040');
  });

  it('takes at most 256 at once', async () => {
    hall = await openTestHall();
    const before = hall.core.status().commits;
    await Promise.all(Array.from({ length: 600 }, () => hall.send('kiosk', 'takeTicket', A1)));
    expect(hall.core.status().commits - before).toBe(3);
    expect(hall.core.status().largestBatch).toBe(256);
  });

  it('a fault takes back its own command only', async () => {
    hall = await openTestHall();
    hall.core.tables.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON note WHEN (SELECT count(*) FROM note) = 1 BEGIN SELECT RAISE (ABORT, 'boom'); END`,
    );
    const broken = hall.newId();
    const answers = await Promise.all([
      hall.send('guide', 'takeTicket', { ...A1, note: 'fine' }),
      hall.send('guide', 'takeTicket', { ...A1, note: 'boom' }, broken),
      hall.send('kiosk', 'takeTicket', A1),
    ]);
    expect(answers.map(wordOf)).toEqual(['TicketTaken', 'Fault', 'TicketTaken']);
    expect([answers[0], answers[2]].map(numberIn)).toEqual(['A001', 'A002']);
    expect(hall.core.hall().tickets.size).toBe(2);
    const rows = hall.core.tables.prepare('SELECT number FROM ticket ORDER BY number').pluck().all();
    expect(rows).toEqual(['A001', 'A002']);
    hall.core.tables.exec('DROP TRIGGER broken');
    expect(wordOf(await hall.send('guide', 'takeTicket', { ...A1, note: 'boom' }, broken))).toBe(
      'TicketTaken',
    );
  });

  it('the answer comes after the commit, and after the push', async () => {
    const order: string[] = [];
    hall = await openTestHall({ failpoint: (name) => void order.push(name) });
    await new Promise(setImmediate);
    order.length = 0;
    hall.core.onCommit(() => order.push('push'));
    await hall.send('kiosk', 'takeTicket', A1).then(() => order.push('answer'));
    await new Promise(setImmediate);
    expect(order).toEqual(['beforeCommit', 'betweenCommitAndAnswer', 'push', 'answer', 'afterAnswer']);
  });

  it('a note stands beside the log, never in it', async () => {
    hall = await openTestHall();
    const answer = await hall.send('guide', 'takeTicket', { ...A1, note: '坐轮椅' });
    const [taken] = answer.outcome === 'accepted' ? answer.events : [];
    const { noteId } = taken!.payload as { readonly noteId: string };
    expect(hall.core.read.notes([noteId])).toMatchObject([{ text: '坐轮椅', by: { account: 'guide-1' } }]);
    expect(JSON.stringify(hall.core.read.eventsAfter(0, 100, STAFF))).not.toContain('轮椅');
  });
});

describe('a commit that throws', () => {
  it('was not done: nothing is there, and the same id succeeds', async () => {
    const failing = failOnce('beforeCommit');
    hall = await openTestHall({ failpoint: failing.failpoint });
    failing.arm();
    const commandId = hall.newId();
    const before = events();
    expect(wordOf(await hall.send('kiosk', 'takeTicket', A1, commandId))).toBe('OutcomeUnknown');
    expect(events()).toBe(before);
    expect(hall.core.hall().tickets.size).toBe(0);
    expect(wordOf(await hall.send('kiosk', 'takeTicket', A1, commandId))).toBe('TicketTaken');
  });

  it('was done after all: memory is read anew, and the same id gets its answer', async () => {
    const failing = failOnce('betweenCommitAndAnswer');
    hall = await openTestHall({ failpoint: failing.failpoint });
    failing.arm();
    const commandId = hall.newId();
    expect(wordOf(await hall.send('kiosk', 'takeTicket', A1, commandId))).toBe('OutcomeUnknown');
    expect(hall.core.hall().tickets.size).toBe(1);
    expect(wordOf(await hall.send('kiosk', 'takeTicket', A1, commandId))).toBe('TicketTaken');
    expect(hall.core.hall().tickets.size).toBe(1);
  });

  it('twice in a row: the hub gives up', async () => {
    const ends: string[] = [];
    let broken = false;
    hall = await openTestHall({
      fatal: (reason) => ends.push(reason),
      failpoint: (name) => {
        if (broken && name === 'beforeCommit') throw new Error('the disk is gone');
      },
    });
    broken = true;
    await hall.send('kiosk', 'takeTicket', A1);
    expect(ends).toEqual([]);
    await hall.send('kiosk', 'takeTicket', A1);
    expect(ends).toHaveLength(1);
    broken = false;
  });
});

it('[case 47] 磁盘写满: 503, reading goes on, and work goes on when there is room again', async () => {
  const data = newFolder();
  const store = openStore(data);
  hall = await openTestHall({ data, store });
  const pages = store.log().pragma('page_count', { simple: true }) as number;
  store.log().pragma(`max_page_count = ${pages}`);
  const sent: { commandId: string; answer: CommandAnswer }[] = [];
  while (sent.every(({ answer }) => wordOf(answer) !== 'DiskFull')) {
    const commandId = hall.newId();
    sent.push({ commandId, answer: await hall.send('kiosk', 'takeTicket', A1, commandId) });
    expect(sent.length).toBeLessThan(2_000);
  }
  const stored = sent.length - 1;
  expect(hall.core.status().state).toBe('diskFull');
  expect(hall.core.hall().tickets.size).toBe(stored);
  expect(
    hall.core.read.eventsAfter(0, 5_000, STAFF).events.filter(({ type }) => type === 'TicketTaken'),
  ).toHaveLength(stored);

  store.log().pragma('max_page_count = 1073741823');
  const again = await hall.send('kiosk', 'takeTicket', A1, sent.at(-1)!.commandId);
  expect(numberIn(again)).toBe(`A${String(stored + 1).padStart(3, '0')}`);
  expect(hall.core.status().state).toBe('ok');
});

it('after a start everything is as it was: state, numbers, receipts', async () => {
  hall = await openTestHall();
  const commandId = hall.newId();
  const first = await hall.send('kiosk', 'takeTicket', A1, commandId);
  const before = hall.core.hall();
  await hall.core.stop();
  hall = await openTestHall({ data: hall.data, clock: hall.clock });
  expect([...hall.core.hall().tickets.values()]).toEqual([...before.tickets.values()]);
  expect(await hall.send('kiosk', 'takeTicket', A1, commandId)).toEqual(first);
  expect(numberIn(await hall.send('kiosk', 'takeTicket', A1))).toBe('A002');
  const starts = hall.core.read.eventsAfter(0, 100, STAFF).events.filter(({ type }) => type === 'HubStarted');
  expect(starts.map(({ payload }) => payload)).toEqual([
    { cleanStop: true, lastSeq: 0 },
    { cleanStop: true, lastSeq: starts[1]!.seq - 1 },
  ]);
});

function numberIn(answer: CommandAnswer): string {
  if (answer.outcome !== 'accepted') return wordOf(answer);
  const [first] = answer.events;
  return first ? ((first.payload as { readonly number?: string }).number ?? '') : '';
}

function failOnce(at: FailpointName): { failpoint: (name: FailpointName) => void; arm: () => void } {
  let armed = false;
  return {
    arm: () => {
      armed = true;
    },
    failpoint: (name) => {
      if (!armed || name !== at) return;
      armed = false;
      throw new Error('the disk said no');
    },
  };
}
