/** What a change of a part changes, line by line in words (改动的说法): field, what it was, what it becomes. */
import { REASON_LISTS } from '@yichuang/domain/catalogue/own-lists';
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { Weekday } from '@yichuang/ui/clock-words';
import type { SettingsText } from './finding-words.ts';

export interface ChangedLine {
  readonly name: string;
  readonly was: string;
  readonly becomes: string;
}

/** What names stand for, and the items as delivered: only what differs from them is kept. */
export interface Known extends HallCatalogue {
  readonly delivered: OwnSettings['items'];
}

interface Said {
  /** What the two sides are matched by, where the name itself may change. */
  readonly key?: string;
  readonly name: string;
  readonly says: string;
}

/** Lines that differ; one that came or went has “没有” on its other side. */
export function ownDifference<Part extends OwnPart>(
  part: Part,
  { before, after }: { readonly before: OwnSettings[Part]; readonly after: OwnSettings[Part] },
  t: SettingsText,
  known: Known,
): readonly ChangedLine[] {
  const say = SAYINGS[part];
  const keyed = (content: OwnSettings[Part]): ReadonlyMap<string, Said> =>
    new Map(say(content, t, known).map((said) => [said.key ?? said.name, said]));
  const [old, next] = [keyed(before), keyed(after)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    const name = (old.get(key) ?? next.get(key))?.name ?? key;
    const [was, becomes] = [old.get(key)?.says ?? '', next.get(key)?.says ?? ''];
    return was === becomes ? [] : [{ name, was: was || t('empty'), becomes: becomes || t('empty') }];
  });
}

type Sayings = {
  readonly [Part in OwnPart]: (content: OwnSettings[Part], t: SettingsText, known: Known) => readonly Said[];
};

const day = (sessions: OwnSettings['hours']['week'][number], t: SettingsText): string =>
  sessions.length === 0 ? t('hours.closed') : sessions.map(({ from, to }) => `${from}–${to}`).join('、');
const line = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  en === '' ? zh : `${zh} / ${en}`;

/** Of a notice that is for some days. */
const daysOf = (notice: object, t: SettingsText): readonly string[] => {
  const { from = '', to = '' } = notice as { readonly from?: string; readonly to?: string };
  return from === '' && to === '' ? [] : [t('board.days', { from: from || '—', to: to || '—' })];
};

