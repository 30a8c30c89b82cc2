/** Sheets of things with a code (名单): zones, counters, duty modes, priority, reasons. A new row leaves its code empty. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { REASON_LISTS } from '@yichuang/domain/catalogue/own-lists';
import { COMMA, NO, WEEK, weekdaysOf, YES, type SheetRow } from './rows.ts';
import { freshId, type Table } from './table.ts';

const CODE = '编码';
const ZH = '中文';
const EN = '英文';
const USED = '在用';

const yesNo = (value: boolean): string => (value ? YES : NO);
const named = (row: SheetRow) => ({ name: { zh: row.text(ZH), en: row.text(EN) }, off: !row.yes(USED) });

/** The codes of a sheet, those of new rows made up. */
function codes(rows: readonly SheetRow[], kind: string, taken: readonly string[]): readonly string[] {
  const known = new Set([...taken, ...rows.map((row) => row.text(CODE))]);
  return rows.map((row) => {
    if (row.text(CODE) !== '') return row.text(CODE);
    const id = freshId(kind, known);
    known.add(id);
    return id;
  });
}

const zones: Table = {
  part: 'counters',
  sheet: '分区',
  heads: [CODE, '字母', '简称', '英文简称', '全称', '英文全称', USED],
  write: ({ counters }) =>
    counters.zones.map(({ id, prefix, shortName, name, off }) => [
      id,
      prefix,
      shortName.zh,
      shortName.en,
      name.zh,
      name.en,
      yesNo(!off),
    ]),
  read: (rows, { next, at }) => {
    const ids = codes(
      rows,
      'zone',
      next.counters.zones.map(({ id }) => id),
    );
    next.counters = {
      ...next.counters,
      zones: rows.map((row, index) => {
        const id = ids[index] ?? '';
        at(`zone.${id}`, row.cell('简称'));
        at(`zone.${id}.name`, row.cell('全称'));
        return {
          id,
          prefix: row.text('字母').toUpperCase(),
          shortName: { zh: row.text('简称'), en: row.text('英文简称') },
          name: { zh: row.text('全称'), en: row.text('英文全称') },
          off: !row.yes(USED),
        };
      }),
    };
  },
};

const ROLES = { intake: '综合', priority: '帮代办优先', issue: '出证' } as const;
const HELPS = '帮哪些区（按先后）';

const counters: Table = {
  part: 'counters',
  sheet: '窗口',
  heads: [CODE, '窗口号', '名称', '在哪里', '用途', '轮椅可到', '本区', HELPS, USED],
  write: ({ counters: own }) => {
    const zone = (zoneId: string): string =>
      own.zones.find(({ id }) => id === zoneId)?.shortName.zh ?? zoneId;
    return own.counters.map((counter) => [
      counter.counterId,
      String(counter.number),
      counter.name,
      counter.place,
      ROLES[counter.role],
      yesNo(counter.accessible),
      zone(counter.zoneId),
      counter.fallbackZoneIds.map(zone).join(COMMA),
      yesNo(!counter.off),
    ]);
  },
  read: (rows, { next, hallId, at }) => {
    const ids = codes(
      rows,
      hallId,
      next.counters.counters.map(({ counterId }) => counterId),
    );
    const zoneOf = (row: SheetRow, head: string, zh: string): string => {
      const found = next.counters.zones.find(({ shortName }) => shortName.zh === zh);
      if (!found) row.say(head, 'zoneUnknown', { zone: zh });
      return found?.id ?? next.counters.zones[0]?.id ?? '';
    };
    next.counters = {
      ...next.counters,
      counters: rows.map((row, index) => {
        const counterId = ids[index] ?? '';
        at(`counter.${counterId}`, row.cell('窗口号'));
        return {
          counterId,
          number: row.number('窗口号') ?? -1,
          name: row.text('名称'),
          place: row.text('在哪里'),
          role: row.oneOf('用途', ROLES),
          accessible: row.yes('轮椅可到'),
          off: !row.yes(USED),
          zoneId: zoneOf(row, '本区', row.text('本区')),
          fallbackZoneIds: row.list(HELPS).map((zh) => zoneOf(row, HELPS, zh)),
        };
      }),
    };
  },
};

const duty: Table = {
  part: 'duty',
  sheet: '值班方式',
  heads: [CODE, ZH, EN, USED],
  write: ({ duty: own }) => own.map(({ id, name, off }) => [id, name.zh, name.en, yesNo(!off)]),
  read: (rows, { next, at }) => {
    const before = next.duty;
    const ids = codes(
      rows,
      'duty',
      before.map(({ id }) => id),
    );
    next.duty = rows.map((row, index) => {
      const id = ids[index] ?? '';
      at(`duty.${id}`, row.cell(ZH));
      return { id, ...named(row), shifts: before.find((mode) => mode.id === id)?.shifts ?? [] };
    });
  },
};

