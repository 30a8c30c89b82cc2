import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { GuidanceUse } from '@yichuang/protocol/guidance';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { migrate } from '../store/migrate.ts';
import { openGuidance, type Guidance } from './guidance.ts';

const { catalogue, published } = loadCatalogue('H00');
const OFFICIAL = { accountId: 'a1', name: '审批员' };
const REVIEWER = { accountId: 'a2', name: '审核人' };
const T06 = catalogue.items.find(({ id }) => id === 'T06')!;

let now = '2026-11-23T01:00:00.000Z' as Instant;
let database: Database.Database;
let guidance: Guidance;

const open = (): Guidance =>
  openGuidance({
    database,
    catalogue,
    hall: published,
    now: () => now,
    zoneOffsetMinutes: () => 480,
    publicUrl: null,
  });
const row = () => guidance.rowOf(T06, true);
/** The body in force with one more paper for everybody. */
const changed = (copies = 1) => ({
  ...guidance.bodyInForce(T06)!,
  materials: [...guidance.bodyInForce(T06)!.materials, { ...T06.materials[0]!, materialId: 'HUKOU', copies }],
});
const save = (basedOn: Instant | null = null, copies = 1) =>
  guidance.desk.saveDraft('SC_T06', { body: changed(copies), basedOn, note: null }, OFFICIAL);
const confirmed = (): void => {
  save();
  guidance.desk.tried('SC_T06', ['mar_1', 'hj_1', 'born_1']);
  guidance.desk.confirm('SC_T06', REVIEWER);
};
const publish = (from: string) => guidance.desk.publish('SC_T06', from as LocalDate, OFFICIAL);

beforeEach(() => {
  now = '2026-11-23T01:00:00.000Z' as Instant;
  database = new Database(':memory:');
  migrate(database);
  guidance = open();
});

