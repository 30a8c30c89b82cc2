/** Sheets with a line for each value (项目和内容): opening hours, calling rules, alarms, voice. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { COMMA, type SheetRow } from './rows.ts';
import type { Reading, Table } from './table.ts';

const NAME = '项目';
const VALUE = '内容';
const heads = [NAME, VALUE];

const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const CLOSED = '不开放';
type Day = OwnSettings['hours']['week'][number];

const sessionsText = (day: Day): string =>
  day.length === 0 ? CLOSED : day.map(({ from, to }) => `${from}–${to}`).join(COMMA);

function sessions(row: SheetRow): Day {
  if (row.text(VALUE) === CLOSED) return [];
  const parts = row.list(VALUE).map((part) => part.split(/\s*[–—~～至-]\s*/u));
  if (parts.length === 0 || parts.some((ends) => ends.length !== 2)) {
    row.say(VALUE, 'sessionShape', { text: row.text(VALUE) });
    return [];
  }
  return parts.map(([from = '', to = '']) => ({ from: clock(from), to: clock(to) }));
}

function clock(typed: string): string {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/u.exec(typed) ?? [];
  return hour === undefined || minute === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`;
}

/** Of values that are numbers: their words, and the field that a finding names. */
function numbers<Part extends object>(
  row: SheetRow,
  own: Part,
  words: readonly (readonly [keyof Part & string, string])[],
  at: Reading['at'],
): Part | null {
  const key = words.find(([, name]) => name === row.text(NAME))?.[0];
  if (key === undefined) return null;
  at(key, row.cell(VALUE));
  const value = row.number(VALUE);
  if (value === null && row.text(VALUE) === '') row.say(VALUE, 'numberShape', { text: '' });
  return value === null ? own : { ...own, [key]: value };
}

const unknown = (row: SheetRow): void => row.say(NAME, 'lineUnknown', { text: row.text(NAME) });

const HOURS = [
  ['issueBeforeMinutes', '开门前几分钟开始取号'],
  ['lastTicketMinutes', '下班前几分钟取号机停止取号'],
] as const;
const SETTLE_AT = '几点由系统关闭没有决定的号';

const hours: Table = {
  part: 'hours',
  sheet: '开放时间',
  heads,
  write: ({ hours: own }) => [
    ...own.week.map((day, index) => [DAYS[index] ?? '', sessionsText(day)]),
    ...HOURS.map(([key, name]) => [name, String(own[key])]),
    [SETTLE_AT, own.settleAt],
    ...own.specialDays.map(({ date, sessions: day }) => [date, sessionsText(day)]),
  ],
  read: (rows, { next, at }) => {
    let own: OwnSettings['hours'] = { ...next.hours, week: [...next.hours.week], specialDays: [] };
    for (const row of rows) {
      const name = row.text(NAME);
      const weekday = DAYS.indexOf(name);
      if (weekday >= 0) {
        at(`week.${String(weekday)}`, row.cell(VALUE));
        own.week[weekday] = sessions(row);
      } else if (name === SETTLE_AT) {
        at('settleAt', row.cell(VALUE));
        own = { ...own, settleAt: clock(row.text(VALUE)) };
      } else if (/^\d{4}-\d{2}-\d{2}$/u.test(name)) {
        at(`specialDays.${String(own.specialDays.length)}`, row.cell(VALUE));
        own.specialDays.push({ date: name, sessions: sessions(row) });
      } else {
        const changed = numbers(row, own, HOURS, at);
        if (changed === null) unknown(row);
        else own = changed;
      }
    }
    next.hours = own;
  },
};

const CALLING = [
  ['ratio', '每叫几个普通号可以插 1 个优先号'],
  ['elderlyAge', '刷身份证满几岁算老年优先'],
  ['minCalls', '叫几次以后才可以过号'],
  ['afterSeconds', '过几秒才可以过号'],
  ['unhurriedAfterSeconds', '老人、残疾人过几秒才可以过号'],
  ['behind', '回来排在几个号之后'],
  ['lateMinutes', '超过几分钟算回来晚了'],
  ['lateBehind', '回来晚了排在几个号之后'],
  ['livingPerVisitorAndService', '同一件事每人最多几个号'],
] as const;
const QUOTA = /^(.+) 每天几个号$/u;

const calling: Table = {
  part: 'calling',
  sheet: '叫号规则',
  heads,
  write: ({ calling: own, counters }) => [
    ...CALLING.map(([key, name]) => [name, String(own[key])]),
    ...counters.zones
      .filter(({ off }) => !off)
      .map(({ id, shortName }) => [
        `${shortName.zh} 每天几个号`,
        String(own.quotas.find(({ zoneId }) => zoneId === id)?.quota ?? ''),
      ]),
  ],
  read: (rows, { next, at }) => {
    for (const row of rows) {
      const [, zh] = QUOTA.exec(row.text(NAME)) ?? [];
      if (zh === undefined) {
        const changed = numbers(row, next.calling, CALLING, at);
        if (changed === null) unknown(row);
        else next.calling = changed;
        continue;
      }
      const zoneId = next.counters.zones.find(({ shortName }) => shortName.zh === zh)?.id;
      if (zoneId === undefined) {
        row.say(NAME, 'zoneUnknown', { zone: zh });
        continue;
      }
      at(`quota.${zoneId}`, row.cell(VALUE));
      const quota = row.number(VALUE);
      const { quotas } = next.calling;
      const known = quotas.some((each) => each.zoneId === zoneId);
      if (!known && quota === null) continue;
      next.calling = {
        ...next.calling,
        quotas: known
          ? quotas.map((each) => (each.zoneId === zoneId ? { zoneId, quota } : each))
          : [...quotas, { zoneId, quota }],
      };
    }
  },
};

const ALARMS = [
  ['orphanMinutes', '没有窗口受理的队等几分钟提醒'],
  ['longWaitMinutes', '等候超过几分钟提醒'],
] as const;
const DAILY_REPORT_AT = '日报几点出';
const KIT_PRINTER = '闭厅时应急包打印到几号窗口';

const alarms: Table = {
  part: 'alarms',
  sheet: '提醒和日报',
  heads,
  write: ({ alarms: own, counters: { counters } }) => [
    ...ALARMS.map(([key, name]) => [name, String(own[key])]),
    [DAILY_REPORT_AT, own.dailyReportAt],
    [KIT_PRINTER, String(counters.find(({ counterId }) => counterId === own.kitCounterId)?.number ?? '')],
  ],
  read: (rows, { next, at }) => {
    for (const row of rows) {
      if (row.text(NAME) === DAILY_REPORT_AT) {
        at('dailyReportAt', row.cell(VALUE));
        next.alarms = { ...next.alarms, dailyReportAt: clock(row.text(VALUE)) };
        continue;
      }
      if (row.text(NAME) === KIT_PRINTER) {
        at('kitCounterId', row.cell(VALUE));
        const typed = row.text(VALUE);
        const counter = next.counters.counters.find(({ number }) => String(number) === typed);
        next.alarms = { ...next.alarms, kitCounterId: counter?.counterId ?? typed };
        continue;
      }
      const changed = numbers(row, next.alarms, ALARMS, at);
      if (changed === null) unknown(row);
      else next.alarms = changed;
    }
  },
};

const VOICE = [
  ['repeats', '叫号说几遍'],
  ['recallRepeats', '再叫说几遍'],
] as const;
const DIGIT_ONE = '号码里的1读作';
const DIGITS = { yi: '一', yao: '幺' } as const;
const SECOND = '第二种语言的录音包代号';
const VOLUME = /^(\d{1,2}[:：]\d{2}) 起的音量$/u;

const voice: Table = {
  part: 'voice',
  sheet: '语音',
  heads,
  write: ({ voice: own }) => [
    ...VOICE.map(([key, name]) => [name, String(own[key])]),
    [DIGIT_ONE, DIGITS[own.digitOne]],
    [SECOND, own.secondLanguage ?? ''],
    ...own.volume.map(({ from, percent }) => [`${from} 起的音量`, String(percent)]),
  ],
  read: (rows, { next, at }) => {
    let own: OwnSettings['voice'] = { ...next.voice, volume: [] };
    for (const row of rows) {
      const [, from] = VOLUME.exec(row.text(NAME)) ?? [];
      if (row.text(NAME) === DIGIT_ONE) own = { ...own, digitOne: row.oneOf(VALUE, DIGITS) };
      else if (row.text(NAME) === SECOND)
        own = { ...own, secondLanguage: row.text(VALUE) === '' ? null : row.text(VALUE) };
      else if (from !== undefined) {
        at(`volume.${String(own.volume.length)}`, row.cell(VALUE));
        own.volume.push({ from: clock(from), percent: row.number(VALUE) ?? -1 });
      } else {
        const changed = numbers(row, own, VOICE, at);
        if (changed === null) unknown(row);
        else own = changed;
      }
    }
    next.voice = own;
  },
};

export const LINE_TABLES = { hours, calling, alarms, voice };
