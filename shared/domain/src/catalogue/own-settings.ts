/**
 * What a hall sets by itself (大厅自设): parts of the catalogue that its own people change at the console. A part that was
 * never changed is the catalogue's. Shapes are wide on purpose: what is wrong in them is said in words (`own-check.ts`).
 */
import { z } from 'zod';
import type { Rules } from '../hall/settings.ts';
import type { HallId } from '../ids.ts';
import { DAILY_AT } from '../oversight/case-report.ts';
import type { Catalogue } from './catalogue.ts';
import { dutyModes, OwnDuty, ownListsOf, OwnPriority, OwnReasons, priorities, reasons } from './own-lists.ts';
import { boardMedia, OwnMedia } from './own-media.ts';
import { OwnPlaces, ownPlacesOf, withOwnPlaces } from './own-places.ts';
import { DatedLine, id, inBoth, Line, number, OWN_WHY, text } from './own-shapes.ts';

const Stretch = z.strictObject({ from: id, to: id });
const Day = z.array(Stretch).max(6);

/** 开放时间: Monday first; special days stand over week, holidays and calendar. */
const Hours = z.strictObject({
  week: z.array(Day).length(7),
  specialDays: z.array(z.strictObject({ date: id, sessions: Day })).max(200),
  issueBeforeMinutes: number,
  lastTicketMinutes: number,
  settleAt: id,
});

/** 叫号规则. `quotas`: numbers a day by zone, null = no limit. */
const Calling = z.strictObject({
  ratio: number,
  elderlyAge: number,
  minCalls: number,
  afterSeconds: number,
  unhurriedAfterSeconds: number,
  behind: number,
  lateMinutes: number,
  lateBehind: number,
  livingPerVisitorAndService: number,
  quotas: z.array(z.strictObject({ zoneId: id, quota: number.nullable() })).max(40),
});

/** 号票. */
const Slip = z.strictObject({ name: Line, phone: id, listen: Line, footer: Line });

/** 大屏文字: the footer, and what stands there when nobody is called. */
const Board = z.strictObject({ notices: z.array(DatedLine).max(20), idle: z.array(Line).max(20) });

/** 语音. */
const Voice = z.strictObject({
  repeats: number,
  recallRepeats: number,
  digitOne: z.enum(['yi', 'yao']),
  volume: z.array(z.strictObject({ from: id, percent: number })).max(24),
  secondLanguage: id.nullable(),
});

/** 取号机首屏: the tiles that are shown, in their order. */
const Kiosk = z.strictObject({
  prompt: Line,
  tiles: z.array(z.strictObject({ id, zh: text, en: text, hint: Line })).max(20),
});

/** 事项: only what differs from the catalogue. `zoneId`: the zone in which this hall does it; without it the catalogue's. */
const Items = z
  .array(
    z.strictObject({
      serviceId: id,
      off: z.boolean(),
      name: text,
      aliases: z.array(text).max(30),
      zoneId: id.optional(),
    }),
  )
  .max(2_000);

/** 提醒和日报: when a queue that nobody serves, or a long wait, is told to the staff; when the 日报 is made. */
const Alarms = z.strictObject({
  orphanMinutes: number,
  longWaitMinutes: number,
  dailyReportAt: id,
  /** Whose A4 printer prints the 应急包 at closing; '' = it is printed by hand. */
  kitCounterId: id,
});

export const OwnSettings = z.strictObject({
  hours: Hours,
  calling: Calling,
  counters: OwnPlaces,
  duty: OwnDuty,
  priority: OwnPriority,
  reasons: OwnReasons,
  alarms: Alarms,
  slip: Slip,
  board: Board,
  media: OwnMedia,
  voice: Voice,
  kiosk: Kiosk,
  items: Items,
});
export type OwnSettings = z.infer<typeof OwnSettings>;

export const OwnPart = OwnSettings.keyof();
export type OwnPart = z.infer<typeof OwnPart>;
/** Some parts, those that change. */
export type SomeOwn = { readonly [Part in OwnPart]?: OwnSettings[Part] | undefined };
export const OWN_PARTS: readonly OwnPart[] = OwnPart.options;

