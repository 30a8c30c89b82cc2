/** 满员的一天: 1,500 people, a noon, a 延时, pauses, two printers out of paper, a hub that starts again; and nobody is lost. */
import { encodeHall } from '@yichuang/domain/hall/codec';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent, HallEventType, HallPayload } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall } from '@yichuang/domain/hall/hall';
import { secondsByCause, waitAccountsOf } from '@yichuang/domain/hall/waiting/wait-account';
import { dayFiguresOf } from '@yichuang/domain/oversight/day-figures';
import type { HallId, TicketId } from '@yichuang/domain/ids';
import { beforeAll, expect, it } from 'vitest';
import { fullDay, type FullDay } from '../support/full-day.ts';
import { recounted } from '../support/recounted-day.ts';

const PEOPLE = 1_500;
const SEED = 20_261_123;

let day: FullDay;
beforeAll(async () => {
  day = await fullDay(PEOPLE, SEED);
});

type FactOf<T extends HallEventType> = Envelope<HallEvent> & {
  readonly type: T;
  readonly payload: HallPayload<T>;
};

const factsOf = <T extends HallEventType>(type: T): readonly FactOf<T>[] =>
  day.log.filter((event): event is FactOf<T> => event.type === type);

it('来的每一个人都拿到号，每个号只有一个人，每个号都有结局', () => {
  expect(day.sentAway).toBe(0);
  const numbers = factsOf('TicketTaken').map(({ payload }) => payload.number);
  expect(numbers).toHaveLength(PEOPLE);
  expect(new Set(numbers).size).toBe(PEOPLE);
  expect(day.endings.size).toBe(PEOPLE);
  const ends = Map.groupBy(day.endings.values(), ([status, ending]) => `${status} ${String(ending)}`);
  expect([...ends.keys()].toSorted()).toEqual(['abandoned left', 'cancelled gave-up', 'finished atCounter']);
  // Who is abandoned never came: called, missed, not seen again. Who gave up did so by themselves.
  const missed = new Set<string | null>(factsOf('TicketMissed').map(({ subject }) => subject));
  const left = [...day.endings].filter(([, [status]]) => status === 'abandoned');
  expect(left.filter(([ticketId]) => !missed.has(ticketId))).toEqual([]);
  expect(day.hall.phase).toBe('closed');
  expect(day.hall.tickets.size).toBe(0);
});

it('这一天什么都遇上了：午休、值班、延时、暂停、过号、优先、转窗、挂起、缺纸、重启', () => {
  const at = (clock: string): string => new Date(`2026-11-23T${clock}:00+08:00`).toISOString();
  const between = (type: HallEventType, from: string, to: string): number =>
    factsOf(type).filter((event) => event.at >= at(from) && event.at < at(to)).length;
  expect(between('TicketCalled', '12:00', '14:30')).toBeGreaterThan(10);
  expect(between('TicketFinished', '17:30', '22:00')).toBeGreaterThan(20);
  expect(factsOf('DutyBegan')).toHaveLength(1);
  expect(factsOf('HubStarted').map(({ payload }) => payload.cleanStop)).toEqual([true, true]);
  const often = [
    'CounterPaused',
    'TicketMissed',
    'TicketReinstated',
    'TicketTransferred',
    'TicketHeld',
  ] as const;
  expect(often.filter((type) => factsOf(type).length <= 10)).toEqual([]);
  expect(factsOf('PriorityGranted').length).toBeGreaterThan(100);
  expect(
    factsOf('SlipReported').filter(({ payload }) => payload.outcome === 'failed').length,
  ).toBeGreaterThan(30);
});

it('没打出来的小票都补打了，没有一个人手里没有纸', () => {
  const printed = new Set<TicketId>();
  for (const { payload } of factsOf('SlipReported'))
    if (payload.outcome === 'printed') printed.add(payload.ticketId);
  expect([...day.endings.keys()].filter((ticketId) => !printed.has(ticketId))).toEqual([]);
});

it('回答过的一件不丢，从头再算一遍就是那个大厅', () => {
  const stored = new Set(day.log.map(({ seq }) => seq));
  expect(day.acknowledged.length).toBeGreaterThan(PEOPLE * 6);
  expect(day.acknowledged.filter((seq) => !stored.has(seq))).toEqual([]);
  expect(encodeHall(day.log.reduce(evolve, newHall('H00' as HallId, day.date)))).toEqual(
    encodeHall(day.hall),
  );
});

it('一个号同一时刻只在一个窗口，一个窗口同一时刻只有一个人', () => {
  let hall = newHall('H00' as HallId, day.date);
  let checked = 0;
  for (const event of day.log) {
    hall = evolve(hall, event);
    if (event.type !== 'TicketCalled' && event.type !== 'TicketResumed') continue;
    const at = [...hall.counters.values()].flatMap(({ current }) =>
      current?.kind === 'ticket' ? [current.ticketId] : [],
    );
    expect(new Set(at).size).toBe(at.length);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(PEOPLE);
});

it('1500 个号的每一秒等候都有去处', () => {
  const until = day.log.at(-1)?.at;
  if (!until) throw new Error('an empty day');
  const accounts = waitAccountsOf(day.log, newHall('H00' as HallId, day.date), until);
  expect(accounts.size).toBe(PEOPLE);
  let idleSeconds = 0;
  for (const { stretches, takenAt, ended } of accounts.values()) {
    const joints = [takenAt, ...stretches.flatMap(({ from, to }) => [from, to]), ended?.at];
    for (let at = 0; at < joints.length; at += 2) expect(joints[at]).toBe(joints[at + 1]);
    idleSeconds += secondsByCause(stretches).get('free') ?? 0;
  }
  // Somebody waited while a window of theirs had nobody: only the moment between two visitors.
  expect(idleSeconds / PEOPLE).toBeLessThan(2);
});

it('这一天的数字从日志另算一遍，一个不差', () => {
  const figures = dayFiguresOf(day.log, newHall('H00' as HallId, day.date), null);
  const again = recounted(day.log);
  const { counts, waits, counters, hours } = figures;
  expect({
    taken: counts.taken,
    finished: counts.finished,
    missed: counts.missed,
    cancelled: counts.cancelled,
    abandoned: counts.abandoned,
    called: waits.called,
    meanWait: waits.mean,
    longestWait: waits.longest,
    p90Wait: waits.p90,
    over30: waits.over30Minutes,
    finishedAt: Object.fromEntries(counters.map(({ counterId, finished }) => [counterId, finished])),
    takenInHour: Object.fromEntries(
      hours.filter(({ taken }) => taken > 0).map(({ hour, taken }) => [hour, taken]),
    ),
  }).toEqual(again);
});
