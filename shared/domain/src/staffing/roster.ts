/** The roster of a day (排班): who ought to be at which counter and when, who stands in (B 岗, 应急池), and when a gap is told. */
import { z } from 'zod';
import { HallLanguage } from '../hall/assistance.ts';
import { dutyModesOf, shiftsOn } from '../hall/duty.ts';
import { sessionsOn, type Rules, type Session } from '../hall/settings.ts';
import { AccountId, CounterId, LocalTime, ZoneId, type Instant, type LocalDate } from '../ids.ts';
import { weekdayOf } from '../time.ts';

/** One person at one counter for one stretch of the day, on the hall's clock. */
export const Post = z
  .strictObject({
    counterId: CounterId,
    from: LocalTime,
    to: LocalTime,
    /** A 岗. */
    accountId: AccountId,
    /** B 岗: is asked first when A is not there. */
    backupId: AccountId.nullable(),
  })
  .refine(({ from, to }) => from < to, 'ends before it begins');
export type Post = z.infer<typeof Post>;

const minutes = z.int().min(0).max(240);

/** What holds on every day until it is changed. */
export const RosterSettings = z.strictObject({
  /** 应急池: who is asked when B is not free, in this order. */
  pool: z.array(AccountId).max(60),
  /** 资质: zones that somebody may serve; whoever is not named may serve all. */
  qualified: z.array(z.strictObject({ accountId: AccountId, zoneIds: z.array(ZoneId) })).max(200),
  /** 语言: who speaks what, and for how many minutes whoever needs it is left to them. Not there in days before version 0.6. */
  languages: z
    .strictObject({
      minutes,
      people: z
        .array(z.strictObject({ accountId: AccountId, languages: z.array(HallLanguage).min(1) }))
        .max(200),
    })
    .optional(),
  times: z
    .strictObject({
      /** The clerk and the manager are reminded. */
      remindMinutes: minutes,
      /** A cover is proposed. */
      coverMinutes: minutes,
      /** From here on the gap counts as 空窗时长. */
      countMinutes: minutes,
    })
    .refine(
      ({ remindMinutes, coverMinutes, countMinutes }) =>
        remindMinutes <= coverMinutes && coverMinutes <= countMinutes,
      'out of order',
    ),
});
export type RosterSettings = z.infer<typeof RosterSettings>;

/** domain.md 4.7: remind at 5 minutes, send a cover at 10, count from 15. */
export const USUAL_ROSTER_SETTINGS: RosterSettings = {
  pool: [],
  qualified: [],
  times: { remindMinutes: 5, coverMinutes: 10, countMinutes: 15 },
};

export const MOST_POSTS = 120;

/** The roster as it holds on a day: the payload of `RosterApplied`, whole, so that a past day is counted by what held then. */
export const Roster = RosterSettings.extend({
  revision: z.int().min(1),
  posts: z.array(Post).max(MOST_POSTS),
});
export type Roster = z.infer<typeof Roster>;

/** Somebody was asked to stand in at a counter (派顶岗). */
export interface Cover {
  readonly counterId: CounterId;
  readonly accountId: AccountId;
  readonly askedAt: Instant;
  readonly state: 'asked' | 'accepted' | 'declined';
}

/** A session, or a stretch in which a few windows serve everybody (午间值班, 延时). */
export type Period = Session & { readonly kind: 'session' | 'duty' };

/** The stretches that a day's roster is made of: its sessions, the duty shifts outside them, and the noon between two. */
export function periodsOn(rules: Rules, date: LocalDate): readonly Period[] {
  const sessions = sessionsOn(rules, date, weekdayOf(date));
  if (sessions.length === 0) return [];
  const shifts = shiftsOn(rules, date)
    .filter((shift) => !sessions.some((session) => overlap(session, shift)))
    .map(({ from, to }) => ({ from, to }));
  const noons = sessions
    .slice(1)
    .map(({ from }, index) => ({ from: sessions[index]?.to ?? from, to: from }))
    .filter((noon) => noon.from < noon.to && !shifts.some((shift) => overlap(shift, noon)));
  return [
    ...sessions.map(({ from, to }) => ({ from, to, kind: 'session' as const })),
    ...[...shifts, ...(dutyModesOf(rules).length > 0 ? noons : [])].map((on) => ({
      ...on,
      kind: 'duty' as const,
    })),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** Whether somebody may serve all the zones that a counter has as its own. */
export function mayServe(
  settings: Pick<Roster, 'qualified'>,
  accountId: AccountId,
  zoneIds: readonly ZoneId[],
): boolean {
  const own = settings.qualified.find((person) => person.accountId === accountId);
  return own === undefined || zoneIds.every((zoneId) => own.zoneIds.includes(zoneId));
}

/** The same post through changes of the roster. */
export function postKey({ counterId, accountId, from, to }: Post): string {
  return `${counterId} ${accountId} ${from} ${to}`;
}

export function overlap(one: Session, other: Session): boolean {
  return one.from < other.to && other.from < one.to;
}
