/** 演示往日: a new demo hall has days behind it, played on the real hub; what they say is as true as what a hall lived through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@yichuang/server/config';
import { logTo } from '@yichuang/server/log';
import { playPast } from '@yichuang/server/past/past';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit } from '../support/audit.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';

/** Wednesday, 09:00 in the hall: the Tuesday before was a bad one. */
const NOW = Date.parse('2026-11-25T01:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'past-'));
const data = join(folder, 'data');
const config = readConfig({ HUB_DATA: data, HUB_HOST: '127.0.0.1' });
const complaints: string[] = [];
let dates: readonly string[];
let hall: HubInTest;
let token: string;

beforeAll(async () => {
  const log = logTo({ write: (line) => void complaints.push(line) }, 'error');
  dates = await playPast({ config, log, days: 2, now: NOW });
  hall = await hubInTest({ data, wall: NOW });
  token = await hall.signIn('manager');
});
afterAll(async () => {
  await hall.stop();
  rmSync(folder, { recursive: true, force: true });
});

const reads = async (path: string) => (await hall.ask('GET', path, { token })).body;

it('前两个工作日演练过了，日志链完整，没有一条错误', async () => {
  expect(dates).toEqual(['2026-11-23', '2026-11-24']);
  expect(complaints).toEqual([]);
  expect(await audit(data)).toBe('sound');
});

it('昨天的今日数据、等得最久的号和它的每一分钟都查得到', async () => {
  const { counts, waits, longest } = await reads('/api/figures?date=2026-11-24');
  expect(counts.taken).toBeGreaterThan(200);
  expect(counts).toMatchObject({ waiting: 0, serving: 0, held: 0 });
  expect(waits.over30Minutes).toBeGreaterThan(10);
  expect(longest[0].seconds).toBeGreaterThan(3_600);
  const { account } = await reads(`/api/tickets/${longest[0].number}/wait?date=2026-11-24`);
  const waited = (account.stretches as readonly Stretch[]).filter(({ to }) => to <= account.firstCalledAt);
  const seconds = waited.reduce((sum, { from, to }) => sum + secondsOf(from, to), 0);
  expect(Math.round(seconds)).toBe(Math.round(longest[0].seconds));
});

it('预警都有人看、有人反馈；日报按时出；办件走到了发证', async () => {
  const { alerts } = await reads('/api/alerts?from=2026-11-23&to=2026-11-24');
  expect(alerts.length).toBeGreaterThan(5);
  expect(alerts.filter(({ answered }: { readonly answered: unknown }) => answered === null)).toEqual([]);
  const reports = (await reads('/api/reports?kind=daily')) as readonly { readonly from: string }[];
  expect(reports.map(({ from }) => from)).toEqual(expect.arrayContaining(['2026-11-23', '2026-11-24']));
  const { counts } = await reads('/api/cases?view=ended');
  expect(counts.ended).toBeGreaterThan(3);
});

it('效能指标：两天合起来等于一天一天的数，又等于从日志里手工数的', async () => {
  const { figures } = await reads('/api/indicators?from=2026-11-23&to=2026-11-24');
  const days = await Promise.all(
    ['2026-11-23', '2026-11-24'].map((date) => reads(`/api/figures?date=${date}`)),
  );
  const both = (of: (day: never) => number): number => days.reduce((sum, day) => sum + of(day as never), 0);
  expect(figures.visits).toMatchObject({
    taken: both(({ counts }: Day) => counts.taken),
    finished: both(({ counts }: Day) => counts.finished),
    missed: both(({ counts }: Day) => counts.missed),
    called: both(({ waits }: Day) => waits.called),
    over30Minutes: both(({ waits }: Day) => waits.over30Minutes),
  });
  for (const cut of [figures.zones, figures.hours] as { taken: number; called: number }[][])
    expect([sumOf(cut, 'taken'), sumOf(cut, 'called')]).toEqual([
      figures.visits.taken,
      figures.visits.called,
    ]);
  const facts = hall.hub.core.tables
    .prepare<[], { readonly stream: string; readonly type: string }>(
      "SELECT stream, type FROM event WHERE stream LIKE 'case/%' ORDER BY seq",
    )
    .all();
  const lives = Map.groupBy(facts, ({ stream }) => stream);
  const opened = [...lives.values()].flatMap(([first]) =>
    first && ['CaseReceived', 'CaseRegistered'].includes(first.type) ? [first] : [],
  );
  expect(figures.cases.received).toBe(opened.length);
  const finished = [...lives.values()].filter((life) =>
    life.some(({ type }) => type === 'CaseDecided' || type === 'CaseClosed'),
  );
  expect(figures.cases.finished).toBe(finished.length);
  const served = figures.counters.reduce(
    (sum: number, one: { readonly served: number }) => sum + one.served,
    0,
  );
  expect(served).toBe(figures.visits.finished);
});

interface Day {
  readonly counts: Readonly<Record<'taken' | 'finished' | 'missed', number>>;
  readonly waits: Readonly<Record<'called' | 'over30Minutes', number>>;
}

interface Stretch {
  readonly from: string;
  readonly to: string;
}

function secondsOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1_000;
}

function sumOf<Row>(rows: readonly Row[], key: keyof Row): number {
  return rows.reduce((sum, row) => sum + Number(row[key]), 0);
}
