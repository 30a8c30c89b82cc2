/** The account of a wait in words (等候说法): counters by their numbers, times by the hall's clock. */
import type { CounterId, Instant } from '@yichuang/domain/ids';
import { secondsByCause, type Stretch, type WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import type { CalledBefore, WhyBefore } from '@yichuang/domain/hall/waiting/called-before';
import type { WaitCause } from '@yichuang/domain/hall/waiting/wait-cause';
import type { Compared, Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { TFunction } from 'i18next';
import { hourMinute, minutesBetween } from '../clock-words.ts';
import type { Names } from '../names.ts';
import { numberRanges } from '../number-ranges.ts';

export type WaitText = TFunction<readonly ['waiting', 'common', 'rejections', 'problems', 'devices']>;

const MOMENT_MS = 1_000;

export interface CauseShare {
  readonly kind: WaitCause['kind'];
  readonly seconds: number;
}

/** Until the first call, the longest first; for one that was never called, until its end. */
export function sharesUntilCalled({ stretches, firstCalledAt }: WaitAccount): readonly CauseShare[] {
  const until = stretches.filter(({ from }) => firstCalledAt === null || from < firstCalledAt);
  return [...secondsByCause(until)]
    .map(([kind, seconds]) => ({ kind, seconds }))
    .filter(({ seconds }) => seconds * 1_000 >= MOMENT_MS)
    .toSorted((one, other) => other.seconds - one.seconds);
}

export function headlineOf(t: WaitText, account: WaitAccount, now: Instant): string {
  const { number, takenAt, firstCalledAt, ended } = account;
  if (firstCalledAt !== null) {
    const minutes = minutesBetween(takenAt, firstCalledAt);
    return minutes === 0 ? t('headlineSoon', { number }) : t('headlineCalled', { number, minutes });
  }
  return ended === null
    ? t('headlineWaits', { number, minutes: minutesBetween(takenAt, now) })
    : t('headlineNever', { number });
}

/** What its holder met on taking it, in two sentences. */
export function takingWords(t: WaitText, names: Names, { atTaking, isPaper }: WaitAccount): string {
  const { ahead, openCounterIds, promise } = atTaking;
  if (isPaper) return t('paper', { ahead });
  const counters =
    openCounterIds.length === 0
      ? t('atTakingNone')
      : t('atTakingOpen', { counters: countersWords(names, openCounterIds) });
  const told =
    promise.low === null || promise.high === null
      ? t('toldNothing')
      : t('told', { low: promise.low, high: promise.high });
  return t('atTaking', { ahead, counters }) + told;
}

/** Where and why, beside the word of the cause; empty where there is nothing to add. */
export function placeWords(t: WaitText, names: Names, cause: WaitCause): string {
  switch (cause.kind) {
    case 'paused':
      return t('pausedAt', {
        counters: countersWords(names, cause.counterIds),
        reasons: cause.reasonIds.map((reasonId) => names.reason(reasonId)).join('、'),
      });
    case 'free':
      return t('at', { counters: countersWords(names, cause.counterIds) });
    case 'called':
    case 'serving':
    case 'held':
    case 'absent':
      return t('at', { counters: countersWords(names, [cause.counterId]) });
    case 'untold':
    case 'paper':
    case 'early':
    case 'closed':
    case 'noCounter':
    case 'busy':
      return '';
  }
}

/** `8 分钟`, under a minute `40 秒`. */
export function lengthWords(t: WaitText, seconds: number): string {
  return seconds < 60
    ? t('secondsOf', { seconds: Math.round(seconds) })
    : t('minutesOf', { minutes: Math.round(seconds / 60) });
}

/** Those that a person would call a time; between two presses there are moments. */
export function worthTelling(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter(({ from, to }) => Date.parse(to) - Date.parse(from) >= MOMENT_MS);
}

export function stretchWords({ from, to }: Pick<Stretch, 'from' | 'to'>): string {
  return `${hourMinute(from)}–${hourMinute(to)}`;
}

/** Called before it, by why, the largest group first. */
export function groupsBefore(
  called: readonly CalledBefore[],
): readonly (readonly [WhyBefore, readonly CalledBefore[]])[] {
  return [...Map.groupBy(called, ({ why }) => why)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
}

/** Two sentences that can be read aloud: the times, then the reason, without anybody's ground. */
export function comparisonWords(
  t: WaitText,
  names: Names,
  comparison: Comparison,
): readonly [string, string] {
  const { first, second, why, reasonId, ratio } = comparison;
  const times = (one: Compared): string =>
    one.calledAt === null || one.counterId === null
      ? t('timesNotCalled', { number: one.number, taken: hourMinute(one.takenAt) })
      : t('times', {
          number: one.number,
          taken: hourMinute(one.takenAt),
          called: hourMinute(one.calledAt),
          counter: countersWords(names, [one.counterId]),
        });
  return [
    t('joined', { one: times(first), other: times(second) }),
    t(`because.${why}`, {
      first: first.number,
      second: second.number,
      ratio,
      reason: reasonId === null ? '' : names.reason(reasonId),
      counter: first.counterId === null ? '' : countersWords(names, [first.counterId]),
    }),
  ];
}

function countersWords(names: Names, counterIds: readonly CounterId[]): string {
  const numbers = counterIds.map((counterId) => names.counterNumber(counterId));
  return numberRanges(numbers.filter((number) => number !== null));
}
