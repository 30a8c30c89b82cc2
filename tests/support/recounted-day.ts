/**
 * The main figures of a day counted once more, straight from the log as it is stored and by hand (重算): no fold of the hall, no
 * read table, nothing of the code that the reports use. By the definitions of domain.md 6.
 */

export interface Fact {
  readonly type: string;
  readonly subject: string | null;
  readonly at: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a payload of any shape, read by name
  readonly payload: any;
}

export interface Recounted {
  readonly taken: number;
  readonly finished: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly abandoned: number;
  readonly called: number;
  readonly meanWait: number | null;
  readonly longestWait: number | null;
  readonly p90Wait: number | null;
  readonly over30: number;
  readonly finishedAt: Readonly<Record<string, number>>;
  readonly takenInHour: Readonly<Record<number, number>>;
}

export function recounted(log: readonly Fact[]): Recounted {
  const lives = new Map<string, Fact[]>();
  for (const fact of log) {
    if (fact.subject === null) continue;
    const life = lives.get(fact.subject);
    if (life) life.push(fact);
    else lives.set(fact.subject, [fact]);
  }
  const numbers = [...lives.values()].filter((life) => life.some(({ type }) => type === 'TicketTaken'));
  const had = (type: string): number =>
    numbers.filter((life) => life.some((fact) => fact.type === type)).length;
  const waits = numbers.flatMap(waited).toSorted((a, b) => a - b);
  const finishedAt: Record<string, number> = {};
  const takenInHour: Record<number, number> = {};
  for (const life of numbers) {
    const finish = life.findLast(({ type }) => type === 'TicketFinished' || type === 'ServiceReopened');
    if (finish?.type === 'TicketFinished') {
      const counter = String(finish.payload.counterId);
      finishedAt[counter] = (finishedAt[counter] ?? 0) + 1;
    }
    const hour = (new Date(life[0]?.payload.takenAt as string).getUTCHours() + 8) % 24;
    takenInHour[hour] = (takenInHour[hour] ?? 0) + 1;
  }
  return {
    taken: numbers.length,
    finished: Object.values(finishedAt).reduce((sum, one) => sum + one, 0),
    missed: had('TicketMissed'),
    cancelled: had('TicketCancelled'),
    abandoned: had('TicketAbandoned'),
    called: waits.length,
    meanWait: waits.length === 0 ? null : Math.round(waits.reduce((sum, one) => sum + one, 0) / waits.length),
    longestWait: waits.at(-1) ?? null,
    p90Wait: waits[Math.ceil(waits.length * 0.9) - 1] ?? null,
    over30: waits.filter((seconds) => seconds > 1_800).length,
    finishedAt,
    takenInHour,
  };
}

/** Seconds from taking to the first call, or to the first one after it came back; nothing when it was not called. */
function waited(life: readonly Fact[]): readonly number[] {
  const back = life.findLastIndex(({ type }) => type === 'TicketReinstated');
  const call = life.find(({ type }, index) => type === 'TicketCalled' && index > back);
  if (!call) return [];
  return [Math.round((Date.parse(call.at) - Date.parse(life[0]?.payload.takenAt as string)) / 1_000)];
}
