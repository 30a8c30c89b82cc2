/** 今日简报: the page and the workbook say what the figures say. */
import { newHall } from '@yichuang/domain/hall/hall';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { HallId, LocalDate } from '@yichuang/domain/ids';
import { dayFiguresOf } from '@yichuang/domain/oversight/day-figures';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { briefPaper } from './brief-paper.ts';
import { briefWorkbook } from './brief-workbook.ts';
import { briefOf } from './brief.ts';

/** The golden day of 1,500 people. */
const LOG = new URL('../../../tests/golden/day-0.5/events.jsonl.gz', import.meta.url);
const day = gunzipSync(readFileSync(LOG))
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Envelope<HallEvent>);
const figures = dayFiguresOf(day, newHall('H00' as HallId, '2026-11-23' as LocalDate), null);
const brief = briefOf(figures, {
  hall: '县政务服务中心',
  demo: false,
  offsetMinutes: 480,
  zone: (zoneId) => `${zoneId}区`,
  item: (serviceId) => serviceId,
  counter: (counterId) => Number(counterId.slice(-2)),
});

it('every fact and every row of the brief stands in the workbook, numbers as numbers', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await briefWorkbook(brief)) as never);
  const rowsOf = (name: string): unknown[][] => {
    const rows: unknown[][] = [];
    book.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };
  expect(rowsOf('总览').slice(2, 17)).toEqual([
    ['指标', '数值'],
    ...brief.facts.map(({ name, value }) => [name, value]),
  ]);
  expect(brief.tables.map(({ title }) => title)).toEqual(['各区', '各窗口', '分时段', '取号最多的事项']);
  for (const { title, columns, rows } of brief.tables) {
    const [, , head, ...body] = rowsOf(title);
    expect(head).toEqual(columns);
    expect(body).toEqual(rows);
  }
  expect(brief.facts[0]).toEqual({ name: '取号', value: 1_500 });
});

it('the page holds the same figures, a long table in two halves', () => {
  const { blocks } = briefPaper(brief);
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []));
  expect(facts).toEqual(brief.facts.map(({ name, value }) => ({ label: name, value: String(value) })));
  const counters = blocks.filter((block) => block.kind === 'table')[1];
  expect(counters?.columns).toHaveLength(10);
  expect(counters?.rows).toHaveLength(6);
  expect(counters?.rows.map((row) => row[5])).toEqual(['7 号', '8 号', '9 号', '10 号', '11 号', '12 号']);
});