const SAYINGS: Sayings = {
  hours: (own, t) => [
    ...own.week.map((sessions, index) => ({
      name: t(`common:weekdayShort.d${(index + 1) as Weekday}`),
      says: day(sessions, t),
    })),
    ...own.specialDays.map(({ date, sessions }) => ({ name: date, says: day(sessions, t) })),
    { name: t('hours.issueBeforeMinutes'), says: String(own.issueBeforeMinutes) },
    { name: t('hours.lastTicketMinutes'), says: String(own.lastTicketMinutes) },
    { name: t('hours.settleAt'), says: own.settleAt },
  ],
  calling: ({ quotas, ...numbers }, t, { zones }) => [
    ...(Object.keys(numbers) as (keyof typeof numbers)[]).map((key) => ({
      name: t(`calling.${key}`),
      says: String(numbers[key]),
    })),
    ...quotas.map(({ zoneId, quota }) => ({
      name: t('calling.quota', { zone: zones.find(({ id }) => id === zoneId)?.shortName ?? zoneId }),
      says: quota === null ? '' : String(quota),
    })),
  ],
  counters: (own, t) => {
    const zone = (zoneId: string): string =>
      own.zones.find(({ id }) => id === zoneId)?.shortName.zh ?? zoneId;
    return [
      {
        name: t('zones.order'),
        says: own.zones.flatMap(({ off, shortName }) => (off ? [] : [shortName.zh])).join('、'),
      },
      ...own.zones.map(({ id, prefix, name, shortName, off }) => ({
        key: `zone ${id}`,
        name: t('zones.zone', { zone: shortName.zh }),
        says: [prefix, line(shortName), line(name), ...(off ? [t('off')] : [])].join(' · '),
      })),
      ...own.counters.map((counter) => ({
        key: `counter ${counter.counterId}`,
        name: t('common:counter', { number: counter.number }),
        says: [
          t('common:counter', { number: counter.number }),
          counter.name,
          ...(counter.place === '' ? [] : [counter.place]),
          t(`counters.role.${counter.role}`),
          ...(counter.accessible ? [t('counters.accessible')] : []),
          [counter.zoneId, ...counter.fallbackZoneIds].map(zone).join(' → '),
          ...(counter.off ? [t('off')] : []),
        ].join(' · '),
      })),
    ];
  },
  duty: (own, t, { counters }) => {
    const number = (counterId: string): string =>
      String(counters.find(({ id }) => id === counterId)?.number ?? counterId);
    return own.flatMap(({ id, name, off, shifts }) => [
      { key: id, name: name.zh, says: [line(name), ...(off ? [t('off')] : [])].join(' · ') },
      {
        key: `${id} shifts`,
        name: `${name.zh} · ${t('duty.shifts')}`,
        says: shifts
          .map(({ weekdays, from, to, counterIds }) =>
            [
              weekdays.map((weekday) => t(`common:weekdayShort.d${weekday as Weekday}`)).join(''),
              `${from}–${to}`,
              t('duty.windows', { counters: counterIds.map(number).join('、') }),
            ].join(' '),
          )
          .join('；'),
      },
    ]);
  },
  priority: ({ classes, grounds }, t) => [
    { name: t('priority.order'), says: classes.map(({ name }) => name.zh).join('、') },
    ...classes.map(({ id, name, tag, bypass, unhurried, off }) => ({
      key: `class ${id}`,
      name: name.zh,
      says: [
        line(name),
        tag,
        ...(bypass ? [t('priority.bypass')] : []),
        ...(unhurried ? [t('priority.unhurried')] : []),
        ...(off ? [t('off')] : []),
      ].join(' · '),
    })),
    ...grounds.map(({ id, name, classId, off }) => ({
      key: `ground ${id}`,
      name: `${t('priority.grounds')} · ${name.zh}`,
      says: [
        line(name),
        classes.find((each) => each.id === classId)?.name.zh ?? classId,
        ...(off ? [t('off')] : []),
      ].join(' · '),
    })),
  ],
  reasons: (own, t) =>
    REASON_LISTS.flatMap((list) => [
      {
        key: list,
        name: `${t(`reasons.${list}`)} · ${t('order')}`,
        says: own[list].map(({ name }) => name.zh).join('、'),
      },
      ...own[list].map(({ id, name, off }) => ({
        key: `${list} ${id}`,
        name: `${t(`reasons.${list}`)} · ${name.zh}`,
        says: [line(name), ...(off ? [t('off')] : [])].join(' · '),
      })),
    ]),
  alarms: (own, t, { counters }) => {
    const number = counters.find(({ id }) => id === own.kitCounterId)?.number;
    return [
      ...(['orphanMinutes', 'longWaitMinutes', 'dailyReportAt'] as const).map((key) => ({
        name: t(`alarms.${key}`),
        says: String(own[key]),
      })),
      {
        name: t('alarms.kitCounterId'),
        says: number === undefined ? t('alarms.kitByHand') : t('common:counter', { number }),
      },
    ];
  },
  slip: (own, t) => [
    { name: t('slip.name'), says: line(own.name) },
    { name: t('slip.listen'), says: line(own.listen) },
    { name: t('slip.footer', { mark: '{phone}' }), says: line(own.footer) },
    { name: t('slip.phone'), says: own.phone },
  ],
  board: (own, t) =>
    (['notices', 'idle'] as const).flatMap((key) =>
      own[key].map((words, index) => ({
        name: `${t(`board.${key}`)} · ${t('board.line', { number: index + 1 })}`,
        says: [line(words), ...daysOf(words, t)].join(' · '),
      })),
    ),
  media: (own, t) => [
    { name: t('order'), says: own.map(({ title }) => title).join('、') },
    ...own.map(({ mediaId, title, kind, seconds, weekdays, from, to, off }) => ({
      key: mediaId,
      name: title,
      says: [
        title,
        t(`media.kinds.${kind}`),
        ...(kind === 'picture' ? [t('media.stands', { seconds })] : []),
        weekdays.map((weekday) => t(`common:weekdayShort.d${weekday as Weekday}`)).join(''),
        `${from}–${to}`,
        ...(off ? [t('off')] : []),
      ].join(' · '),
    })),
  ],
  voice: (own, t) => [
    { name: t('voice.repeats'), says: String(own.repeats) },
    { name: t('voice.recallRepeats'), says: String(own.recallRepeats) },
    { name: t('voice.digitOne'), says: t(`voice.${own.digitOne}`) },
    { name: t('voice.second'), says: own.secondLanguage ?? '' },
    {
      name: t('voice.volume'),
      says: own.volume.map(({ from, percent }) => `${from} ${String(percent)}`).join('、'),
    },
  ],
  kiosk: (own, t) => [
    { name: t('kiosk.prompt'), says: line(own.prompt) },
    ...own.tiles.map((tile, index) => ({
      name: t('kiosk.tile', { number: index + 1 }),
      says: `${line(tile)} · ${line(tile.hint)}`,
    })),
  ],
  items: (own, t, { zones, delivered }) => {
    const changed = new Map(own.map((item) => [item.serviceId, item]));
    return delivered.flatMap((item) => {
      const { serviceId, off, name, aliases, zoneId = item.zoneId } = changed.get(item.serviceId) ?? item;
      const about = (key: 'on' | 'name' | 'otherNames' | 'zone', says: string): Said => ({
        name: `${item.name} ${serviceId} · ${t(`items.about.${key}`)}`,
        says,
      });
      return [
        about('on', t(off ? 'items.off' : 'items.on')),
        about('name', name),
        about('otherNames', aliases.join('、')),
        about('zone', zones.find(({ id }) => id === zoneId)?.shortName ?? zoneId ?? ''),
      ];
    });
  },
};
