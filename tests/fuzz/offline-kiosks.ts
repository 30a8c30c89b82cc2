/**
 * Kiosks of a fuzzed day that are cut off for a while: each decides by the product's rule on the copy that it had, from
 * its own lease, and tells of it later, in any order and now and then twice.
 */
import type { Alone, Context } from '@yichuang/domain/command';
import { takeTicket } from '@yichuang/domain/hall/commands/take-ticket';
import { evolve } from '@yichuang/domain/hall/evolve';
import { subjectOf, type HallPayload } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import { leasedOn } from '@yichuang/domain/hall/leases';
import { numberOf } from '@yichuang/domain/hall/numbering';
import type { CommandId, Instant, PrinterId, ProgressKey, ServiceId } from '@yichuang/domain/ids';
import { isRejection } from '@yichuang/domain/rejection';
import type { Seeded } from '@yichuang/server/past/seeded';
import type { Act, HallUnderFuzz } from './hall-under-fuzz.ts';

/** What a leased number's key ends with here. */
export const LEASED_SECRET = 'leasedleasedleas';

export interface OfflineKiosks {
  /** What a kiosk that has come back tells of; null when nobody has anything to tell. */
  tell(world: HallUnderFuzz, kiosk: Act['who'], luck: Seeded): Act | null;
}

interface Cut {
  copy: Hall;
  readonly since: Instant;
}

const HUNDREDS: Readonly<Record<string, readonly number[]>> = {
  'kiosk-1': [9, 99, 98, 97],
  'kiosk-2': [8, 96, 95],
};
const SERVICES = ['a1', 'a2', 'b1', 'c1', 'd1'] as ServiceId[];

export function openOfflineKiosks(): OfflineKiosks {
  const cuts = new Map<string, Cut>();
  const given = new Map<string, number>();
  const untold: Act[] = [];
  let told: Act | null = null;
  let taken = 0;

  function take(world: HallUnderFuzz, kiosk: Act['who'], luck: Seeded): void {
    const name = kiosk.device ?? '';
    const cut = cuts.get(name) ?? { copy: world.hall(), since: world.now() };
    cuts.set(name, cut);
    const sequences = leasedOn(cut.copy.date, HUNDREDS[name] ?? []);
    const alone: Alone = {
      lastContactAt: cut.since,
      nextLeased(prefix) {
        const sequence = sequences[given.get(`${name}${prefix}`) ?? 0];
        return sequence === undefined ? null : numberOf(prefix, sequence);
      },
    };
    taken += 1;
    const id = (label: string): string =>
      `${(0xf000_0000 + taken).toString(16)}-0000-7000-8000-${label.length.toString(16).padStart(12, '0')}`;
    const services = [luck.pick(SERVICES) ?? ('a1' as ServiceId)];
    const printerId = luck.chance(0.7) ? { printerId: name as PrinterId } : {};
    const context = {
      commandId: id('') as CommandId,
      at: world.now(),
      by: kiosk,
      newId: id,
      newProgressKey: () => `${String(taken).padStart(10, '0')}${LEASED_SECRET}` as ProgressKey,
      noteId: null,
      visitorKnown: true,
      visitorAge: null,
      alone,
    } as unknown as Context;
    const outcome = takeTicket.decide(cut.copy, { services, ...printerId }, context);
    if (isRejection(outcome) || !outcome[0]) return;
    for (const event of outcome) {
      const where = { seq: cut.copy.lastSeq + 1, hallId: cut.copy.hallId, stream: `hall/${cut.copy.date}` };
      cut.copy = evolve(cut.copy, {
        ...event,
        ...where,
        version: cut.copy.version + 1,
        schema: 1,
        subject: subjectOf(event),
        at: world.now(),
        by: kiosk,
        commandId: context.commandId,
        cause: null,
      });
    }
    const { number, zoneId, progressKey, promise } = outcome[0].payload as HallPayload<'TicketTaken'>;
    const prefix = number.replaceAll(/\d/g, '');
    given.set(`${name}${prefix}`, (given.get(`${name}${prefix}`) ?? 0) + 1);
    const payload = {
      date: cut.copy.date,
      number,
      progressKey,
      zoneId,
      services,
      ...printerId,
      takenAt: world.now(),
      lastContactAt: cut.since,
      promise,
    };
    untold.push({ who: kiosk, name: 'recordOfflineTicket', payload });
  }

  return {
    tell(world, kiosk, luck) {
      if (luck.chance(0.55)) take(world, kiosk, luck);
      // Back on the line: the next cut begins with a fresh copy.
      if (luck.chance(0.1)) cuts.delete(kiosk.device ?? '');
      if (told !== null && luck.chance(0.03)) return told;
      const at = luck.below(untold.length);
      const next = untold[at];
      if (next === undefined || luck.chance(0.2)) return told !== null && luck.chance(0.05) ? told : null;
      untold.splice(at, 1);
      told = next;
      return next;
    },
  };
}