describe('情形的发布', () => {
  it('系统随附的版本可用，标明未经部门确认', () => {
    expect(row().inForce).toMatchObject({
      version: 1,
      state: 'published',
      confirmedAt: null,
      reviewer: null,
    });
    expect(guidance.coverage()).toMatchObject({ items: 72, withQuestions: 35, confirmed: 0 });
  });

  it('再次启动不覆盖部门改过的版本', () => {
    confirmed();
    publish('2026-11-23');
    guidance = open();
    expect(row().inForce).toMatchObject({ version: 2, reviewer: '审核人' });
  });

  it('改 → 试 → 确认 → 发布，手册的修订号跟着变', () => {
    const before = guidance.book().revision;
    expect(save()).toMatchObject({ outcome: 'done', version: { version: 2, state: 'draft' } });
    expect(guidance.book().revision).toBe(before);
    expect(guidance.desk.tried('SC_T06', ['mar_1', 'hj_1', 'born_1'])).toMatchObject({ outcome: 'done' });
    expect(guidance.desk.confirm('SC_T06', REVIEWER)).toMatchObject({
      version: { state: 'confirmed', reviewer: '审核人' },
    });
    expect(publish('2026-11-23')).toMatchObject({ version: { state: 'published' } });
    expect(guidance.book().revision).not.toBe(before);
    const { tree } = guidance.book().guides.find(({ item }) => item.id === 'T06')!;
    expect(tree).toMatchObject({ version: 2, confirmedOn: '2026-11-23' });
    expect(tree!.body.materials.map(({ materialId }) => materialId)).toContain('HUKOU');
  });

  it('生效日期到了才换，不用再启动', () => {
    confirmed();
    publish('2026-12-01');
    expect(row()).toMatchObject({ inForce: { version: 1 }, coming: { version: 2 } });
    const before = guidance.book().revision;
    now = '2026-11-30T16:00:00.000Z' as Instant;
    expect(row().inForce).toMatchObject({ version: 2 });
    expect(guidance.book().revision).not.toBe(before);
  });

  it.each<[string, () => unknown, string]>([
    ['没有草稿', () => guidance.desk.confirm('SC_T06', REVIEWER), 'NoDraft'],
    [
      '什么也没改',
      () =>
        guidance.desk.saveDraft(
          'SC_T06',
          { body: guidance.bodyInForce(T06)!, basedOn: null, note: null },
          OFFICIAL,
        ),
      'NothingChanged',
    ],
    [
      '没试过',
      () => {
        save();
        return guidance.desk.confirm('SC_T06', REVIEWER);
      },
      'NotTried',
    ],
    ...(['a1', null] as const).map((accountId): [string, () => unknown, string] => [
      accountId === null ? '在纸上也不能自己审自己' : '改的人自己审',
      () => {
        save();
        guidance.desk.tried('SC_T06', ['mar_1', 'hj_1', 'born_1']);
        return guidance.desk.confirm('SC_T06', { ...OFFICIAL, accountId });
      },
      'ReviewerIsAuthor',
    ]),
    [
      '没试到头',
      () => {
        save();
        return guidance.desk.tried('SC_T06', ['mar_1']);
      },
      'TrialUnfinished',
    ],
    [
      '没确认',
      () => {
        save();
        return publish('2026-11-23');
      },
      'NotConfirmed',
    ],
    [
      '生效日期已过',
      () => {
        confirmed();
        return publish('2026-11-22');
      },
      'DateInThePast',
    ],
    [
      '两个人同时改',
      () => {
        save();
        return save(null, 2);
      },
      'DraftChanged',
    ],
    [
      '有问题不能确认',
      () => {
        const body = { ...changed(), root: 'gone' };
        guidance.desk.saveDraft('SC_T06', { body, basedOn: null, note: null }, OFFICIAL);
        return guidance.desk.confirm('SC_T06', REVIEWER);
      },
      'TreeHasProblems',
    ],
  ])('%s', (_, act, why) => {
    expect(act()).toEqual({ outcome: 'refused', why });
  });

  it('确认之后再改，要重新试、重新确认', () => {
    confirmed();
    const { savedAt } = row().draft!;
    expect(save(savedAt, 2)).toMatchObject({
      version: { version: 2, state: 'draft', triedAt: null, reviewer: null },
    });
    expect(publish('2026-11-23')).toEqual({ outcome: 'refused', why: 'NotConfirmed' });
  });

  it('发布过的版本永远读得到，谁也改不了、删不掉', () => {
    confirmed();
    publish('2026-11-23');
    expect(guidance.store.read('SC_T06', 1)?.body.materials).toEqual(T06.materials);
    const say = (sql: string) => () => database.exec(sql);
    expect(say(`UPDATE tree_version SET body = '{}' WHERE treeId = 'SC_T06' AND version = 1`)).toThrow(
      /never changes/,
    );
    expect(say(`DELETE FROM tree_version WHERE version = 1`)).toThrow(/never deleted/);
  });

  it('停用：不再提问，旧版本不会冒出来，再发布才恢复', () => {
    confirmed();
    publish('2026-11-23');
    expect(guidance.desk.retire('SC_T06')).toMatchObject({ version: { state: 'retired' } });
    expect(row().inForce).toBeNull();
    expect(guidance.book().guides.find(({ item }) => item.id === 'T06')?.tree).toBeNull();
    expect(guidance.desk.retire('SC_T06')).toEqual({ outcome: 'refused', why: 'NotInForce' });
    expect(guidance.store.read('SC_T06', 2)).not.toBeNull();
  });

  it('使用次数按月计，不记是谁', () => {
    const use: GuidanceUse = {
      itemId: T06.id,
      version: 1,
      chosen: ['mar_2', 'hj_1', 'born_1'],
      channel: 'kiosk',
    };
    expect([guidance.count(use), guidance.count({ ...use, channel: 'phone' })]).toEqual([true, true]);
    expect(guidance.count({ ...use, version: 9 })).toBe(false);
    // 身份证电子证照免交,结婚证不用交了。
    expect(guidance.coverage().months).toEqual([
      { month: '2026-11', uses: 2, papersSaved: 4, byChannel: { kiosk: 1, phone: 1 } },
    ]);
  });
});
