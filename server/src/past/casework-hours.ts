/** The hours of casework in a played day (办件时点): papers come all day by way of the counters in turn, the rest has its hour. */
import type { TicketId } from '@yichuang/domain/ids';
import type { Hub } from '../hub.ts';
import type { Caseload } from './cases.ts';
import type { PlayedDay } from './day.ts';
import { handsOf, type Hands } from './hands.ts';
import type { Seeded } from './seeded.ts';

const CASES_A_COUNTER = 1.2;
/** Minutes after midnight. */
const MORNING = [500, 190] as const;
const AFTERNOON = [880, 120] as const;
const HANDED_OUT_AT = 620;
/** 11:30 and 16:50: what must be decided at once is decided on its day. */
const CARRIED_AT = [690, 1_010] as const;

export interface CaseworkHours {
  readonly hub: Hub;
  readonly luck: Seeded;
  readonly cases: Caseload;
  /** The number of the played day. */
  readonly day: number;
  /** How many the hall has; the last hands out. */
  readonly counters: number;
}

export function planCasework({ hub, luck, cases, day, counters }: CaseworkHours, played: PlayedDay): void {
  const signedIn = new Map<string, Promise<Hands>>();
  const hands = (username: string): Promise<Hands> => {
    const known = signedIn.get(username) ?? handsOf(hub.edge.app, username, () => played.floor.time.now());
    signedIn.set(username, known);
    return known;
  };
  const deciding = new Set(
    hub.core.tables
      .prepare<[], string>(
        "SELECT departmentId FROM account WHERE role = 'official' AND departmentId IS NOT NULL",
      )
      .pluck()
      .all(),
  );
  const officialOf = async (departmentId: string): Promise<Hands | null> =>
    deciding.has(departmentId) ? hands(`official-${departmentId.toLowerCase()}`) : null;
  const handsOut = `clerk${String(counters)}`;
  for (let one = 0; one < Math.max(1, Math.round(counters * CASES_A_COUNTER)); one += 1) {
    const [from, minutes] = luck.chance(0.55) ? MORNING : AFTERNOON;
    const number = 1 + luck.below(counters);
    played.at(from + luck.below(minutes), async () =>
      cases.takesIn(await hands(`clerk${String(number)}`), atWindow(hub, number)),
    );
  }
  played.at(HANDED_OUT_AT, async () => cases.handsOut(await hands(handsOut)));
  for (const minute of CARRIED_AT) {
    played.at(minute, async () => cases.carries(await hands(handsOut), officialOf));
    played.at(minute + 10, () => cases.decides(day, officialOf));
  }
}

/** Whom that counter serves now. */
function atWindow(hub: Hub, number: number): TicketId | null {
  const { counters, tickets, rules } = hub.hall();
  const seat = rules.counters.find((counter) => counter.number === number);
  const current = seat && counters.get(seat.counterId)?.current;
  if (current?.kind !== 'ticket') return null;
  return tickets.get(current.ticketId)?.status === 'serving' ? current.ticketId : null;
}
