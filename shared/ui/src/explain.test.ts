// A no of the hall, as a clerk reads it: names instead of ids, clock times instead of instants.
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import { caseCommands, deliveryCommands, handoverCommands } from '@yichuang/domain/registry';
import { describe, expect, test } from 'vitest';
import { explainRejection } from './explain.ts';
import { namesOf } from './names.ts';
import { createText } from './text/text.ts';
import type { SharedText } from './text/use-text.ts';

const catalogue = {
  zones: [{ id: 'C', shortName: '社会事务', shortNameEn: 'Social affairs' }],
  counters: [{ id: 'H00-05', number: 5 }],
  services: [],
  grounds: [],
  dutyModes: [],
  reasons: { pause: [], direct: [], cancel: [], outOfOrder: [] },
} as unknown as HallCatalogue;
const t = createText('zh-CN').t as unknown as SharedText;
const names = namesOf(catalogue, 'zh-CN');

describe('explainRejection', () => {
  test('zones and figures', () => {
    const { says } = explainRejection(t, names, {
      code: 'QuotaReached',
      details: { zoneId: 'C', quota: 80 },
    });
    expect(says).toBe('社会事务 今天的 80 个号已取完');
  });

  test('instants on the hall’s clock', () => {
    const details = { calls: 1, minCalls: 2, from: '2026-11-23T06:30:20.000Z' };
    expect(explainRejection(t, names, { code: 'TooEarlyForNoShow', details }).next).toContain('14:30');
  });

  test('counters, states, and zones left alone', () => {
    expect(
      explainRejection(t, names, { code: 'AtOtherCounter', details: { counterId: 'H00-05' } }).says,
    ).toBe('您还在 5 号窗口');
    const state = { ticketId: 't', status: 'serving' };
    expect(explainRejection(t, names, { code: 'TicketNotInState', details: state }).says).toContain('办理中');
    const zones = [{ zoneId: 'C', waiting: 3 }];
    expect(explainRejection(t, names, { code: 'QueueLeftAlone', details: { zones } }).says).toContain(
      '社会事务 3 人',
    );
  });

  test('without the catalogue an id is better than nothing', () => {
    expect(explainRejection(t, null, { code: 'ZoneUnknown', details: { zoneId: 'C' } }).says).toBe(
      '大厅没有这个区',
    );
    expect(explainRejection(t, null, { code: 'AlreadyThere', details: { zoneId: 'C' } }).says).toContain('C');
  });
});

/** Everything that a no of casework may say about itself. */
const DETAILS = {
  count: 2,
  today: '2026-11-23',
  date: '2026-11-23',
  maxDays: 10,
  day: 3,
  serial: 951,
  time: '2026-11-23T02:05:00.000Z',
  from: '2026-11-23T06:30:20.000Z',
};

describe('a no that a clerk can meet in casework', () => {
  const acts = Object.values({ ...caseCommands, ...handoverCommands, ...deliveryCommands });
  const ofClerks = acts.filter(({ roles }) => (roles as readonly string[]).includes('clerk'));
  const codes = [...new Set(ofClerks.flatMap(({ rejections }) => rejections))];

  test.each(codes)('%s says in Chinese what is the matter and what to do next', (code) => {
    const { says, next } = explainRejection(t, names, { code, details: DETAILS });
    for (const words of [says, next]) {
      expect(words).toMatch(/[\u4e00-\u9fff]{3}/u);
      expect(words).not.toMatch(/\{\{|[a-z]{4}/iu);
    }
  });
});
