/** 日报 · 周报: made by the hub itself, kept, given out; what they say is what the log says. */
import { request } from 'node:http';
import type { CaseReport } from '@yichuang/domain/oversight/case-report';
import { cellWords, REPORT_COLUMNS } from '@yichuang/domain/oversight/report-columns';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acceptedCase, deskOf, FARMER, RESTAURANT } from '../support/case-desk.ts';
import { hubInTest, type HubInTest } from '../support/hub-in-test.ts';
import { pdfText } from '../support/pdf-text.ts';
import { recountedCases, type CaseFact } from '../support/recounted-cases.ts';
import { until } from '../support/until.ts';

const HOUR_MS = 3_600_000;
const MONDAY = '2026-11-22T16:00:00.000Z';

let hall: HubInTest;
beforeEach(async () => {
  hall = await hubInTest();
});
afterEach(() => hall.stop());

/** An ordinary autumn: no holiday, doors as the demo hall has them. */
const days = {
  works: (date: string) => ![0, 6].includes(new Date(date).getUTCDay()),
  open: (_: string, minute: string) =>
    (minute >= '08:00' && minute < '12:00') || (minute >= '14:30' && minute < '17:30'),
};

it('日报等于导出，也等于从日志重算', async () => {
  let clerk = await deskOf(hall, 'clerk5');
  const { caseId: licence } = await acceptedCase(hall, clerk, 'B08', RESTAURANT);
  await acceptedCase(hall, clerk, 'A10', RESTAURANT);
  await acceptedCase(hall, clerk, 'C05', FARMER);

  // 17:39, and nothing; 17:41, and there it is.
  hall.pass(8 * HOUR_MS + 39 * 60_000);
  await hall.hub.tick();
  expect(await reports('daily')).toEqual([]);
  hall.pass(2 * 60_000);
  const [evening] = await made('daily', 1);
  expect(evening).toMatchObject({ from: '2026-11-23', until: '2026-11-23T09:40:00.000Z' });
  expect(evening?.total).toMatchObject({ accepted: 3, finished: 0, extended: 0 });
  agrees(evening!, MONDAY);

  // Somebody stays for one more: the whole day has it, the first report stays as it was.
  clerk = await deskOf(hall, 'clerk5');
  await acceptedCase(hall, clerk, 'C01', RESTAURANT);
  hall.pass(40 * HOUR_MS);
  const official = await deskOf(hall, 'official-sjj');
  await official.act('takeCase', { caseId: licence });
  await official.act('decideCase', {
    caseId: licence,
    outcome: 'granted',
    resultNo: 'JY24690290000001' as never,
  });
  hall.pass(14 * HOUR_MS);
  const daily = await made('daily', 4);
  expect(daily.map(({ from, total }) => [from, total.accepted, total.finished, total.extended])).toEqual([
    ['2026-11-25', 0, 1, 0],
    ['2026-11-24', 0, 0, 0],
    ['2026-11-23', 4, 0, 1],
    ['2026-11-23', 3, 0, 0],
  ]);
  for (const report of daily)
    agrees(report, new Date(Date.parse(`${report.from}T00:00:00+08:00`)).toISOString());
  expect(daily[3]).toEqual(evening);

  // Decided on the second working day, due on the fifth.
  hall.pass(5 * 24 * HOUR_MS);
  const [week] = await made('weekly', 1);
  expect(week).toMatchObject({
    from: '2026-11-23',
    to: '2026-11-29',
    total: { accepted: 4, finished: 1, promised: 1, promisedDays: 2, early: 1, onTime: 1, extended: 1 },
  });
  agrees(week!, MONDAY);

  // What is given out says the same, cell by cell.
  const { pages, text } = await pdfText(await file(week!, 'pdf'));
  expect(pages).toHaveLength(1);
  for (const { name, figures } of week!.departments)
    expect(text).toContain(
      [name, ...REPORT_COLUMNS.map((column) => cellWords(column, figures))].join('').replaceAll(/\s/gu, ''),
    );
  expect((await file(week!, 'xlsx')).subarray(0, 2).toString()).toBe('PK');
});

async function reports(kind: string, by?: string): Promise<readonly CaseReport[]> {
  const token = by ?? (await hall.signIn('manager'));
  return (await hall.ask('GET', `/api/reports?kind=${kind}`, { token })).body as readonly CaseReport[];
}

/** So many of them, once the worker has counted. */
async function made(kind: string, count: number): Promise<readonly CaseReport[]> {
  let found: readonly CaseReport[] = [];
  await until(
    async () => {
      await hall.hub.tick();
      found = await reports(kind);
      return found.length >= count;
    },
    `${String(count)} ${kind}`,
  );
  expect(found).toHaveLength(count);
  return found;
}

/** What is kept is what a count by hand from the log gives. */
function agrees({ departments, until: end }: CaseReport, from: string): void {
  const log = hall.hub.core.tables
    .prepare<[], CaseFact & { payload: string }>('SELECT stream, type, at, payload FROM event ORDER BY seq')
    .all()
    .map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
  expect(
    Object.fromEntries(
      departments.map(({ departmentId, figures: f }) => [
        departmentId,
        [
          f.accepted,
          f.finished,
          f.immediate,
          f.promised,
          f.elsewhere,
          f.promisedDays,
          f.early,
          f.onTime,
          f.extended,
        ],
      ]),
    ),
  ).toEqual(recountedCases(log, from, end, days));
}

function file({ kind, from, until: end }: CaseReport, format: string): Promise<Buffer> {
  return hall.signIn('manager').then(
    (token) =>
      new Promise((resolve, reject) => {
        const call = request(
          `${hall.url}/api/reports/file`,
          {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () => resolve(Buffer.concat(chunks)));
          },
        );
        call.on('error', reject);
        call.end(JSON.stringify({ kind, from, until: end, format }));
      }),
  );
}
