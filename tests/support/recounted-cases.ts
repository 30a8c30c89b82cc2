/**
 * The columns of the 日报 counted once more, straight from the log as it is stored and by hand (重算): no fold of a case, no read
 * table, no calendar, nothing of the code that the reports use. By the definitions of domain.md 6.
 */

export interface CaseFact {
  readonly stream: string;
  readonly type: string;
  readonly at: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a payload of any shape, read by name
  readonly payload: any;
}

export interface Days {
  /** Whether limits run on that day. */
  readonly works: (date: string) => boolean;
  /** Whether the hall's doors are open at a minute of a day. */
  readonly open: (date: string, minute: string) => boolean;
}

/** Department → 受理, 办结, 即办件, 承诺件, 审批系统, 用时合计, 提前, 按时, 延时. */
export type Recount = Readonly<Record<string, readonly number[]>>;

const OPENINGS = ['CaseReceived', 'CaseRegistered', 'UnlistedCaseRecorded'];
const ENDINGS = ['CaseWithdrawn', 'DeferralEnded', 'CaseClosed', 'ResultDelivered'];

/** From `from` on, before `until`; both as the log writes instants. */
export function recountedCases(log: readonly CaseFact[], from: string, until: string, days: Days): Recount {
  const lives = new Map<string, CaseFact[]>();
  for (const fact of log) {
    if (!fact.stream.startsWith('case/')) continue;
    lives.set(fact.stream, [...(lives.get(fact.stream) ?? []), fact]);
  }
  const isIn = (at: string | undefined): boolean => at !== undefined && from <= at && at < until;
  const found: Record<string, number[]> = {};
  for (const life of lives.values()) {
    const [opening] = life;
    if (!opening || !OPENINGS.includes(opening.type)) throw new Error('a life that did not begin');
    const counts: number[] = Array.from({ length: 9 }, () => 0);
    const add = (column: number, by = 1): void => {
      counts[column] = (counts[column] ?? 0) + by;
    };
    const acceptance = life.find(({ type }) => type === 'CaseAccepted');
    const accepted =
      opening.type === 'CaseReceived' ? (acceptance?.payload.acceptedAt as string | undefined) : opening.at;
    if (isIn(accepted)) add(0);
    if (isIn(opening.at) && !days.open(...clockOf(opening.at))) add(8);
    const end =
      life.find(({ type }) => type === 'CaseDecided') ?? life.find(({ type }) => ENDINGS.includes(type));
    if (accepted !== undefined && end && isIn(end.at)) {
      add(1);
      const isImmediate = opening.payload.terms?.caseType === 'immediate';
      add(isImmediate ? 2 : 3);
      if (opening.type === 'CaseRegistered') add(4);
      const before = life.slice(0, life.indexOf(end));
      const limited = before.findLast(({ payload }) => payload.limits !== undefined);
      if (!limited) throw new Error('accepted without a limit');
      const { promised } = limited.payload.limits;
      if (end.at <= promised.dueAt) add(7);
      if (!isImmediate) {
        const on = clockOf(end.at)[0];
        const stops = before
          .filter(({ type }) => type === 'ClockStopped')
          .map(({ payload: { specialId, from: first } }) => {
            const over = before.find(
              ({ type, payload }) => type === 'SpecialEnded' && payload.specialId === specialId,
            );
            return [first as string, (over?.payload.on as string | undefined) ?? '9999'] as const;
          });
        add(
          5,
          between(promised.startedOn as string, on).filter(
            (date) => days.works(date) && !stops.some(([first, last]) => first <= date && date <= last),
          ).length,
        );
        if (between(on, promised.dueDate as string).some(days.works)) add(6);
      }
    }
    if (counts.every((count) => count === 0)) continue;
    const department = String(opening.payload.approvalDepartmentId);
    found[department] = counts.map((count, column) => count + (found[department]?.[column] ?? 0));
  }
  return found;
}

/** Date and minute by the hall's clock. */
function clockOf(at: string): [date: string, minute: string] {
  const there = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return [there.slice(0, 10), there.slice(11, 16)];
}

/** The days after `from`, up to and with `to`. */
function between(from: string, to: string): readonly string[] {
  const dates: string[] = [];
  for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to); day += 86_400_000)
    dates.push(new Date(day).toISOString().slice(0, 10));
  return dates;
}