const shifts: Table = {
  part: 'duty',
  sheet: '值班时段',
  heads: ['值班方式', '星期', '开始', '结束', '值班窗口'],
  write: ({ duty: own, counters: { counters: all } }) =>
    own.flatMap((mode) =>
      mode.shifts.map(({ weekdays, from, to, counterIds }) => [
        mode.name.zh,
        weekdays.map((day) => WEEK[day - 1] ?? '').join(COMMA),
        from,
        to,
        counterIds
          .map((counterId) => String(all.find((each) => each.counterId === counterId)?.number ?? counterId))
          .join(COMMA),
      ]),
    ),
  read: (rows, { next, at }) => {
    const modes = new Map(next.duty.map((mode) => [mode.name.zh, { ...mode, shifts: [...mode.shifts] }]));
    for (const mode of modes.values()) mode.shifts.length = 0;
    for (const row of rows) {
      const mode = modes.get(row.text('值班方式'));
      if (!mode) {
        row.say('值班方式', 'notKnown', {
          text: row.text('值班方式'),
          known: [...modes.keys()].join(COMMA),
        });
        continue;
      }
      at(`duty.${mode.id}.${String(mode.shifts.length)}`, row.cell('开始'));
      mode.shifts.push({
        weekdays: weekdaysOf(row, '星期'),
        from: row.text('开始'),
        to: row.text('结束'),
        counterIds: row.list('值班窗口').map((number) => {
          const found = next.counters.counters.find((each) => !each.off && String(each.number) === number);
          if (!found) row.say('值班窗口', 'counterUnknown', { counter: number });
          return found?.counterId ?? number;
        }),
      });
    }
    next.duty = next.duty.map((mode) => modes.get(mode.name.zh) ?? mode);
  },
};

const classes: Table = {
  part: 'priority',
  sheet: '优先类别',
  heads: [CODE, ZH, EN, '牌子上的字', '排在所有人前面', '走得慢', USED],
  write: ({ priority }) =>
    priority.classes.map(({ id, name, tag, bypass, unhurried, off }) => [
      id,
      name.zh,
      name.en,
      tag,
      yesNo(bypass),
      yesNo(unhurried),
      yesNo(!off),
    ]),
  read: (rows, { next, at }) => {
    const ids = codes(
      rows,
      'class',
      next.priority.classes.map(({ id }) => id),
    );
    next.priority = {
      ...next.priority,
      classes: rows.map((row, index) => {
        const id = ids[index] ?? '';
        at(`class.${id}`, row.cell(ZH));
        return {
          id,
          ...named(row),
          tag: row.text('牌子上的字'),
          bypass: row.yes('排在所有人前面'),
          unhurried: row.yes('走得慢'),
        };
      }),
    };
  },
};

const grounds: Table = {
  part: 'priority',
  sheet: '优先依据',
  heads: [CODE, ZH, EN, '属于哪一类', USED],
  write: ({ priority }) =>
    priority.grounds.map(({ id, name, classId, off }) => [
      id,
      name.zh,
      name.en,
      priority.classes.find((each) => each.id === classId)?.name.zh ?? classId,
      yesNo(!off),
    ]),
  read: (rows, { next, at }) => {
    const ids = codes(
      rows,
      'ground',
      next.priority.grounds.map(({ id }) => id),
    );
    const byId = Object.fromEntries(next.priority.classes.map(({ id, name }) => [id, name.zh]));
    next.priority = {
      ...next.priority,
      grounds: rows.map((row, index) => {
        const id = ids[index] ?? '';
        at(`ground.${id}`, row.cell(ZH));
        return { id, ...named(row), classId: row.oneOf('属于哪一类', byId) };
      }),
    };
  },
};

const LISTS = {
  pause: '暂停服务',
  direct: '现场办理',
  cancel: '取消号',
  outOfOrder: '不按顺序叫号',
} as const;

const reasons: Table = {
  part: 'reasons',
  sheet: '各种原因',
  heads: ['用在哪里', CODE, ZH, EN, USED],
  write: ({ reasons: own }) =>
    REASON_LISTS.flatMap((list) =>
      own[list].map(({ id, name, off }) => [LISTS[list], id, name.zh, name.en, yesNo(!off)]),
    ),
  read: (rows, { next, at }) => {
    const ids = codes(
      rows,
      'reason',
      REASON_LISTS.flatMap((list) => next.reasons[list].map(({ id }) => id)),
    );
    const own: OwnSettings['reasons'] = { pause: [], direct: [], cancel: [], outOfOrder: [] };
    for (const [index, row] of rows.entries()) {
      const list = row.oneOf('用在哪里', LISTS);
      const id = ids[index] ?? '';
      at(`${list}.${id}`, row.cell(ZH));
      own[list].push({ id, ...named(row) });
    }
    next.reasons = own;
  },
};

export const LIST_TABLES = { zones, counters, duty, shifts, classes, grounds, reasons };
