/** What a change of a part changes, line by line in words (改动的说法): field, what it was, what it becomes. */
import type { OwnPart, OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { Weekday } from '@yichuang/ui/clock-words';
import type { SettingsText } from './finding-words.ts';

export interface ChangedLine {
  readonly name: string;
  readonly was: string;
  readonly becomes: string;
}

interface Said {
  readonly name: string;
  readonly says: string;
}

/** Lines that differ; one that came or went has “没有” on its other side. */
export function ownDifference<Part extends OwnPart>(
  part: Part,
  { before, after }: { readonly before: OwnSettings[Part]; readonly after: OwnSettings[Part] },
  t: SettingsText,
  catalogue: HallCatalogue,
): readonly ChangedLine[] {
  const say = SAYINGS[part];
  const old = new Map(say(before, t, catalogue).map(({ name, says }) => [name, says]));
  const next = new Map(say(after, t, catalogue).map(({ name, says }) => [name, says]));
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((name) => {
    const [was, becomes] = [old.get(name) ?? '', next.get(name) ?? ''];
    return was === becomes ? [] : [{ name, was: was || t('empty'), becomes: becomes || t('empty') }];
  });
}

type Sayings = {
  readonly [Part in OwnPart]: (
    content: OwnSettings[Part],
    t: SettingsText,
    catalogue: HallCatalogue,
  ) => readonly Said[];
};

const day = (sessions: OwnSettings['hours']['week'][number], t: SettingsText): string =>
  sessions.length === 0 ? t('hours.closed') : sessions.map(({ from, to }) => `${from}–${to}`).join('、');
const line = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`;

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
  counters: (own, t, { counters, zones }) => {
    const zone = (zoneId: string): string => zones.find(({ id }) => id === zoneId)?.shortName ?? zoneId;
    return own.map(({ counterId, zoneId, fallbackZoneIds }) => ({
      name: t('common:counter', { number: counters.find(({ id }) => id === counterId)?.number ?? 0 }),
      says: [zone(zoneId), ...fallbackZoneIds.map(zone)].join(' → '),
    }));
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
        says: line(words),
      })),
    ),
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
  items: (own, t) =>
    own.map(({ serviceId, off, name, aliases }) => ({
      name: serviceId,
      says: [t(off ? 'items.off' : 'items.on'), name, ...aliases].join('、'),
    })),
};
