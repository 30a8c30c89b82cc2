/** Sheets of words in two languages (文字): slip, board, kiosk's first screen, items. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { COMMA, NO, WEEK, weekdaysOf, YES, type SheetRow } from './rows.ts';
import type { Table } from './table.ts';

const ZH = '中文';
const EN = '英文';
const WHERE = '用在哪里';
const CODE = '编码';

const line = (row: SheetRow, zh = ZH, en = EN) => ({ zh: row.text(zh), en: row.text(en) });

const SLIP = { name: '大厅名', listen: '提醒的话', footer: '页脚', phone: '咨询电话' } as const;

const slip: Table = {
  part: 'slip',
  sheet: '号票',
  heads: [WHERE, ZH, EN],
  write: ({ slip: own }) => [
    ...(['name', 'listen', 'footer'] as const).map((key) => [SLIP[key], own[key].zh, own[key].en]),
    [SLIP.phone, own.phone, ''],
  ],
  read: (rows, { next, at }) => {
    for (const row of rows) {
      const key = row.oneOf(WHERE, SLIP);
      at(key, row.cell(ZH));
      next.slip = { ...next.slip, [key]: key === 'phone' ? row.text(ZH) : line(row) };
    }
  },
};

/** Days of a notice; empty: no such end. */
const FROM = '从哪天';
const TO = '到哪天';
const BOARD = { notices: '底部通知', idle: '没有叫号时显示' } as const;

const board: Table = {
  part: 'board',
  sheet: '大屏文字',
  heads: [WHERE, ZH, EN, FROM, TO],
  write: ({ board: own }) => [
    ...own.notices.map(({ zh, en, from, to }) => [BOARD.notices, zh, en, from, to]),
    ...own.idle.map(({ zh, en }) => [BOARD.idle, zh, en, '', '']),
  ],
  read: (rows, { next, at }) => {
    const own: OwnSettings['board'] = { notices: [], idle: [] };
    for (const row of rows) {
      const key = row.oneOf(WHERE, BOARD);
      at(`${key}.${String(own[key].length)}`, row.cell(ZH));
      if (key === 'idle') own.idle.push(line(row));
      else own.notices.push({ ...line(row), from: row.text(FROM), to: row.text(TO) });
    }
    next.board = own;
  },
};

const FILE = '文件';
const KINDS = { picture: '图片', video: '视频' } as const;

const media: Table = {
  part: 'media',
  sheet: '大屏素材',
  heads: [FILE, '种类', '标题', '图片停几秒', '星期', '从', '到', '在用'],
  write: ({ media: own }) =>
    own.map(({ mediaId, kind, title, seconds, weekdays, from, to, off }) => [
      mediaId,
      KINDS[kind],
      title,
      String(seconds),
      weekdays.map((day) => WEEK[day - 1] ?? '').join(COMMA),
      from,
      to,
      off ? NO : YES,
    ]),
  read: (rows, { next, at }) => {
    next.media = rows.map((row, index) => {
      at(`media.${String(index)}`, row.cell('标题'));
      return {
        mediaId: row.text(FILE),
        kind: row.oneOf('种类', KINDS),
        title: row.text('标题'),
        seconds: row.number('图片停几秒') ?? 0,
        weekdays: weekdaysOf(row, '星期'),
        from: row.text('从'),
        to: row.text('到'),
        off: !row.yes('在用'),
      };
    });
  },
};

const PROMPT = '最上面的话';
const HINT = '下面的小字';
const HINT_EN = '小字英文';

const kiosk: Table = {
  part: 'kiosk',
  sheet: '取号机首屏',
  heads: [CODE, ZH, EN, HINT, HINT_EN],
  write: ({ kiosk: own }) => [
    [PROMPT, own.prompt.zh, own.prompt.en, '', ''],
    ...own.tiles.map(({ id, zh, en, hint }) => [id, zh, en, hint.zh, hint.en]),
  ],
  read: (rows, { next, at }) => {
    const own: OwnSettings['kiosk'] = { prompt: next.kiosk.prompt, tiles: [] };
    for (const row of rows) {
      if (row.text(CODE) === PROMPT) {
        at('prompt', row.cell(ZH));
        own.prompt = line(row);
        continue;
      }
      const id = row.text(CODE);
      at(`tile.${id}`, row.cell(ZH));
      at(`tile.${id}.hint`, row.cell(HINT));
      own.tiles.push({ id, ...line(row), hint: line(row, HINT, HINT_EN) });
    }
    next.kiosk = own;
  },
};

const OFFICIAL = '法定名称';
const ON = '在办';
const PLAIN = '群众叫法';
const ALIASES = '别的叫法';
const ZONE = '在哪个区办';

const items: Table = {
  part: 'items',
  sheet: '事项',
  heads: [CODE, OFFICIAL, ON, PLAIN, ALIASES, ZONE],
  write: (own, services) => {
    const zone = (zoneId: string): string =>
      own.counters.zones.find(({ id }) => id === zoneId)?.shortName.zh ?? '';
    return services.map(({ serviceId, officialName, name, aliases, zoneId }) => {
      const mine = own.items.find((item) => item.serviceId === serviceId);
      return [
        serviceId,
        officialName,
        mine?.off === true ? NO : YES,
        mine?.name ?? name,
        (mine?.aliases ?? aliases).join(COMMA),
        zone(mine?.zoneId ?? zoneId),
      ];
    });
  },
  read: (rows, { next, services, at }) => {
    for (const row of rows) {
      const serviceId = row.text(CODE);
      const delivered = services.find((service) => service.serviceId === serviceId);
      if (!delivered) {
        row.say(CODE, 'itemUnknown', { item: serviceId });
        continue;
      }
      at(`item.${serviceId}`, row.cell(PLAIN));
      const before = next.items.find((item) => item.serviceId === serviceId);
      const was = before ?? {
        serviceId,
        off: false,
        name: delivered.name,
        aliases: [...delivered.aliases],
      };
      const zone = row.text(ZONE);
      const zoneId = next.counters.zones.find(({ shortName }) => shortName.zh === zone)?.id;
      if (zone !== '' && zoneId === undefined) row.say(ZONE, 'zoneUnknown', { zone });
      const moves = zoneId !== undefined && zoneId !== (was.zoneId ?? delivered.zoneId);
      const item = {
        ...was,
        off: !row.yes(ON),
        name: row.text(PLAIN),
        aliases: row.list(ALIASES),
        ...(moves && { zoneId }),
      };
      if (JSON.stringify(item) === JSON.stringify(was)) continue;
      next.items = before
        ? next.items.map((each) => (each.serviceId === serviceId ? item : each))
        : [...next.items, item];
    }
  },
};

export const WORD_TABLES = { slip, board, media, kiosk, items };