/** The parts as the catalogue has them. Throws a `RangeError` when it has no such hall. */
export function ownSettingsOf(catalogue: Catalogue, hallId: HallId): OwnSettings {
  const hall = catalogue.halls.find((candidate) => candidate.id === hallId);
  if (!hall) throw new RangeError(`the catalogue has no hall "${hallId}"`);
  const { queueDefaults: queue, hallTexts, kiosk } = catalogue;
  const { slip, announcement, board } = hallTexts;
  return {
    hours: {
      week: queue.week.value.map((day) => day.map(([from, to]) => ({ from, to }))),
      specialDays: [],
      issueBeforeMinutes: queue.issueBeforeMinutes.value,
      lastTicketMinutes: queue.lastTicketMinutes.value,
      settleAt: queue.settleAt.value,
    },
    calling: {
      ratio: queue.overtakingRatio.value,
      elderlyAge: queue.elderlyAge.value,
      ...queue.noShow.value,
      ...queue.reinstatement.value,
      livingPerVisitorAndService: queue.livingPerVisitorAndService.value,
      quotas: hall.zoneIds.map((zoneId) => ({ zoneId, quota: queue.quotas.value[zoneId] ?? null })),
    },
    counters: ownPlacesOf(catalogue, hall),
    ...ownListsOf(queue, hallId),
    alarms: { ...queue.alarms.value, dailyReportAt: DAILY_AT, kitCounterId: '' },
    slip: {
      name: { zh: hall.name, en: hall.nameEn },
      phone: hall.phone.value,
      listen: slip.listen.value,
      footer: slip.footer.value,
    },
    board: {
      notices: board.notices.value.map(({ zh, en, from = '', to = '' }) => ({ zh, en, from, to })),
      idle: [...board.idle.value],
    },
    media: (board.media?.value ?? []).map((media) => ({
      ...media,
      weekdays: [...media.weekdays],
      off: false,
    })),
    voice: {
      repeats: announcement.repeats.value,
      recallRepeats: announcement.recallRepeats.value,
      digitOne: announcement.digitOne.value,
      volume: [...announcement.volume.value],
      secondLanguage: announcement.secondLanguage.value,
    },
    kiosk: {
      prompt: kiosk.prompt,
      tiles: kiosk[hall.level].map((tile) => ({ id: tile.id, zh: tile.zh, en: tile.en, hint: tile.hint })),
    },
    items: [],
  };
}

const set = (value: unknown): { value: unknown; verified: boolean; why: string } => ({
  value,
  verified: true,
  why: OWN_WHY,
});

/** The catalogue as this hall has it; `own` was checked before (`checkOwnSettings` found no error). */
export function withOwnSettings(
  catalogue: Catalogue,
  hallId: HallId,
  asKept: Partial<OwnSettings>,
): Catalogue {
  const own = inBoth(asKept);
  const { hours, calling, counters, duty, priority, alarms, slip, board, voice, kiosk, items } = own;
  const queue = catalogue.queueDefaults;
  const places = { ...catalogue, ...(counters && withOwnPlaces(catalogue, hallId, counters)) } as Catalogue;
  const prior = priority && priorities(priority, queue);
  const changed = {
    ...places,
    queueDefaults: {
      ...queue,
      ...(hours && {
        week: set(hours.week.map((day) => day.map(({ from, to }) => [from, to]))),
        issueBeforeMinutes: set(hours.issueBeforeMinutes),
        lastTicketMinutes: set(hours.lastTicketMinutes),
        settleAt: set(hours.settleAt),
      }),
      ...(calling && {
        overtakingRatio: set(calling.ratio),
        elderlyAge: set(calling.elderlyAge),
        noShow: set(pick(calling, ['minCalls', 'afterSeconds', 'unhurriedAfterSeconds'])),
        reinstatement: set(pick(calling, ['behind', 'lateMinutes', 'lateBehind'])),
        livingPerVisitorAndService: set(calling.livingPerVisitorAndService),
        quotas: set({
          ...queue.quotas.value,
          ...Object.fromEntries(calling.quotas.map(({ zoneId, quota }) => [zoneId, quota])),
        }),
      }),
      ...(duty && { dutyModes: set(dutyModes(duty, hallId)) }),
      ...(prior && { priorityClasses: set(prior.priorityClasses), grounds: set(prior.grounds) }),
      ...(own.reasons && {
        pauseReasons: set(reasons(own.reasons.pause)),
        directReasons: set(reasons(own.reasons.direct)),
        cancelReasons: set(reasons(own.reasons.cancel)),
        outOfOrderReasons: set(reasons(own.reasons.outOfOrder)),
      }),
      ...(alarms && { alarms: set(pick(alarms, ['orphanMinutes', 'longWaitMinutes'])) }),
    },
    halls: places.halls.map((hall) =>
      slip && hall.id === hallId
        ? { ...hall, name: slip.name.zh, nameEn: slip.name.en, phone: set(slip.phone) }
        : hall,
    ),
    hallTexts: {
      slip: {
        ...catalogue.hallTexts.slip,
        ...(slip && { listen: set(slip.listen), footer: set(slip.footer) }),
      },
      announcement: {
        ...catalogue.hallTexts.announcement,
        ...(voice && {
          repeats: set(voice.repeats),
          recallRepeats: set(voice.recallRepeats),
          digitOne: set(voice.digitOne),
          volume: set(voice.volume),
          secondLanguage: set(voice.secondLanguage),
        }),
      },
      board: {
        ...catalogue.hallTexts.board,
        ...(board && { notices: set(board.notices.map(noticeOf)), idle: set(board.idle) }),
        ...(own.media && { media: set(boardMedia(own.media)) }),
      },
    },
    kiosk: kiosk ? withTiles(catalogue, hallId, kiosk) : catalogue.kiosk,
    ...(items && withItems(catalogue, items)),
  };
  // Only values that were checked stand in for others of the same shape.
  return changed as unknown as Catalogue;
}

