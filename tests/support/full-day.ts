/**
 * A full day of the county hall (满员的一天): the hub's real core and database, a clock that goes from act to act, and
 * everybody in the building: the visitors, eleven clerks and the one who hands out, a guide, the manager, the kiosk whose
 * paper ends twice, the speaker. The hub's program ends in the middle of the morning and is started again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import { HallId, type CounterId, type LocalDate, type TicketId } from '@yichuang/domain/ids';
import { readCatalogue } from '@yichuang/server/catalogue/load';
import { openCore, type Core } from '@yichuang/server/core';
import { logTo } from '@yichuang/server/log';
import { planDay } from '@yichuang/server/past/day';
import { byName } from '@yichuang/server/past/floor';
import { timetable } from '@yichuang/server/past/timetable';
import { visitorsOf } from '@yichuang/server/past/visitors';
import { openStore } from '@yichuang/server/store/open';

/** Monday, 00:00 in the hall. */
const MIDNIGHT = Date.parse('2026-11-22T16:00:00.000Z');
/** Minutes after midnight. */
const HUB_ENDS = 605;
const PAPER_OUT = [
  [560, 12],
  [940, 8],
] as const;
const NOON_DUTY = ['H00-03', 'H00-12'].map((id) => id as CounterId);
const SEATS = Array.from({ length: 12 }, (_, index) => ({
  number: index + 1,
  counterId: `H00-${String(index + 1).padStart(2, '0')}` as CounterId,
}));

export interface FullDay {
  readonly date: LocalDate;
  /** Everything of the day, as the log has it. */
  readonly log: readonly Envelope<HallEvent>[];
  readonly hall: Hall;
  /** As the read table has them at the end. */
  readonly endings: ReadonlyMap<TicketId, readonly [status: string, ending: string | null]>;
  /** What the hub had acknowledged, as numbers of the log. */
  readonly acknowledged: readonly number[];
  /** People to whom the kiosk gave no number. */
  readonly sentAway: number;
}

const QUIET = logTo({ write: () => undefined }, 'error');

export async function fullDay(people: number, seed: number): Promise<FullDay> {
  const data = mkdtempSync(join(tmpdir(), 'full-day-'));
  let wall = MIDNIGHT;
  const boot = async (): Promise<Core> => {
    const store = openStore(data);
    store.log().pragma('synchronous = OFF');
    const clock = { wall: () => wall, monotonic: () => wall };
    const opened = openCore({ data, store, hallId: HallId.parse('H00'), log: QUIET, clock });
    opened.settings.put(rulesFor(readCatalogue(), HallId.parse('H00')));
    await opened.start();
    return opened;
  };
  let core = await boot();
  const time = timetable(MIDNIGHT, (ms) => {
    wall = ms;
  });
  const plan = {
    midnight: MIDNIGHT,
    visitors: visitorsOf({ people, seed }),
    seed,
    seats: SEATS,
    untilPause: 25,
    noonDuty: NOON_DUTY,
    paperOut: PAPER_OUT,
    kiosk: 'kiosk-1',
    deskPrinter: 'desk-printer',
    cast: byName,
  };
  const day = planDay(plan, time, () => core);
  day.at(HUB_ENDS, async () => {
    await core.stop();
    wall += 10_000;
    core = await boot();
    day.listen();
  });
  await time.run();

  const { date } = core.hall();
  const endings = new Map(
    [...day.holders.keys()].map((ticketId) => {
      const row = core.read.ticketById(ticketId);
      return [ticketId, [row?.status ?? 'unknown', row?.ending ?? null]] as const;
    }),
  );
  const log = [...core.events.ofStream(`hall/${date}`)] as Envelope<HallEvent>[];
  const hall = core.hall();
  await core.stop();
  rmSync(data, { recursive: true, force: true });
  return { date, log, hall, endings, acknowledged: day.acknowledged, sentAway: day.sentAway() };
}
