import { ownSettingsOf } from '@yichuang/domain/catalogue/own-settings';
import type { HallId } from '@yichuang/domain/ids';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../catalogue/load.ts';
import { readGrids, writeGrids, type Grid } from './grid.ts';
import { gridsOf, ownOfGrids } from './own-sheets.ts';
import { servicesAsDelivered } from './services.ts';

const HALL = 'H00';
const { catalogue, published } = loadCatalogue(HALL);
const newest = ownSettingsOf(catalogue, HALL as HallId);
const services = servicesAsDelivered(published.services);
const grids = gridsOf(newest, services);
const read = (changed: readonly Grid[]) =>
  ownOfGrids({ grids: changed, unreadable: [] }, { newest, services, hallId: HALL });

/** One sheet with a cell written anew; row 1 is the head. */
function withCell(sheet: string, head: string, row: number, text: string): readonly Grid[] {
  const found = grids.find((grid) => grid.sheet === sheet);
  const column = found?.rows[0]?.indexOf(head) ?? -1;
  if (!found || column < 0) throw new Error(`no ${head} in ${sheet}`);
  const rows = found.rows.map((cells, index) =>
    index === row - 1 ? cells.map((cell, place) => (place === column ? text : cell)) : cells,
  );
  return [{ sheet, rows }];
}

test('what goes out comes back the same, through a real file', async () => {
  const reading = await readGrids(await writeGrids(grids));
  if (reading === null) throw new Error('the file cannot be opened');
  const { changed, problems } = ownOfGrids(reading, { newest, services, hallId: HALL });
  expect([problems, changed]).toEqual([[], {}]);
  expect(reading.grids.map(({ sheet }) => sheet)).toContain('值班时段');
});

test('a sheet that is missing changes nothing; a file without any says so', () => {
  expect(read(withCell('提醒和日报', '内容', 2, '8')).changed).toEqual({
    alarms: { ...newest.alarms, orphanMinutes: 8 },
  });
  expect(read([{ sheet: '工资', rows: [['姓名']] }]).problems.map(({ code }) => code)).toEqual([
    'sheetsMissing',
  ]);
});

test('what is wrong is said with its cell', () => {
  const said = (changed: readonly Grid[]) =>
    read(changed).problems.map(({ cell, code }) => `${cell} ${code}`);
  expect(said(withCell('开放时间', '内容', 3, '八点到十二点'))).toEqual(['开放时间 B3 sessionShape']);
  expect(said(withCell('提醒和日报', '内容', 2, '五'))).toEqual(['提醒和日报 B2 numberShape']);
  expect(said(withCell('分区', '在用', 2, '在'))).toEqual(['分区 G2 yesNo']);
  expect(said(withCell('窗口', '本区', 4, '农业'))).toEqual(['窗口 G4 zoneUnknown']);
  expect(said(withCell('优先依据', '属于哪一类', 2, '熟人'))).toEqual(['优先依据 D2 notKnown']);
  expect(said([{ sheet: '号票', rows: [['用在哪里', '中文']] }])).toEqual(['号票 headMissing']);
});

test('new rows get codes of their own; a finding of the checks finds its cell', () => {
  const zones = grids.find(({ sheet }) => sheet === '分区');
  if (!zones) throw new Error('no zones');
  const row = ['', 'g', '农业', 'Farming', '农业综合窗口', 'Farming', '是'];
  const { changed, cellOf } = read([{ ...zones, rows: [...zones.rows, row] }]);
  expect(changed.counters?.zones.at(-1)).toEqual({
    id: 'zone-1',
    prefix: 'G',
    name: { zh: '农业综合窗口', en: 'Farming' },
    shortName: { zh: '农业', en: 'Farming' },
    off: false,
  });
  expect(cellOf('counters', { field: 'zone.zone-1' })).toBe(`分区 C${String(zones.rows.length + 1)}`);
});

test('an item moves to another zone and back to where it was delivered', () => {
  const row = services.findIndex(({ serviceId, zoneId }) => serviceId.startsWith('A') && zoneId === 'A') + 2;
  const { changed } = read(withCell('事项', '在哪个区办', row, '公共服务'));
  expect(changed.items).toMatchObject([{ serviceId: services[row - 2]?.serviceId, zoneId: 'D' }]);
  expect(read(withCell('事项', '在哪个区办', row, '工程建设')).changed).toEqual({});
});