/** Special days that the hall set stand over those of holidays and calendar. */
export function withOwnSpecialDays(rules: Rules, own: OwnSettings['hours'] | undefined): Rules {
  if (own === undefined || own.specialDays.length === 0) return rules;
  const mine = own.specialDays as Rules['specialDays'];
  const dates = new Set<string>(mine.map(({ date }) => date));
  const specialDays = [...rules.specialDays.filter(({ date }) => !dates.has(date)), ...mine];
  return { ...rules, specialDays: specialDays.toSorted((one, other) => (one.date < other.date ? -1 : 1)) };
}

/** An end that was left open is left out. */
function noticeOf({ zh, en, from, to }: OwnSettings['board']['notices'][number]): object {
  return { zh, en, ...(from !== '' && { from }), ...(to !== '' && { to }) };
}

function withTiles(catalogue: Catalogue, hallId: HallId, own: OwnSettings['kiosk']): object {
  const level = catalogue.halls.find((hall) => hall.id === hallId)?.level ?? 'county';
  const tiles = own.tiles.flatMap(({ id: tileId, ...words }) =>
    catalogue.kiosk[level].filter((tile) => tile.id === tileId).map((tile) => ({ ...tile, ...words })),
  );
  return { ...catalogue.kiosk, prompt: own.prompt, [level]: tiles };
}

function withItems(catalogue: Catalogue, own: OwnSettings['items']): object {
  const byId = new Map(own.map((item) => [item.serviceId, item]));
  const kept = <Thing extends { readonly id: string }>(
    things: readonly Thing[],
    into: (thing: Thing, zoneId: string) => object,
  ): readonly object[] =>
    things.flatMap((thing): readonly object[] => {
      const mine = byId.get(thing.id);
      if (mine === undefined) return [thing];
      const moved = mine.zoneId === undefined ? {} : into(thing, mine.zoneId);
      return mine.off ? [] : [{ ...thing, plainName: mine.name, aliases: mine.aliases, ...moved }];
    });
  return {
    items: kept(catalogue.items, ({ zoneIds, countyIntake }, zoneId) => ({
      zoneIds: [zoneId, ...zoneIds.filter((other) => other !== zoneId)],
      ...(countyIntake && { countyIntake: { ...countyIntake, zoneId } }),
    })),
    counterServices: kept(catalogue.counterServices, ({ zoneId: shipped }, zoneId) =>
      shipped === null ? {} : { zoneId },
    ),
  };
}

function pick<Value extends object, Key extends keyof Value>(
  value: Value,
  keys: readonly Key[],
): Pick<Value, Key> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Value, Key>;
}
